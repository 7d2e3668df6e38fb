import { useState } from 'react'
import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { type RosterView } from '@domain/contract'
import { type Day } from '@domain/model/calendar'
import type { Span } from '@domain/model/roster'
import { now as clock } from '@/cloud/clock'
import { refusalWords } from '@/cloud/refusals'
import { useCall } from '@/cloud/use-call'
import { Answered } from '@/components/answered'
import { BigButton } from '@/components/big-button'
import { Head } from '@/components/head'
import { useReturn } from '@/view/use-return'
import { useView } from '@/view/use-view'
import { dayAt, daysAfter } from '@/words/when'
import { OfficePage } from '../parts/office-page'
import { useOffice } from '../parts/use-office'
import { useWide } from '../parts/use-wide'
import { GapSheet } from './gap-sheet'
import { HandOverSheet } from './hand-over-sheet'
import { Now } from './now-cards'
import { Pager } from './pager'
import { Refused } from './refused'
import { ShiftSheet } from './shift-sheet'
import { Tools } from './tools'
import { usePlan } from './use-plan'
import { daysOf, daysWithin, gapsOf, gapToFill, type DayBar, type Part } from './view'
import { Lines, Week } from './week'
import { startWords } from './words'
import './index.scss'

type Open =
  | { readonly is: 'gap'; readonly gap: Span }
  | { readonly is: 'shift'; readonly part: Part }
  | { readonly is: 'hand-over' }

/** What the first screen holds, as lines of the elder view or as stretches in bars; the other days follow when asked for (P12). */
const FIRST_DAYS = 3
const FIRST_PARTS = 21

/** 值班表: who answers day and night, seven days at a time; what is empty is seen from afar and filled by a tap (B41). */
export default function RosterPage() {
  const office = useOffice()
  const place = office.data?.township
  const [weeks, setWeeks] = useState(0)
  const from = daysAfter(dayAt(clock()), 7 * weeks) as Day
  const asked = useCall('roster.view', place ? { place, from } : undefined)
  const plan = usePlan(place, asked.data, asked.reload)
  const [open, setOpen] = useState<Open>()
  const [all, setAll] = useState(false)
  const wide = useWide()
  const { elder } = useView()
  useReachBottom(() => setAll(true))
  useReturn(() => void asked.reload())

  const view = asked.data
  const now = clock()
  const [gap] = view ? gapsOf(view, now) : []
  const close = (): void => {
    plan.clear()
    setOpen(undefined)
  }
  const openGap = (span: Span): void => setOpen({ is: 'gap', gap: span })
  const openPart = (part: Part, { on }: DayBar): void =>
    part.shifts.length > 0 ? setOpen({ is: 'shift', part }) : view && openGap(gapToFill(view, part, on, now))

  const fill = gap && (
    <BigButton
      id='fill'
      className={wide ? 'mt3' : ''}
      text={gap.from <= now ? '现在空着，排一个人' : `补上${startWords(gap, dayAt(now))} 起的空`}
      onTap={() => openGap(gap)}
    />
  )

  const body = (shown: RosterView) => {
    const days = daysOf(shown, now)
    const beside = place && <Now view={shown} place={place} onWrite={() => setOpen({ is: 'hand-over' })} />
    const first = all || wide ? days.length : elder ? FIRST_DAYS : daysWithin(days, FIRST_PARTS)
    const more = first < days.length && (
      <BigButton id='more-days' kind='secondary' text={`再看 ${days.length - first} 天`} onTap={() => setAll(true)} />
    )
    const planning = (
      <>
        <Pager view={shown} weeks={weeks} onTurn={setWeeks} />
        {elder && !wide ? (
          <Lines view={shown} days={days.slice(0, first)} onOpen={openPart}>
            {more}
          </Lines>
        ) : (
          <Week view={shown} days={days.slice(0, first)} onOpen={openPart}>
            {more}
          </Week>
        )}
        {!open && <Refused plan={plan} />}
        <Tools view={shown} plan={plan} now={now} />
      </>
    )
    if (!wide)
      return (
        <>
          {beside}
          {planning}
        </>
      )
    return (
      <View className='desk__columns'>
        <View className='desk__content'>
          {planning}
          {fill}
        </View>
        <View className='desk__right'>{beside}</View>
      </View>
    )
  }

  const sheet = view && open && place && (
    <>
      {open.is === 'gap' && <GapSheet view={view} gap={open.gap} plan={plan} onClose={close} />}
      {open.is === 'shift' && <ShiftSheet view={view} part={open.part} plan={plan} now={now} onClose={close} />}
      {open.is === 'hand-over' && (
        <HandOverSheet
          place={place}
          onClose={close}
          onSaved={() => {
            close()
            void asked.reload()
          }}
        />
      )}
    </>
  )
  const answered = office.data ? { ...asked, loading: asked.loading || !asked.refusal } : office
  return (
    <OfficePage
      label='值班表'
      tab='overview'
      stale={asked.stale}
      foot={wide ? undefined : fill}
      sheet={sheet || undefined}
      full
    >
      <Head title='值班表' sub={view && office.data && `${office.data.townshipName}，24 小时有人接电话`} />
      <Answered id='roster' of={{ ...answered, data: view }} words={refusalWords} cards={1}>
        {body}
      </Answered>
    </OfficePage>
  )
}
