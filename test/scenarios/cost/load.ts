import type { Policy } from '@domain/policy/pack'
import type { Flow } from './counted'

/**
 * What a thousand residents of a township ask of the product in a month of thirty days, and on what grounds: a clause where one
 * says how often, a published figure where there is one, else an assumption that says it is one.
 */
const DAYS = 30
const WEEKS = DAYS / 7
const TURNS = DAYS * 24 * 6

const figures = {
  residents: [30_000, 'a township as P4 has it'],
  townships: [2, 'as deployed: one timer for both'],
  elders: [200, 'a village of 2,000 with 400 elders'],
  red: [0.124, 'of the elders: 盐城, 17.78 of 143.37 ten thousand'],
  yellow: [0.157, 'of the elders: 盐城, 22.49 of 143.37 ten thousand'],
  eldersAWorker: [45, '炎刘街道: 1,175 elders, 26 people'],
  daily: [5, 'asked about every day (B39): assumed, no figure is published'],
  dailyRed: [2, 'of these are red as well: assumed'],
  byPhone: [0.65, 'of contacts: assumed; B39 names phone, WeChat and visits, and two thirds of the demo are calls'],
  openNumber: [1, 'contact a week where a plan asks for contacts without a number (A05): assumed'],
  doctors: [1, 'a doctor a village of about a thousand: assumed'],
  bound: [0.5, 'of those looked after have a relative who uses the product: assumed'],
  looks: [1, 'look a week by a relative while nobody is ill: assumed'],
  calmCases: [2, 'infections that are told of in a calm month: assumed'],
  kits: [150, 'an infection is known by a kit, and B13 has kits for 15 % of the residents at the least'],
  infected: [0.8, 'of a village within a month of the wave (national survey), and so of who is tested'],
  foundByFamily: [0.6, 'of cases are first told of by the family, the others found by a contact: assumed'],
  lookDays: [7, 'a day at home, a look of the family: minHomeDays, the least there are'],
  followUps: [3, 'every third day (A15) of these seven: days 1, 4 and 7'],
  laterReports: [2, 'reports of a case after the first: assumed; the guide asks to measure, not to tell'],
  medicine: [0.3, 'of cases ask for medicine: assumed'],
  calmMedicine: [5, 'requests in a calm month: assumed'],
  danger: [0.05, 'of cases show a danger sign once: assumed'],
  turnsOpen: [3, 'turns of the timer before somebody takes a danger sign over: assumed'],
  referralSteps: [5, 'sent, accepted, departed, arrived, admitted'],
  registered: [2, 'doors newly registered: assumed'],
  corrected: [5, 'facts corrected: assumed'],
} satisfies Record<string, readonly [is: number, grounds: string]>

const is = (name: keyof typeof figures): number => figures[name][0]

export type Season = 'calm' | 'peak'

/** How often something is done. */
export interface Line {
  readonly flow: Flow
  readonly times: number
  readonly why: string
}
const line = (flow: Flow, times: number, why: string): Line => ({ flow, times, why })

/** What a thousand residents under a township's rules come to in a month. */
export function loadOf(policy: Policy, season: Season): Line[] {
  const cases = season === 'peak' ? is('kits') * is('infected') : is('calmCases')
  return [...ofTheTimer(cases), ...ofWorkers(policy, cases), ...ofCases(cases, season), ...ofFamilies(cases)]
}

const workerDays = (is('elders') / is('eldersAWorker')) * DAYS
/** A township's days, as the share of them a thousand residents have. */
const slots = (DAYS * 1000) / is('residents')

const ofTheTimer = (cases: number): Line[] => [
  line(
    'quiet turn',
    TURNS / ((is('residents') / 1000) * is('townships')),
    'every ten minutes, one turn for both townships',
  ),
  line('slot', slots, 'one a day (digestAtHours): what its turn costs more than a quiet one'),
  line('message', workerDays + cases * is('followUps'), 'a digest a worker and day (E20); a family is told of a check'),
  line('danger climbs', cases * is('danger') * is('turnsOpen'), 'E04: what such a turn costs more than a quiet one'),
]

/** Contacts a month by the township's own numbers: daily for some, so many a week for the others (B37, B39, A05). */
function contactsOf(policy: Policy): number {
  const { red = is('openNumber'), yellow = is('openNumber') } = policy.weeklyContacts.value ?? {}
  const daily = policy.dailyGroups.value !== null
  const reds = is('elders') * is('red') - (daily ? is('dailyRed') : 0)
  return (daily ? is('daily') * DAYS : 0) + WEEKS * (reds * red + is('elders') * is('yellow') * yellow)
}

function ofWorkers(policy: Policy, cases: number): Line[] {
  // Of who is treated at home a clinician's call settles the week's as well (F10).
  const contacts = contactsOf(policy) - cases * (is('red') + is('yellow')) * is('followUps')
  return [
    line('worker opens', workerDays, 'once a day, from the digest'),
    line('list again', workerDays, 'once more in the afternoon'),
    line('consent', workerDays, 'one tap a day, as in the month of thirty thousand (F01)'),
    line('contact by phone', contacts * is('byPhone'), 'B37, B39, A05: from the list'),
    line('contact at the door', contacts * (1 - is('byPhone')), 'the others, one person a door'),
    line('doctor opens', is('doctors') * DAYS, 'once a day'),
    line('office looks', 2 * slots, 'twice a day in each township'),
    line('delivery looks', slots, 'once a day in each township'),
    line('door registered', is('registered'), 'births and moves'),
    line('person corrected', is('corrected'), 'facts that change'),
  ]
}

const ofCases = (cases: number, season: Season): Line[] => [
  line('doctor follows up', cases * is('followUps'), 'A15'),
  line('route decided', cases, 'once a case (routeWithinHours)'),
  line('case closed', cases, 'by a clinician (A15)'),
  line('medicine', season === 'peak' ? cases * is('medicine') : is('calmMedicine'), 'from asking to having it'),
  line('danger told', cases * is('danger'), 'A14, in the call that finds it'),
  line('danger taken', cases * is('danger'), 'a person answers'),
  line('referral step', cases * is('danger') * is('referralSteps'), 'each with a look at the list'),
]

const ofFamilies = (cases: number): Line[] => [
  line(
    'family looks',
    (is('elders') * (is('red') + is('yellow')) + is('daily') - is('dailyRed')) * is('bound') * is('looks') * WEEKS,
    'while nobody is ill',
  ),
  line('family looks', cases * is('foundByFamily') * is('lookDays'), 'each day of a case'),
  line('family reports', cases * is('foundByFamily') * (1 + is('laterReports')), 'A11'),
]
