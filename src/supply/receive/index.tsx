import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { type ShelfView } from '@domain/contract/views-stock'
import { refusalWords } from '@/cloud/refusals'
import { useCall } from '@/cloud/use-call'
import { useWrite } from '@/cloud/use-write'
import { Answered } from '@/components/answered'
import { BigButton } from '@/components/big-button'
import { SectionTitle } from '@/components/card'
import { Cell, Cells } from '@/components/cell'
import { EmptyState } from '@/components/empty-state'
import { Head } from '@/components/head'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { AgeBanner } from '@/view/age-banner'
import { back } from '@/view/go'
import { NOTHING_TYPED } from '../parts/typed'
import { Saved } from '../parts/saved'
import { articlesFor, missingIn, readyFrom, readyWords, type Lot, type Ready } from './draft'
import { LotForm } from './lot-form'
import '../parts/supply.scss'

const EMPTY: Lot = { lot: '', expiryOn: '', amount: NOTHING_TYPED }

/** 收货: a delivery lot by lot, the articles of the last one first; put down together (E24). */
export default function Receive() {
  const { params } = useRouter()
  const shelfId = params.shelfId ?? ''
  const asked = useCall('stock.view', { shelfId })
  // What came last stands first, so the page waits for both (P12); without the second it is whole all the same.
  const lines = useCall('stock.lines', asked.data && { shelfId })
  const view = lines.data || lines.refusal ? asked.data : undefined
  const [lot, setLot] = useState<Lot>(EMPTY)
  const [ready, setReady] = useState<readonly Ready[]>([])
  const [saved, setSaved] = useState<string>()
  const writing = useWrite('stock.receive')
  const now = readyFrom(lot)
  const all = now ? [...ready, now] : ready
  const begun = lot.item !== undefined || lot.lot !== '' || lot.expiryOn !== ''

  async function save(): Promise<void> {
    const words = `收了 ${all.length} 批`
    const result = await writing.save(
      { shelfId, lots: all.map((one) => ({ ...one })) },
      `${words}，${view?.name ?? ''}`,
    )
    if (!result || (!('queued' in result) && !result.ok)) return
    setSaved(words)
    setReady([])
    setLot(EMPTY)
  }

  function add(): void {
    if (!now) return
    setReady(all)
    // The next box of a delivery is often the same thing with another lot.
    setLot({ ...EMPTY, item: lot.item })
    setSaved(undefined)
  }

  const form = (shown: ShelfView) => (
    <>
      <LotForm
        articles={articlesFor(shown, lines.data?.lines ?? [])}
        lot={lot}
        onChange={(next) => {
          setLot(next)
          setSaved(undefined)
          if (writing.refusal) writing.clear()
        }}
      />
      <BigButton
        id='add'
        kind='secondary'
        className='mt3'
        text='这一批好了，再来一批'
        off={missingIn(lot)}
        onTap={add}
      />
      {ready.length > 0 && (
        <View className='blk'>
          <SectionTitle>这次收的，{ready.length} 批</SectionTitle>
          <Cells>
            {ready.map((one, index) => (
              <Cell
                key={`${one.item}-${one.lot}-${index}`}
                id={`ready-${index}`}
                title={readyWords(one)}
                value='拿掉'
                label={`${readyWords(one)}，点一下拿掉`}
                onTap={() => setReady(ready.filter((other) => other !== one))}
              />
            ))}
          </Cells>
        </View>
      )}
    </>
  )

  const may = view?.may.includes('receive')
  return (
    <Page
      label='收货'
      head={<Head title='收货' aside={view?.name} />}
      banner={<AgeBanner stale={asked.stale} />}
      foot={
        may && (
          <BigButton
            id='save'
            text={`收下 ${all.length} 批`}
            busy={writing.busy ? '正在存' : undefined}
            off={all.length === 0 || (begun && !now && ready.length === 0) ? (missingIn(lot) ?? '先记一批') : undefined}
            onTap={() => void save()}
          />
        )
      }
    >
      {saved && <Saved id='saved' text={`${saved}，账上有了。`} queued={writing.queued} />}
      {writing.refusal && (
        <Notice
          id='refused'
          title='没收成'
          text={`${refusalWords(writing.refusal)}填的还在。`}
          refusal={writing.refusal}
        />
      )}
      <Answered id='receive' of={{ ...asked, data: view }} words={refusalWords} cards={1}>
        {(shown) =>
          may ? (
            form(shown)
          ) : (
            <EmptyState
              id='not-yours'
              title='这里的货由别人收'
              note='卫生室和卫生院由医生收，供销社由店里的人收，办公室都能收。药店自己记账，这里只报充足、紧张、缺货。'
              action={{ text: '回去', onTap: back }}
            />
          )
        }
      </Answered>
    </Page>
  )
}
