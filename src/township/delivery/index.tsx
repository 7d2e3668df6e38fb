import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { type DeliveryView, type Input } from '@domain/contract'
import { refusalWords } from '@/cloud/refusals'
import { useCall } from '@/cloud/use-call'
import { Answered } from '@/components/answered'
import { Head } from '@/components/head'
import { Notice } from '@/components/notice'
import { useReturn } from '@/view/use-return'
import { dayWords } from '@/words/when'
import { OfficePage } from '../parts/office-page'
import { useOffice } from '../parts/use-office'
import { Board } from './board'
import { Messages } from './messages'
import { MyLists } from './my-lists'
import { NoChannel } from './no-channel'
import { PrintSheet } from './print-sheet'
import { listsIn, type Shown } from './view'
import './index.scss'

/** 提醒到没到 (E19): the week, a day by kind, and whom to call instead; opened at a number, the messages behind it. */
export default function Delivery() {
  const { params } = useRouter<Record<string, string>>()
  return params.list === 'mine' ? <MyLists /> : <Office params={params} />
}

function Office({ params }: { readonly params: Partial<Record<string, string>> }) {
  const office = useOffice()
  if (params.list === 'no-channel') return <NoChannel office={office} />
  if (params.on && params.state) return <Messages office={office} shown={shownIn(params)} />
  return <Overview office={office} />
}

export type OfficeAsked = ReturnType<typeof useOffice>

const shownIn = ({ on, state, kind, code }: Record<string, string | undefined>): Shown =>
  ({ on, state, ...(kind && { kind }), ...(code && { code: Number(code) }) }) as Shown

function Overview({ office }: { readonly office: OfficeAsked }) {
  const [on, setOn] = useState<string>()
  const [printing, setPrinting] = useState(false)
  const [kept, setKept] = useState<DeliveryView>()
  const place = office.data?.township
  const input = place ? ({ place, ...(on && { on }) } as Input<'delivery.view'>) : undefined
  const asked = useCall('delivery.view', input)
  useReturn(() => void asked.reload())
  if (asked.data && asked.data !== kept) setKept(asked.data)

  const of = office.data ? { ...asked, loading: asked.loading || !asked.refusal } : office
  // Another day is fetched behind what is shown already: nothing jumps, and what cannot be fetched takes nothing away.
  const waits = asked.loading || asked.refusal === 'Offline'
  const data = asked.data ?? (waits ? kept : undefined)
  const lost = !asked.data && !asked.loading && data !== undefined
  return (
    <OfficePage
      label='提醒到没到'
      tab='overview'
      stale={asked.stale}
      full
      sheet={
        printing && data && place && <PrintSheet lists={listsIn(place, data)} onClose={() => setPrinting(false)} />
      }
    >
      <Head big title='提醒到没到' aside={data && office.data?.townshipName} />
      <Answered id='delivery' of={{ ...of, data }} words={refusalWords} cards={3}>
        {(view) => (
          <>
            {lost && (
              <Notice
                id='day-failed'
                title='那一天没取到'
                text={`下面还是${dayWords(view.on)}的。${refusalWords('Offline')}`}
                onRetry={() => void asked.reload()}
              />
            )}
            <Board view={view} onDay={setOn} onPrint={office.data?.isAdmin ? undefined : () => setPrinting(true)} />
          </>
        )}
      </Answered>
    </OfficePage>
  )
}
