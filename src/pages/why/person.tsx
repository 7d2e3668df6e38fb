import { useState } from 'react'
import { View } from '@tarojs/components'
import { type Input } from '@domain/contract'
import { type Day } from '@domain/model/calendar'
import { now } from '@/cloud/clock'
import { Answered } from '@/components/answered'
import { BigButton, ButtonRow } from '@/components/big-button'
import { Head } from '@/components/head'
import { Page } from '@/components/page'
import { refusalWords } from '@/cloud/refusals'
import { useCall } from '@/cloud/use-call'
import { AgeBanner } from '@/view/age-banner'
import { dayAt, daysAfter, dayWords, weekdayWords } from '@/words/when'
import { ColdHome } from '../shared/cold-home'
import { HelpRow } from '../shared/help-row'
import { useHome } from '../shared/use-home'
import { DayReasons } from './day'
import { Reasons } from './reasons'

interface PersonWhyProps {
  readonly personId: string
  /** One duty today; without it, a day. */
  readonly kind?: string
  readonly on?: string
}

/** A person's duty today, or any of their days; staff turn from day to day. */
export function PersonWhy({ personId, kind, on: opened }: PersonWhyProps) {
  const today = dayAt(now())
  const [on, setOn] = useState(opened)
  const home = useHome()
  const person = home.data?.people.find((one) => one.personId === personId)
  const isStaff = (home.data?.posts.length ?? 0) > 0
  const oneDuty = on === undefined && kind !== undefined
  const duty = useCall('why.duty', oneDuty ? { personId, kind: kind as Input<'why.duty'>['kind'] } : undefined)
  const day = useCall('why.day', oneDuty ? undefined : { personId, on: (on ?? today) as Day })
  const title = oneDuty
    ? (duty.data?.title ?? '依据')
    : [dayWords(on ?? today), weekdayWords(on ?? today), day.data?.name].filter(Boolean).join(' ')
  return (
    <Page
      label='依据'
      head={
        <Head
          title={title}
          sub={oneDuty ? undefined : `${(on ?? today) === today ? '今天' : '那天'}该做什么，为什么`}
          aside={<ColdHome />}
        />
      }
      banner={<AgeBanner stale={oneDuty ? duty.stale : day.stale} />}
      foot={person && <HelpRow calls={person.calls} />}
    >
      {(isStaff || opened) && (
        <DaySwitch
          on={on ?? today}
          today={today}
          onPick={(picked) => setOn(picked === today ? opened && today : picked)}
        />
      )}
      {oneDuty ? (
        <Answered id='why' of={duty} words={refusalWords}>
          {(answer) => <Reasons why={answer} />}
        </Answered>
      ) : (
        <Answered id='why' of={day} words={refusalWords}>
          {(answer) => <DayReasons key={answer.on} day={answer} isToday={answer.on === today} />}
        </Answered>
      )}
    </Page>
  )
}

interface DaySwitchProps {
  readonly on: string
  readonly today: string
  readonly onPick: (on: string) => void
}

/** ‹ 前一天 · 今天 · 后一天 › */
function DaySwitch({ on, today, onPick }: DaySwitchProps) {
  const before = daysAfter(on, -1)
  const after = daysAfter(on, 1)
  return (
    <View className='blk'>
      <ButtonRow>
        <BigButton
          id='day-before'
          kind='secondary'
          small
          text='‹ 前一天'
          label={`前一天，${dayWords(before)}`}
          onTap={() => onPick(before)}
        />
        <BigButton
          id='day-today'
          kind='secondary'
          small
          text='今天'
          off={on === today ? '今天' : undefined}
          onTap={() => onPick(today)}
        />
        <BigButton
          id='day-after'
          kind='secondary'
          small
          text='后一天 ›'
          label={`后一天，${dayWords(after)}`}
          off={on >= today ? '还没到' : undefined}
          onTap={() => onPick(after)}
        />
      </ButtonRow>
    </View>
  )
}
