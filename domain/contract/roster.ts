import { Day } from '../model/day'
import { TownshipCode } from '../model/place'
import type { HandOver, Shift } from '../model/roster'
import type { StaffRole } from '../model/account'
import { z } from '../model/zod'
import { endpoint } from './endpoint'
import { instant, phone, text, version } from './fields'

const NewShift = z
  .object({
    from: instant,
    until: instant,
    accountId: z.nullable(text(64)),
    name: text(20),
    phone,
    note: z.nullable(text(60)),
  })
  .check(z.refine(({ from, until }) => from < until))

/** As many as two people a shift for a fortnight. */
const MOST_AT_ONCE = 60

/** Somebody of the township who can be put on duty. */
export interface RosterStaff {
  readonly accountId: string
  readonly name: string
  readonly phone: string | null
  readonly role: StaffRole
  readonly placeName: string
}

export interface RosterView {
  readonly now: number
  readonly today: Day
  readonly from: Day
  /** The plan these shifts are of; a change is made against it. */
  readonly v: number
  /** Those of the seven days, of the week before them, and of the day after. */
  readonly shifts: readonly Shift[]
  /** Which telephone answers now; `until` is null where nobody is on duty and the office's own rings. */
  readonly duty: { readonly name: string; readonly phone: string; readonly until: number | null } | null
  readonly handOver: HandOver | null
  /** What is open now: the office's own figures (B40), not typed by anybody. */
  readonly open: { readonly alert: number; readonly 'referral-late': number }
  readonly staff: readonly RosterStaff[]
}

export const roster = {
  /** Seven days of a township's roster, what was handed over last, and what is open (B41). */
  'roster.view': endpoint({
    kind: 'query',
    who: ['office', 'admin'],
    about: 'place',
    input: z.object({ place: TownshipCode, from: Day }),
    refusals: [],
  }).returns<RosterView>(),

  /** Puts people on duty and takes them off, against the plan that was seen. */
  'roster.set': endpoint({
    kind: 'command',
    who: ['office', 'admin'],
    about: 'place',
    input: z
      .object({
        place: TownshipCode,
        baseV: version,
        add: z.array(NewShift).check(z.maxLength(MOST_AT_ONCE)),
        remove: z.array(text(40)).check(z.maxLength(MOST_AT_ONCE)),
      })
      .check(z.refine(({ add, remove }) => add.length + remove.length > 0)),
    refusals: ['RosterChanged', 'ShiftInThePast', 'ShiftTooLong', 'ShiftTooFar'],
  }).returns<{ v: number; added: readonly string[] }>(),

  /** One line for whoever comes on duty next. */
  'roster.handOver': endpoint({
    kind: 'command',
    who: ['office', 'admin'],
    about: 'place',
    input: z.object({ place: TownshipCode, text: text(140), occurredAt: instant }),
    refusals: [],
  }).returns<Record<string, never>>(),
}
