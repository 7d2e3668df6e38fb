import { addDays, day, type Day } from '@domain/model/day'

/** A month-only date means its last day (R59). */
export function lastGoodDay(printed: string): Day {
  if (printed.length > 7) return day(printed)
  const [year, month] = printed.split('-').map(Number)
  const next = month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`
  return addDays(day(`${next}-01`), -1)
}
