import { MS_PER_DAY } from '../../model/calendar'
import type { Roster, Shift } from '../../model/roster'
import { decided, refuse, type Decision, type Meta } from '../stream'
import { ROSTER_DAYS, type RosterEvent } from './stream'

export const LONGEST_SHIFT_MS = MS_PER_DAY

export type NewShift = Omit<Shift, 'id'>

export interface PlanCommand {
  readonly township: string
  /** The plan the caller was looking at. */
  readonly baseV: number
  readonly add: readonly NewShift[]
  readonly remove: readonly string[]
}

export interface Planned {
  readonly v: number
  /** The new shifts, so that they can be taken back. */
  readonly added: readonly string[]
}

/**
 * Puts people on duty and takes them off (B41). The past is never rewritten: a shift that runs ends now, one that should have
 * begun begins now. Whoever looked at an older plan is told so, and nothing of what they wanted is done by halves.
 */
export function planRoster(
  state: Roster | null,
  { township, baseV, add, remove }: PlanCommand,
  meta: Meta,
  newId: (n: number) => string,
): Decision<RosterEvent, Planned> {
  if (baseV !== (state?.plan ?? 0)) return refuse('RosterChanged')
  const off = remove.map((id) => state?.shifts.find((shift) => shift.id === id))
  if (off.some((shift) => shift && shift.until <= meta.at)) return refuse('ShiftInThePast')
  const known = off.flatMap((shift) => shift ?? [])
  if (known.length < off.length) return refuse('RosterChanged')
  if (add.some(({ until }) => until <= meta.at)) return refuse('ShiftInThePast')
  if (add.some(({ from, until }) => until - from > LONGEST_SHIFT_MS)) return refuse('ShiftTooLong')
  if (add.some(({ until }) => until > meta.at + (ROSTER_DAYS + 1) * MS_PER_DAY)) return refuse('ShiftTooFar')

  const begun = (shift: Shift): boolean => shift.from < meta.at
  const added = add.map((shift, n) => ({ ...shift, from: Math.max(shift.from, meta.at), id: newId(n) }))
  const event: RosterEvent = {
    type: 'planned',
    township,
    added,
    removed: known.filter((shift) => !begun(shift)).map(({ id }) => id),
    cut: known.filter(begun).map(({ id }) => id),
  }
  return decided([event], { v: meta.v, added: added.map(({ id }) => id) })
}

/** One line for whoever comes on duty next. */
export const handOver = (township: string, text: string): Decision<RosterEvent, Record<string, never>> =>
  decided([{ type: 'handed-over', township, text }], {})
