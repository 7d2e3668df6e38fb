import {
  Assessment,
  Away,
  ClinicalFacts,
  Missed,
  PastAway,
  PastEpisode,
  PastReferral,
  Pregnancy,
  RecurringCare,
  Referral,
  RouteDecision,
  RouteProposal,
  TierOverride,
} from './care'
import { Contact } from './contact'
import { Day } from './day'
import { EpisodeId, HouseholdId, PersonId, AlertId } from './ids'
import { Place } from './place'
import { Reading } from './reading'
import { z } from './zod'

export const Sex = z.enum(['male', 'female'])
/** 基础疾病: undetermined is its own answer, never "none" (R23). */
export const Disease = z.enum(['none', 'stable', 'unstable', 'unknown'])
export type Disease = z.infer<typeof Disease>
/** 全程接种 (the primary course), not the booster. */
export const Vaccination = z.enum(['full', 'partial', 'none', 'unknown'])
export type Vaccination = z.infer<typeof Vaccination>

/** 红·重点, 黄·次重点, 绿·一般 (A02). */
export const Tier = z.enum(['red', 'yellow', 'green'])
export type Tier = z.infer<typeof Tier>

/** 每日关注的六类人 (B39; R78: five named groups and whatever the township declares). */
export const VulnerableGroup = z.enum([
  'disabled',
  'lonely-elder',
  'orphan',
  'unsupported-child',
  'left-behind-child',
  'other-declared',
])
export type VulnerableGroup = z.infer<typeof VulnerableGroup>

/** A daily-contact group with its dates and who declared it (R13); owed from `from` on, not on `until` (R55, R56). */
export const Tag = z.object({ group: VulnerableGroup, from: Day, until: z.nullable(Day), declaredBy: z.string() })
export type Tag = z.infer<typeof Tag>

/** A reading as kept on the person, for trends and for rules that look back some days. */
export const KeptReading = z.object({
  at: z.number(),
  on: Day,
  role: z.enum(['cadre', 'doctor', 'family', 'self']),
  reading: Reading,
})
export type KeptReading = z.infer<typeof KeptReading>

/** 居家治疗 (EpisodeOfCare): from the report of an infection until a clinician, and nobody else, ends it. */
export const Episode = z.object({
  id: EpisodeId,
  openedAt: z.number(),
  openedOn: Day,
  /** Days between clinic follow-ups for this person; a clinician may only shorten it (A15). */
  everyDays: z.int(),
  everyDaysSetOn: Day,
  /** Last day a clinician reached the person; null until the first time (R11, R54). */
  lastReachedOn: z.nullable(Day),
  /** A cadre has seen the report (A11, R112). */
  acknowledgedAt: z.nullable(z.number()),
  /** 94 % was measured: once more, at rest (R44). */
  remeasureOn: z.nullable(Day),
  assessed: Assessment,
  /** Where the router would have them treated, from the facts as they are now (B06). */
  route: RouteProposal,
  /** Since when this is a level-3 case; null while it is not (R80). */
  level3Since: z.nullable(Day),
  /** Since when a clinician owes a decision; null while none is owed. */
  undecidedSince: z.nullable(z.number()),
  /** Where a clinician decided; null while nobody has. */
  decision: z.nullable(RouteDecision),
  /** When a clinician last settled a danger sign: what was measured before is answered for. */
  lookedAt: z.nullable(z.number()),
})
export type Episode = z.infer<typeof Episode>

/** A danger sign somebody must answer: open until a clinician settles it; a person taking it over stops the ladder. */
export const Alert = z.object({
  id: AlertId,
  at: z.number(),
  on: Day,
  level: z.enum(['urgent', 'severe', 'clinician-now']),
  flags: z.array(z.string()),
  /** The row the gravest of them rests on (F02). */
  clause: z.string(),
  spo2: z.nullable(z.number()),
  temperature: z.nullable(z.number()),
  takenBy: z.nullable(z.object({ role: z.string(), name: z.string(), at: z.number() })),
  referral: z.boolean(),
})
export type Alert = z.infer<typeof Alert>

/** Everything the rules need to know of one person; the whole history is in the commit log. Keys are always present. */
export const Person = z.object({
  _id: PersonId,
  v: z.int(),
  /** The day of the last change: what the duties were computed on. */
  asOf: Day,
  householdId: HouseholdId,
  ...Place.shape,
  /** 门牌, as written on the door: `3组12号`. */
  plate: z.string(),
  /** The first day the registry knew them: weekly numbers are prorated from it (R12). */
  registeredOn: Day,
  name: z.string(),
  sex: Sex,
  birthOn: Day,
  phone: z.nullable(z.string()),
  disease: Disease,
  vaccination: Vaccination,
  /** Derived on `asOf` (A02), kept so that lists can be read by tier; null below the age floor or while unknown. */
  tier: z.nullable(Tier),
  /** Disease or vaccination still to be asked about (R23). */
  toSurvey: z.boolean(),
  /** The first later day on which time alone changes what is owed. */
  reviewOn: z.nullable(Day),
  tags: z.array(Tag),
  /** Null while nobody has asked. */
  pregnancy: z.nullable(Pregnancy),
  clinical: ClinicalFacts,
  tierOverride: z.nullable(TierOverride),
  /** Corrections that changed the tier duties go by, the last weeks' (R46, R47). */
  tierChanges: z.array(z.object({ on: Day, from: z.nullable(Tier) })),
  recurring: z.array(RecurringCare),
  away: z.nullable(Away),
  /** Times gone by in which nothing was owed: stays, moves, and deaths entered by mistake. */
  pastAways: z.array(PastAway),
  missed: z.array(Missed),
  referral: z.nullable(Referral),
  pastReferrals: z.array(PastReferral),
  episode: z.nullable(Episode),
  pastEpisodes: z.array(PastEpisode),
  alert: z.nullable(Alert),
  /** The last weeks' attempts, oldest first; older ones are in the log. */
  contacts: z.array(Contact),
  /** The last weeks' readings, oldest first. */
  readings: z.array(KeptReading),
})
export type Person = z.infer<typeof Person>

/** 脱贫户, 监测户: a household in difficulty, whose wishes come first (B03) and which may ask for living supplies (B47). */
export const Hardship = z.enum(['lifted', 'monitored'])
export type Hardship = z.infer<typeof Hardship>

export const Household = z.object({
  _id: HouseholdId,
  v: z.int(),
  ...Place.shape,
  plate: z.string(),
  /** Whose household it is called: 张桂香家. */
  head: z.string(),
  phone: z.nullable(z.string()),
  /** Hash of the code on the household's card; the code itself is printed once and not kept. */
  cardHash: z.string(),
  personIds: z.array(PersonId),
  /** Missing on doors registered before it was asked. */
  hardship: z.optional(z.nullable(Hardship)),
})
export type Household = z.infer<typeof Household>
