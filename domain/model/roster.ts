import type { Day } from './calendar'

/** Half-open: who begins at 20:00 follows whoever ends at 20:00 without a gap. */
export interface Span {
  readonly from: number
  readonly until: number
}

/** Somebody on duty by telephone for a township, day and night (B41). */
export interface Shift extends Span {
  readonly id: string
  /** Null where the person has no account with us. */
  readonly accountId: string | null
  readonly name: string
  readonly phone: string
  readonly note: string | null
}

/** What whoever goes off duty writes for whoever comes on; nobody has to, and nobody counts it. */
export interface HandOver {
  readonly at: number
  readonly by: string
  readonly text: string
}

/** 值班表: the last thirty days and the coming ones; what is older stands in the log. */
export interface Roster {
  readonly _id: string
  readonly v: number
  readonly asOf: Day
  readonly township: string
  /** The version at which shifts last changed: a note handed over in between disturbs nobody who plans. */
  readonly plan: number
  readonly shifts: readonly Shift[]
  readonly handOvers: readonly HandOver[]
}

export type DutyShift = Pick<Shift, 'from' | 'until' | 'name' | 'phone'>

/** Which telephone answers when, and nothing else: read by families' and helpers' calls (A33). */
export interface DutyPhones {
  /** The township. */
  readonly _id: string
  readonly v: number
  readonly shifts: readonly DutyShift[]
}
