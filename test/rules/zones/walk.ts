import {
  addDays,
  type Day,
  day,
  dayOf,
  daysBetween,
  hourOf,
  instantOf,
  minuteOf,
  mondayOf,
  sundayOf,
  weekdayOf,
} from '@domain/model/day'

/** Walks every civil day from 1900 to the first of 2036 and back through instants; returns how many held. */
export function walk(): { days: number; wrong: string[]; offsets: number } {
  const wrong: string[] = []
  const first = day('1900-01-01')
  const offsets = new Set<number>()
  let days = 0
  let weekday = 1 // a Monday
  for (let on: Day = first; on <= '2036-01-01'; on = addDays(on, 1)) {
    const midnight = instantOf(on)
    const holds =
      dayOf(midnight) === on &&
      dayOf(midnight - 1) === addDays(on, -1) &&
      dayOf(instantOf(on, 23, 59)) === on &&
      // Hours are asked of things that happen, never of birth dates.
      (on < '1970-01-02' || (hourOf(instantOf(on, 8, 30)) === 8 && minuteOf(instantOf(on, 8, 30)) === 510)) &&
      daysBetween(first, on) === days &&
      addDays(first, days) === on &&
      weekdayOf(on) === weekday &&
      weekdayOf(mondayOf(on)) === 1 &&
      daysBetween(mondayOf(on), sundayOf(on)) === 6
    if (!holds) wrong.push(on)
    offsets.add(new Date(midnight).getTimezoneOffset())
    days += 1
    weekday = (weekday % 7) + 1
  }
  return { days, wrong, offsets: offsets.size }
}
