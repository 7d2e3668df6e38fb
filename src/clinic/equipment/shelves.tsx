import { useEffect, useRef, useState } from 'react'
import { type Output } from '@domain/contract'
import { call } from '@/cloud/call'
import { useOutbox } from '@/cloud/outbox'
import { refusalWords } from '@/cloud/refusals'
import { useCall } from '@/cloud/use-call'
import { asPage, useFurther } from '@/cloud/use-further'
import { Answered } from '@/components/answered'
import { BigButton } from '@/components/big-button'
import { Chips } from '@/components/chips'
import { Head } from '@/components/head'
import { More } from '@/components/more'
import { Page } from '@/components/page'
import { AgeBanner } from '@/view/age-banner'
import { useReturn } from '@/view/use-return'
import { AddSheet } from './add-sheet'
import { Rows } from './rows'
import { shelvesOf, type Row } from './view'
import { WithdrawSheet } from './withdraw-sheet'

type Over = 'add' | Row

/** What is in the caller's place, by what is to be done. */
export function Shelves({ place }: { readonly place?: string }) {
  const home = useCall('session.home', {})
  const [picked, setPicked] = useState(place)
  const [over, setOver] = useState<Over>()
  const shelves = shelvesOf(home.data?.posts ?? [])
  const shelf = shelves.find((one) => one.place === picked) ?? shelves[0]
  const list = useCall('equipment.list', shelf && { place: shelf.place })
  const pages = useFurther(list.data, asPage, (after: string) => call('equipment.list', { place: shelf.place, after }))

  const reload = () => void list.reload()
  useReturn(reload)
  const waiting = useOutbox().length > 0
  const waited = useRef(waiting)
  useEffect(() => {
    if (waited.current && !waiting) reload() // what was kept on the phone has gone out
    waited.current = waiting
  })

  const body = (answer: Output<'equipment.list'>) => {
    return (
      <>
        <Rows
          rows={pages.rows}
          all={!pages.hasMore}
          vehiclesFree={answer.vehiclesFree}
          keeper={shelf.keeper}
          onDone={reload}
          onWithdraw={setOver}
        />
        <More list={pages} />
      </>
    )
  }

  // What is on the shelf brings everything around it: one sending, not two (P12).
  const shown = list.data && shelf
  const nowhere = home.data && !shelf
  const asked = home.data ? { ...list, loading: list.loading || !list.refusal } : home
  return (
    <Page
      label='血氧仪和车'
      head={<Head big title='血氧仪和车' aside={shown?.placeName} />}
      banner={<AgeBanner stale={list.stale} />}
      foot={
        shown?.keeper && (
          <BigButton id='add' text='加一件' label='加一台血氧仪、手环或一辆车' onTap={() => setOver('add')} />
        )
      }
      sheet={
        over === 'add' ? (
          <AddSheet shelf={shelf} onClose={() => setOver(undefined)} onDone={reload} />
        ) : (
          over && <WithdrawSheet row={over} onClose={() => setOver(undefined)} onDone={reload} />
        )
      }
    >
      {shown && shelves.length > 1 && (
        <Chips
          id='place'
          options={shelves.map((one) => ({ value: one.place, label: one.placeName }))}
          value={[shelf.place]}
          onChange={([next]) => setPicked(next)}
        />
      )}
      <Answered id='equipment' of={nowhere ? NOWHERE : { ...asked, data: list.data }} words={refusalWords} cards={3}>
        {body}
      </Answered>
    </Page>
  )
}

/** Without a post it reads like a place that is not there. */
const NOWHERE = { loading: false, slow: false, refusal: 'NotFound', reload: () => undefined } as const
