import { instantOf, MS_PER_DAY, type Day } from '@domain/model/calendar'
import type { GapAhead } from '@domain/rules/roster/gaps'
import type { Span } from '@domain/model/roster'
import { clockWords, dayAt, dayWords, daysUntil, weekdayWords } from '@/words/when'

const NEAR = ['今天', '明天', '后天']

/** 今天, 明天, 后天, 2月13日 */
export const dayNear = (on: string, today: string): string => NEAR[daysUntil(today, on)] ?? dayWords(on)

/** Under 今天 the date, under a date the weekday. */
export const dayUnder = (on: string, today: string): string =>
  NEAR[daysUntil(today, on)] ? dayWords(on) : weekdayWords(on)

/** 24:00 where a day ends and not 0:00 of the next. */
const endWords = (at: number, on: string): string => {
  const days = daysUntil(on, dayAt(at))
  if (at === instantOf(on as Day) + MS_PER_DAY) return '24:00'
  return `${days === 0 ? '' : days === 1 ? '次日 ' : `${dayWords(dayAt(at))} `}${clockWords(at)}`
}

/** 8:00–20:00, 20:00–次日 8:00: within a day that is named beside it. */
export const hoursWords = ({ from, until }: Span): string => `${clockWords(from)}–${endWords(until, dayAt(from))}`

/** 后天 20:00–次日 8:00 */
export const spanWords = (span: Span, today: string): string =>
  `${dayNear(dayAt(span.from), today)} ${hoursWords(span)}`

/** 到 20:00, 到次日 8:00: for whoever begins at `from`. */
export const untilWords = (until: number, from: number): string => spaced('到', endWords(until, dayAt(from)))

/** 到 20:00, 到明天 8:00: as said now. */
export const untilNear = (until: number, now: number): string => {
  const [today, on] = [dayAt(now), dayAt(until)]
  return spaced('到', `${on === today ? '' : `${dayNear(on, today)} `}${clockWords(until)}`)
}

/** Between a word and a figure there is a space, between words there is none. */
const spaced = (word: string, rest: string): string => `${word}${/^\d/.test(rest) ? ' ' : ''}${rest}`

/** 后天 20:00 */
export const startWords = ({ from }: Pick<Span, 'from'>, today: string): string =>
  `${dayNear(dayAt(from), today)} ${clockWords(from)}`

/** 后天 20:00–次日 8:00 没人值班 */
export function gapWords({ from, until }: GapAhead, now: number): string {
  const today = dayAt(now)
  const running = from <= now
  if (until === null) return running ? '现在没人值班，往后也没排' : `${startWords({ from }, today)} 起没人值班`
  return running ? `现在没人值班，${untilNear(until, now)} 才有人` : `${spanWords({ from, until }, today)} 没人值班`
}

/** 12 小时, 1 小时 30 分, 40 分 */
export function lengthWords(ms: number): string {
  const minutes = Math.round(ms / 60_000)
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return [hours > 0 ? `${hours} 小时` : '', rest > 0 ? `${rest} 分` : ''].filter(Boolean).join(' ') || '不到 1 分'
}
