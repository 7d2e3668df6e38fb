import { addDays, type Day } from '../../model/calendar'

/**
 * The day on which the last of so many messages goes out, where every day takes `perDay` and `next` is the first day on which
 * one is still to go. Null where there is none left, or none goes by the day: danger signs keep no calendar (F01).
 */
export function runDryOn(left: number, perDay: number, next: Day): Day | null {
  if (left <= 0 || perDay <= 0) return null
  return addDays(next, Math.ceil(left / perDay) - 1)
}
