import { type Output } from '@domain/contract'
import { type TrendPoint } from '@/components/trend-line/geometry'
import { dayAt, daysAfter, hourAt } from '@/words/when'

type Trend = NonNullable<Output<'person.history'>['trend']>
type Reading = Trend['readings'][number]

/** A week of readings, the township's bounds, and since when reports are owed. */
export type WeekReadings = Trend

const DAYS = 7
/** Morning and evening, the two reports of a day. */
const EVENING_FROM_HOUR = 14
/** A reading this low is marked with its figure even above the bound: 94 is to be measured again (R44). */
const MARK_OXYGEN_UP_TO = 94

export interface Line {
  readonly points: readonly TrendPoint[]
  readonly figure?: string
  readonly at?: string
  readonly spoken: string
}

export interface Week {
  readonly days: readonly string[]
  readonly oxygen: Line
  readonly temperature: Line
}

interface Slot {
  readonly key: string
  readonly words: string
  readonly day: string
  readonly evening: boolean
  readonly readings: readonly Reading[]
  /** No report at a time when one was to be made. */
  readonly missing: boolean
}

/** Seven days of oxygen and temperature, morning and evening, ready to draw (E28). */
export function weekOf(trend: Trend, now: number): Week {
  const slots = slotsOf(trend, now)
  const today = dayAt(now)
  return {
    days: [...new Set(slots.map((slot) => slot.day))].map((day) => labelOf(day, today)),
    oxygen: line('血氧', slots, today, {
      of: (reading) => reading.spo2,
      worst: Math.min,
      marked: (value) => value <= MARK_OXYGEN_UP_TO,
      figure: (value) => `${value}`,
      extreme: '最低',
    }),
    temperature: line('体温', slots, today, {
      of: (reading) => reading.temperature,
      worst: Math.max,
      marked: (value) => value > trend.bounds.highFeverAbove,
      figure: (value) => value.toFixed(1),
      extreme: '最高',
    }),
  }
}

function slotsOf({ readings, openedOn }: Trend, now: number): Slot[] {
  const today = dayAt(now)
  const isEvening = hourAt(now) >= EVENING_FROM_HOUR
  return Array.from({ length: DAYS }, (_, index) => daysAfter(today, index - DAYS + 1)).flatMap((day) =>
    [false, true].map((evening) => {
      const inSlot = readings.filter((one) => one.on === day && hourAt(one.at) >= EVENING_FROM_HOUR === evening)
      // The day it began and the half-day we are in owe nothing yet.
      const owed = openedOn !== null && day > openedOn && (day < today || (!evening && isEvening))
      return {
        key: `${day}-${evening ? 'b' : 'a'}`,
        words: `${labelOf(day, today)}${evening ? '晚' : '早'}`,
        day,
        evening,
        readings: inSlot,
        missing: owed && inSlot.length === 0,
      }
    }),
  )
}

interface Kind {
  readonly of: (reading: Reading) => number | null
  readonly worst: (...values: number[]) => number
  readonly marked: (value: number) => boolean
  readonly figure: (value: number) => string
  readonly extreme: string
}

function line(name: string, slots: readonly Slot[], today: string, kind: Kind): Line {
  const valued = slots.map((slot) => {
    const values = slot.readings.flatMap((reading) => kind.of(reading) ?? [])
    return { slot, value: values.length > 0 ? kind.worst(...values) : undefined }
  })
  const all = valued.flatMap(({ value }) => value ?? [])
  const extreme = all.length > 0 ? kind.worst(...all) : undefined
  const marks = valued.filter(({ value }) => value !== undefined && value === extreme && kind.marked(value))
  const flagged = marks[marks.length - 1]?.slot.key
  const latest = slots
    .flatMap((slot) => slot.readings)
    .filter((reading) => kind.of(reading) !== null)
    .pop()
  const value = latest && kind.of(latest)
  return {
    points: valued.map(({ slot, value: one }) => ({
      key: slot.key,
      value: one,
      quiet: !slot.missing,
      flag: slot.key === flagged && one !== undefined ? kind.figure(one) : undefined,
    })),
    figure: typeof value === 'number' ? kind.figure(value) : undefined,
    at: latest && slotWords(latest.at, today),
    spoken: [
      `${name}，最近七天`,
      extreme === undefined ? '还没有人报过' : `${kind.extreme} ${kind.figure(extreme)}`,
      ...slots.filter((slot) => slot.missing).map((slot) => `${slot.words}没报`),
    ].join('，'),
  }
}

const labelOf = (day: string, today: string): string => (day === today ? '今天' : `${Number(day.slice(8))}日`)

function slotWords(at: number, today: string): string {
  const day = dayAt(at)
  const half = hourAt(at) >= EVENING_FROM_HOUR ? '晚' : '早'
  return day === today ? `今${half}` : `${labelOf(day, today)}${half}`
}
