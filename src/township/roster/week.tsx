import { type CSSProperties, type PropsWithChildren } from 'react'
import { View } from '@tarojs/components'
import { type RosterView } from '@domain/contract'
import { Card, SectionTitle } from '@/components/card'
import { Cell, Cells } from '@/components/cell'
import { Touch } from '@/components/touch'
import { dayAt } from '@/words/when'
import { tintsOf, type DayBar, type Part } from './view'
import { dayNear, dayUnder, hoursWords, spanWords } from './words'

interface WeekProps {
  readonly view: RosterView
  readonly days: readonly DayBar[]
  readonly onOpen: (part: Part, day: DayBar) => void
}

const HOURS = [0, 8, 20, 24]
const MS_PER_MINUTE = 60_000

/** Seven days, one under another, each a bar of 24 hours: who is on, and where nobody is. */
export function Week({ view, days, onOpen, children }: PropsWithChildren<WeekProps>) {
  const today = dayAt(view.now)
  const tint = tintsOf(view)
  return (
    <Card id='week' className='duty'>
      <View className='duty__hours t-cap t-3' ariaHidden>
        {HOURS.map((hour) => (
          <View key={hour} className='duty__hour'>
            {hour}
          </View>
        ))}
      </View>
      {days.map((day) => (
        <View key={day.on} id={`day-${day.on}`} className='duty__row'>
          <View className='duty__day'>
            {dayNear(day.on, today)}
            <View className='t-cap t-3'>{dayUnder(day.on, today)}</View>
          </View>
          {day.parts.map((part) => (
            <PartOfDay key={part.from} part={part} day={day} today={today} tint={tint} onOpen={onOpen} />
          ))}
          {day.now !== undefined && (
            <View className='duty__now' ariaHidden style={{ '--at': day.now.toFixed(3) } as CSSProperties} />
          )}
        </View>
      ))}
      {children}
    </Card>
  )
}

interface PartProps {
  readonly part: Part
  readonly day: DayBar
  readonly today: string
  readonly tint: ReturnType<typeof tintsOf>
  readonly onOpen: WeekProps['onOpen']
}

function PartOfDay({ part, day, today, tint, onOpen }: PartProps) {
  const { is, shifts } = part
  const empty = shifts.length === 0
  const look = empty ? (is === 'past' ? 'was-empty' : 'empty') : is === 'now' ? 'now' : `tint${tint(shifts[0])}`
  const fixed = empty && is === 'past'
  return (
    <Touch
      id={partId(part)}
      className={`duty__part is-${look}${is === 'past' ? ' is-past' : ''}`}
      style={{ flexGrow: Math.round((part.until - part.from) / MS_PER_MINUTE) }}
      label={partWords(part, today)}
      onTap={fixed ? undefined : () => onOpen(part, day)}
    >
      {empty ? '空' : namesOf(part)}
    </Touch>
  )
}

/** Stable through a reload: by when it begins. */
const partId = ({ from, shifts }: Part): string => `${shifts.length > 0 ? 'on' : 'gap'}-${from}`

function partWords(part: Part, today: string): string {
  const names = namesOf(part)
  const when = spanWords(part, today)
  if (part.is === 'past') return `${when}，${names === '' ? '没人值班' : `${names}值过班`}`
  if (names === '') return `${when}没人值班`
  return `${when}，${names}${part.is === 'now' ? '正在值班' : '值班'}`
}

const namesOf = ({ shifts }: Part): string => shifts.map(({ name }) => name).join('、')

/** The same days for the elder view: a line a shift, wide enough for names in large letters. */
export function Lines({ view, days, onOpen, children }: PropsWithChildren<WeekProps>) {
  const today = dayAt(view.now)
  const lines = days.map((day) => (
    <View key={day.on} id={`day-${day.on}`} className='mt3'>
      <SectionTitle>
        {dayNear(day.on, today)}，{dayUnder(day.on, today)}
      </SectionTitle>
      <Cells>
        {day.parts
          .filter(({ is }) => is !== 'past')
          .map((part) => (
            <Cell
              key={part.from}
              id={partId(part)}
              title={part.shifts.length > 0 ? namesOf(part) : <View className='t-b t-red'>空，没人值班</View>}
              note={`${hoursWords(part)}${part.is === 'now' ? '，现在' : ''}`}
              label={partWords(part, today)}
              onTap={() => onOpen(part, day)}
            />
          ))}
      </Cells>
    </View>
  ))
  return (
    <View className='mt2'>
      {lines}
      {children}
    </View>
  )
}
