import { unassessed } from '@domain/model/care'
import type { Contact, ContactRole, Outcome } from '@domain/model/contact'
import { addDays, type Day, day, instantOf } from '@domain/model/day'
import type { Duty } from '@domain/model/duty'
import type { Episode, KeptReading, Person, Tag, VulnerableGroup } from '@domain/model/person'
import type { Reading } from '@domain/model/reading'

/** 平安镇 红关村, grid 1; 两坪乡 朝元村, grid 3. */
export const pinganGrid = '500235133201-01'
export const liangpingGrid = '500237207223-03'

/** A Wednesday. */
export const someday = day('2023-02-08')

export const aPerson = (changes: Partial<Person> = {}): Person => ({
  _id: 'p-zhangguixiang',
  v: 7,
  asOf: someday,
  householdId: 'h-zhangguixiang',
  township: '500237207',
  village: '500237207223',
  grid: liangpingGrid,
  plate: '3组12号',
  registeredOn: day('2023-01-01'),
  name: '张桂香',
  sex: 'female',
  birthOn: day('1960-01-01'),
  phone: '10000000001',
  disease: 'none',
  vaccination: 'full',
  tier: null,
  toSurvey: false,
  reviewOn: null,
  tags: [],
  pregnancy: null,
  clinical: { underlying: 'unknown', dialysis: 'unknown', mobility: 'unknown' },
  tierOverride: null,
  tierChanges: [],
  recurring: [],
  away: null,
  pastAways: [],
  missed: [],
  referral: null,
  pastReferrals: [],
  episode: null,
  pastEpisodes: [],
  alert: null,
  contacts: [],
  readings: [],
  ...changes,
})

/** Somebody of 平安镇. */
export const inPingan = { township: '500235133', village: '500235133201', grid: pinganGrid } as const

/** 82, unstable disease: red on any table. */
export const redFacts = { birthOn: day('1941-01-01'), disease: 'unstable', vaccination: 'none' } as const
/** 70, stable disease, not fully vaccinated. */
export const yellowFacts = { birthOn: day('1953-01-01'), disease: 'stable', vaccination: 'partial' } as const

export const anEpisode = (changes: Partial<Episode> = {}): Episode => ({
  id: 'e-000001',
  openedAt: instantOf(day('2023-02-06'), 10, 30),
  openedOn: day('2023-02-06'),
  everyDays: 3,
  everyDaysSetOn: day('2023-02-06'),
  lastReachedOn: null,
  acknowledgedAt: null,
  remeasureOn: null,
  assessed: unassessed,
  route: {
    branch: 'clinician-decides',
    proposed: null,
    level3: false,
    now: false,
    clause: 'R08',
    facts: [],
    pack: 'liangping 1',
  },
  level3Since: null,
  undecidedSince: null,
  decision: null,
  lookedAt: null,
  ...changes,
})

export const aContact = (on: Day, role: ContactRole, outcome: Outcome, changes: Partial<Contact> = {}): Contact => ({
  at: instantOf(on, 10),
  on,
  role,
  outcome,
  mode: 'phone',
  via: null,
  stateRecorded: false,
  ...changes,
})

export const cadreOn = (on: string, outcome: Outcome = 'fine', hour = 10): Contact =>
  aContact(day(on), 'cadre', outcome, { at: instantOf(day(on), hour) })
export const doctorOn = (on: string, outcome: Outcome = 'fine', hour = 10): Contact =>
  aContact(day(on), 'doctor', outcome, { at: instantOf(day(on), hour) })

export const aTag = (group: VulnerableGroup, from: string, until: string | null = null): Tag => ({
  group,
  from: day(from),
  until: until === null ? null : day(until),
  declaredBy: '谭小梅',
})

export const kept = (on: Day, reading: Reading): KeptReading => ({ at: instantOf(on, 8), on, role: 'self', reading })

/** High readings on the last `n` days before `on`. */
export const feverDaysBefore = (on: Day, n: number, temperature = 38.6): KeptReading[] =>
  Array.from({ length: n }, (_, i) => kept(addDays(on, -i - 1), { temperature }))

export const aDuty = (changes: Partial<Duty> = {}): Duty => ({
  _id: 'p-1:daily-contact',
  v: 1,
  kind: 'daily-contact',
  clause: 'B39',
  role: 'cadre',
  township: '500237207',
  village: '500237207223',
  grid: liangpingGrid,
  householdId: 'h-1',
  personId: 'p-1',
  subjectId: null,
  opensOn: someday,
  dueOn: someday,
  dueAt: null,
  untilOn: null,
  windowEndOn: null,
  tier: null,
  urgent: false,
  have: 0,
  need: 1,
  note: null,
  for: { name: '程大友', birthOn: null, plate: '4组2号', phone: null, groups: [], tier: changes.tier ?? null },
  ...changes,
})
