import { dayOf, daysBetween, hourOf, minuteOf, type Day } from '@domain/model/day'
import { dayWords } from '@domain/rules/words'

/** 8:05 */
export const clockWords = (at: number): string => `${hourOf(at)}:${String(minuteOf(at) % 60).padStart(2, '0')}`

/** 昨天 10:20; the further back, the less the hour matters. */
export function agoWords(at: number, today: Day): string {
  const days = daysBetween(dayOf(at), today)
  if (days === 0) return `今天 ${clockWords(at)}`
  if (days === 1) return `昨天 ${clockWords(at)}`
  return `${dayWords(dayOf(at))} ${clockWords(at)}`
}
