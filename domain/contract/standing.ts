import { AwayKind, Missed, RecurringKind } from '../model/care'
import { Day } from '../model/day'
import { PersonId } from '../model/ids'
import { Tier } from '../model/person'
import { z } from '../model/zod'
import { endpoint } from './endpoint'
import { instant, text } from './fields'
import type { StandingView } from './views-standing'

const careId = z.string().check(z.regex(/^c-[0-9a-z]{6,32}$/))

/** What holds about a person beyond one contact: away, recurring care, days nobody accounted for, a clinician's own tier. */
export const standing = {
  /** Away, recurring care, days gone by without a contact, the tier and who set it: one page's worth. */
  'standing.view': endpoint({
    kind: 'query',
    who: ['self', 'family', 'cadre', 'doctor', 'office'],
    about: 'person',
    input: z.object({ personId: PersonId }),
    refusals: [],
  }).returns<StandingView>(),

  /** 住院、搬走、去世 (E08, R113). */
  'away.say': endpoint({
    kind: 'command',
    who: ['doctor', 'office', 'cadre', 'family'],
    about: 'person',
    input: z.object({
      personId: PersonId,
      kind: AwayKind,
      since: Day,
      note: z.optional(text(200)),
      occurredAt: instant,
    }),
    refusals: ['InTheFuture', 'AlreadyAway'],
  }).returns<{ muted: boolean }>(),

  /** The clinic or the office confirms what somebody else said. */
  'away.confirm': endpoint({
    kind: 'command',
    who: ['doctor', 'office'],
    about: 'person',
    /** `kind` is what the caller was shown: what was said anew meanwhile is not confirmed unseen. */
    input: z.object({ personId: PersonId, kind: AwayKind, occurredAt: instant }),
    refusals: ['NotAway', 'AlreadyAway', 'SaidAnew'],
  }).returns<{ muted: boolean }>(),

  /** Back, or never gone: duties begin again today (R51). */
  'away.end': endpoint({
    kind: 'command',
    who: ['doctor', 'office', 'cadre'],
    about: 'person',
    input: z.object({ personId: PersonId, mistake: z.boolean(), note: text(200), occurredAt: instant }),
    refusals: ['NotAway', 'OnlyClinicOrOffice'],
  }).returns<{ muted: boolean }>(),

  /** 定期就医 (A17): weekdays 1 Monday … 7 Sunday, or named days. */
  'care.plan': endpoint({
    kind: 'command',
    who: ['doctor', 'cadre'],
    about: 'person',
    input: z.object({
      personId: PersonId,
      kind: RecurringKind,
      where: text(40),
      weekdays: z.array(z.int().check(z.gte(1), z.lte(7))).check(z.maxLength(7)),
      onDays: z.array(Day).check(z.maxLength(12)),
      from: Day,
      until: z.nullable(Day),
      occurredAt: instant,
    }),
    refusals: ['NoDays', 'AlreadyPlanned'],
  }).returns<{ careId: string; nextOn: string | null }>(),

  'care.end': endpoint({
    kind: 'command',
    who: ['doctor', 'cadre'],
    about: 'person',
    input: z.object({ personId: PersonId, careId, reason: text(100), occurredAt: instant }),
    refusals: ['NotPlanned'],
  }).returns<Record<string, never>>(),

  /** What became of a session (A17). */
  'session.settle': endpoint({
    kind: 'command',
    who: ['cadre', 'doctor'],
    about: 'person',
    input: z.object({
      personId: PersonId,
      careId,
      on: Day,
      outcome: z.enum(['went', 'not-needed', 'missed']),
      note: z.optional(text(100)),
      occurredAt: instant,
    }),
    refusals: ['NotPlanned', 'EarlierSession', 'InTheFuture', 'NoteNeeded'],
  }).returns<{ nextOn: string | null }>(),

  /** Closes days gone by with a reason; a contact that did happen is recorded with its own time instead (E02, R88). */
  'missed.close': endpoint({
    kind: 'command',
    who: ['cadre', 'doctor'],
    about: 'person',
    input: z.object({
      personId: PersonId,
      missed: z.array(Missed).check(z.minLength(1), z.maxLength(420)),
      reason: text(100),
      occurredAt: instant,
    }),
    refusals: ['NotMissed'],
  }).returns<{ left: number }>(),

  /** A clinician's own tier, with a reason and a review day (A02, R106). */
  'tier.override': endpoint({
    kind: 'command',
    who: ['doctor'],
    about: 'person',
    input: z.object({ personId: PersonId, tier: Tier, reason: text(200), reviewOn: Day, occurredAt: instant }),
    refusals: ['BelowTheAge', 'ReviewInThePast', 'NothingChanged'],
  }).returns<Record<string, never>>(),

  'tier.restore': endpoint({
    kind: 'command',
    who: ['doctor'],
    about: 'person',
    input: z.object({ personId: PersonId, reason: text(200), occurredAt: instant }),
    refusals: ['NothingChanged'],
  }).returns<Record<string, never>>(),
}
