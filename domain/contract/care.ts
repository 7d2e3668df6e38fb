import { Mode, Outcome } from '../model/contact'
import { PersonId } from '../model/ids'
import { Reading } from '../model/reading'
import { z } from '../model/zod'
import type { Door } from '../rules/list-order'
import { endpoint } from './endpoint'
import { instant, pregnancySaid, text } from './fields'
import type { AlertView, CallLine, ContactResult, Receipt } from './views'
import type { CareView } from './views-care'

/** A value outside what is plausible is asked about once; `detail` lists what was asked (E27). */
const slip = 'LikelySlip'

export const care = {
  /** 报情况: a resident, or a relative for them, says how the person is; the first says they are infected (A11). */
  'report.submit': endpoint({
    kind: 'command',
    who: ['self', 'family'],
    about: 'person',
    input: z.object({
      personId: PersonId,
      /** Antigen positive or told so: opens home treatment if none is open. */
      infected: z.boolean(),
      reading: Reading,
      pregnancy: z.optional(pregnancySaid),
      occurredAt: instant,
    }),
    refusals: [slip, 'NothingSaid'],
  }).returns<Receipt>(),

  /** Who has been told of a danger sign and who has taken it over, for the receipt; and whom to call. */
  'report.told': endpoint({
    kind: 'query',
    who: ['self', 'family', 'cadre', 'doctor', 'office'],
    about: 'person',
    input: z.object({ personId: PersonId }),
    refusals: [],
  }).returns<{
    alert: AlertView | null
    told: readonly { name: string; words: string; state: 'sent' | 'listed'; at: number | null }[]
    calls: readonly CallLine[]
  }>(),

  /** 打过电话: whom a family tried on the ladder and whether anybody answered (A33). */
  'call.made': endpoint({
    kind: 'command',
    who: ['self', 'family'],
    about: 'person',
    input: z.object({ personId: PersonId, whom: text(30), answered: z.boolean(), occurredAt: instant }),
    refusals: [],
  }).returns<Record<string, never>>(),

  /** What the caller's places owe, riskiest and latest first (E03). */
  'today.list': endpoint({
    kind: 'query',
    who: ['cadre', 'doctor'],
    about: 'nothing',
    input: z.object({ from: z.optional(z.int().check(z.gte(0), z.lte(2000))) }),
    refusals: [],
  }).returns<{
    today: string
    now: number
    doors: readonly Door[]
    counts: { danger: number; late: number; today: number; window: number; missed: number }
    /** Pass as `from` for the doors after these; null at the end. */
    more: number | null
    placeNames: readonly string[]
  }>(),

  /** 记一笔: a contact somebody made or tried; says what it settled and what is left (F10, E29). */
  'contact.record': endpoint({
    kind: 'command',
    who: ['cadre'],
    about: 'person',
    input: z.object({
      personId: PersonId,
      outcome: Outcome,
      mode: Mode,
      via: z.optional(text(20)),
      /** The contact found an infection (B05). */
      infected: z.optional(z.boolean()),
      reading: z.optional(Reading),
      pregnancy: z.optional(pregnancySaid),
      note: z.optional(text(200)),
      occurredAt: instant,
    }),
    refusals: [slip, 'ReadingWithoutReaching'],
  }).returns<ContactResult>(),

  /** 我来接手: a person answers a danger sign; the ladder stops. */
  'urgent.take': endpoint({
    kind: 'command',
    who: ['cadre', 'doctor', 'office'],
    about: 'person',
    input: z.object({ personId: PersonId }),
    refusals: ['NothingUrgent', 'AlreadyTaken'],
  }).returns<Record<string, never>>(),

  /** A person's page for the clinician: trend, what is owed, what was last said. */
  'followUp.open': endpoint({
    kind: 'query',
    who: ['doctor'],
    about: 'person',
    input: z.object({ personId: PersonId }),
    refusals: [],
  }).returns<CareView>(),

  /** 随访: by whom reached, how, antigen, vitals, advice; may shorten the interval, never lengthen it (A12, A15). */
  'followUp.record': endpoint({
    kind: 'command',
    who: ['doctor'],
    about: 'person',
    input: z.object({
      personId: PersonId,
      outcome: Outcome,
      mode: Mode,
      via: z.optional(text(20)),
      infected: z.optional(z.boolean()),
      reading: z.optional(Reading),
      pregnancy: z.optional(pregnancySaid),
      advice: z.optional(text(300)),
      everyDays: z.optional(z.int().check(z.gte(1), z.lte(30))),
      occurredAt: instant,
    }),
    refusals: [slip, 'ReadingWithoutReaching', 'OnlyShorter', 'NoEpisode'],
  }).returns<ContactResult & { nextDueOn: string | null }>(),

  /** What became of a danger sign; only a clinician settles it. */
  'referral.settle': endpoint({
    kind: 'command',
    who: ['doctor'],
    about: 'person',
    input: z.object({
      personId: PersonId,
      outcome: z.enum(['gone-to-hospital', 'seen-stays-home', 'entered-by-mistake']),
      note: text(200),
      occurredAt: instant,
    }),
    refusals: ['NothingUrgent'],
  }).returns<Record<string, never>>(),

  /** Ends home treatment: a clinician only, never software (R10). */
  'episode.close': endpoint({
    kind: 'command',
    who: ['doctor'],
    about: 'person',
    input: z.object({ personId: PersonId, basis: text(200), occurredAt: instant }),
    refusals: ['NoEpisode', 'StillUrgent', 'ReferralOpen'],
  }).returns<Record<string, never>>(),
}
