import { dayOf, instantOf, MS_PER_DAY, MS_PER_HOUR, type Day } from '../../model/calendar'
import type { Shift, Span } from '../../model/roster'
import type { NewShift } from './decide'
import { gapsIn } from './gaps'

/** When people take over from one another: a day is two shifts of twelve hours. */
const TAKES_OVER_AT = [8, 20] as const
const WEEK_MS = 7 * MS_PER_DAY

const plain = ({ accountId, name, phone, note }: NewShift): Omit<NewShift, keyof Span> => ({
  accountId,
  name,
  phone,
  note,
})

/** The people of the week before at the same hours, wherever a span is still empty; twice is the same as once. */
export function likeTheWeekBefore(shifts: readonly Shift[], { from, until }: Span): NewShift[] {
  const found: NewShift[] = []
  const before = shifts.filter((one) => one.until + WEEK_MS > from && one.from + WEEK_MS < until)
  for (const shift of [...before].sort((a, b) => a.from - b.from)) {
    const start = Math.max(from, shift.from + WEEK_MS)
    const end = Math.min(until, shift.until + WEEK_MS)
    for (const gap of gapsIn([...shifts, ...found], start, end)) found.push({ ...plain(shift), ...gap })
  }
  return found
}

/** The same hours with the people exchanged. */
export const swapped = (one: Shift, other: Shift): NewShift[] => [
  { ...plain(other), from: one.from, until: one.until },
  { ...plain(one), from: other.from, until: other.until },
]

/** Until when somebody put into a span may stay: each taking over in it, and its end; at most a day. */
export function endsWithin({ from, until }: Span): number[] {
  const last = Math.min(until, from + MS_PER_DAY)
  const midnight = instantOf(dayOf(from))
  const hours = [0, 1].flatMap((n) => TAKES_OVER_AT.map((hour) => midnight + n * MS_PER_DAY + hour * MS_PER_HOUR))
  return [...hours.filter((at) => at > from && at < last), last]
}

/**
 * Where somebody put into an empty stretch of a day begins. A night that was left empty belongs to the day before, so a
 * whole empty day begins at eight: two people, two shifts.
 */
export function beginsAt(stretch: Span, gap: Span, on: Day): number {
  const morning = instantOf(on, TAKES_OVER_AT[0])
  return gap.from < stretch.from && stretch.from < morning && stretch.until > morning ? morning : stretch.from
}

/** A stretch of a day and who is on duty in it: nobody, one, or several at once. */
export interface Stretch extends Span {
  readonly shifts: readonly Shift[]
}

/** A day as its bar shows it, from end to end. */
export function stretchesOf(shifts: readonly Shift[], { from, until }: Span): Stretch[] {
  const here = shifts.filter((one) => one.from < until && one.until > from)
  const cuts = [from, until, ...here.flatMap((one) => [one.from, one.until])].filter((at) => at >= from && at <= until)
  const edges = [...new Set(cuts)].sort((a, b) => a - b)
  return edges.slice(1).map((end, n) => ({
    from: edges[n],
    until: end,
    shifts: here.filter((one) => one.from < end && one.until > edges[n]),
  }))
}
