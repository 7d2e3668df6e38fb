import { MS_PER_HOUR } from '../../model/calendar'
import type { Span } from '../../model/roster'

/** When nobody is on duty between two instants, in order: the shifts and these cover the whole and never each other. */
export function gapsIn(shifts: readonly Span[], from: number, until: number): Span[] {
  const gaps: Span[] = []
  let covered = from
  for (const shift of [...shifts].sort((a, b) => a.from - b.from)) {
    if (shift.from >= until) break
    if (shift.from > covered) gaps.push({ from: covered, until: shift.from })
    covered = Math.max(covered, shift.until)
  }
  if (covered < until) gaps.push({ from: covered, until })
  return gaps
}

/** A gap the office is told of; `until` is null where nobody is planned after it. */
export interface GapAhead {
  readonly from: number
  readonly until: number | null
}

const AHEAD_MS = 48 * MS_PER_HOUR

/** The gaps that begin within 48 hours, each at its whole length (B41). */
export function gapsAhead(shifts: readonly Span[], now: number): GapAhead[] {
  return gapsIn(shifts, now, Infinity)
    .filter(({ from }) => from - now <= AHEAD_MS)
    .map(({ from, until }) => ({ from, until: until === Infinity ? null : until }))
}
