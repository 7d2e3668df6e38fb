import { z } from './zod'
import { Day } from './day'
import { HouseholdId, PersonId } from './ids'
import { Place } from './place'
import { Tier, VulnerableGroup } from './person'

/** What someone owes someone. One document a kind and subject, rewritten by the commit that changes the facts. */
export const DutyKind = z.enum([
  'urgent-cadre', // a danger sign waits for somebody to take it over (A14)
  'urgent-clinic', // the same at the clinic, until a clinician settles the referral (A14, A23)
  'report-cadre', // a home-treatment report the village has not yet seen (A11)
  'first-contact', // the clinic's first contact after a report, within hours (R11, R57)
  'follow-up', // the clinic's follow-up every third day (A15)
  'remeasure', // 94 %: measure again at rest (R44)
  'weekly-contact', // red three, yellow two counted days a week (B37)
  'daily-contact', // the vulnerable groups, every day (B39)
  'visit', // nobody answered three times: go to the door (E29)
  'route', // a clinician decides where the person is treated (A19–A23, R08)
  'panel', // the county's experts have been asked and have not answered (A20)
  'referral', // a referral waits for its next step (E23, B09)
  'escort', // a session of recurring care to be brought to (A17)
  'missed', // contacts owed on days gone by: recorded late, or closed with a reason (E02)
  'confirm-away', // said to be dead, moved or in hospital, and nobody has confirmed it (E08, R113)
  'close-episode', // somebody dead whose episode only a clinician may close (R95)
  'tier-review', // a clinician's own tier is to be looked at again (R106)
  'medicine', // a request for medicine waits for its next step (A18)
  'device-back', // an oximeter or wearable is due back from a loan (A13)
  'device-clean', // it came back and waits to be disinfected before the next loan (A13)
  'bond', // somebody asks to be bound to a person of the village
])
export type DutyKind = z.infer<typeof DutyKind>

/** Who a duty is owed by: the grid's cadres or the clinic's doctors; nobody where it is settled. */
export const DutyRole = z.enum(['cadre', 'doctor', 'none'])
export type DutyRole = z.infer<typeof DutyRole>

/** The words a row shows, so that a list is one query (P9). */
export const DutyFor = z.object({
  name: z.string(),
  birthOn: z.nullable(Day),
  plate: z.string(),
  phone: z.nullable(z.string()),
  groups: z.array(VulnerableGroup),
  /** What the person is classified as; null while not established, however strictly the duty goes by (R23). */
  tier: z.nullable(Tier),
})

export const Duty = z.object({
  /** `<subject>:<kind>` */
  _id: z.string(),
  /** The sequence number of the commit that wrote it, in its subject's stream. */
  v: z.int(),
  kind: DutyKind,
  clause: z.string(),
  role: DutyRole,
  ...Place.shape,
  householdId: z.nullable(HouseholdId),
  personId: z.nullable(PersonId),
  /** The request or account the duty is about, where it is not a person. */
  subjectId: z.nullable(z.string()),
  /** From when it can usefully be done; null when settled. */
  opensOn: z.nullable(Day),
  /** The last day on which doing it is not late; null when settled. Overdue is derived when read. */
  dueOn: z.nullable(Day),
  /** The instant, where hours count (R57). */
  dueAt: z.nullable(z.number()),
  /** Not owed from this day on (R56). */
  untilOn: z.nullable(Day),
  /** The end of the window the due day lies in: Sunday for weekly contacts (R50). */
  windowEndOn: z.nullable(Day),
  tier: z.nullable(Tier),
  urgent: z.boolean(),
  /** Contacts counted and needed in the week, attempts in a row, the request's state: what the row says in words. */
  have: z.int(),
  need: z.int(),
  note: z.nullable(z.string()),
  for: DutyFor,
})
export type Duty = z.infer<typeof Duty>

/** What a person's day came to, one document a person and day, so that figures are counted and never guessed (F15, R110). */
export const DayState = z.object({
  /** `<personId>:<day>` */
  _id: z.string(),
  v: z.int(),
  ...Place.shape,
  personId: PersonId,
  householdId: HouseholdId,
  on: Day,
  state: z.enum(['reached-fine', 'reached-not-fine', 'not-reached']),
  name: z.string(),
  plate: z.string(),
  tier: z.nullable(Tier),
})
export type DayState = z.infer<typeof DayState>
