import { daysBetween, type Day } from '../model/calendar'
import type { Duty } from '../model/duty'

/** Whether a duty is there to be done on a day: open, and not past the day from which it is no longer owed (R56). */
export const isOpen = ({ role, opensOn, untilOn }: Pick<Duty, 'role' | 'opensOn' | 'untilOn'>, today: Day): boolean =>
  role !== 'none' && opensOn !== null && opensOn <= today && (untilOn === null || today < untilOn)

/**
 * Days a duty is late, derived when read and stored nowhere. Late by the clock alone counts as the first day (R57). A weekly
 * duty that carries an earlier week's day reads as late until a contact starts a new week.
 */
export function daysLate(
  { kind, dueOn, dueAt, urgent }: Pick<Duty, 'dueOn' | 'dueAt' | 'urgent'> & Partial<Pick<Duty, 'kind'>>,
  today: Day,
  now?: number,
): number {
  // Days gone by are asked about quietly: they cannot be done any more, so nothing about them is late (E02).
  if (dueOn === null || kind === 'missed') return 0
  const days = Math.max(0, daysBetween(dueOn, today))
  const byClock = !urgent && dueAt !== null && now !== undefined && now > dueAt
  return byClock ? Math.max(1, days) : days
}
