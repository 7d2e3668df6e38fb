import { instantOf, type Day } from '../../model/calendar'
import type { Policy } from '../../policy/pack'

/** How many digests a day can bring, and whether one of today's is still to come. */
export const slotsOn = (
  { digestAtHours }: Pick<Policy, 'digestAtHours'>,
  today: Day,
  now: number,
): { perDay: number; toCome: boolean } => ({
  perDay: digestAtHours.value.length,
  toCome: digestAtHours.value.some((hour) => instantOf(today, hour) > now),
})
