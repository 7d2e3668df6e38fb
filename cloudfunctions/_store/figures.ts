import type { Figure } from '@domain/contract'
import type { Day } from '@domain/model/day'
import type { Person } from '@domain/model/person'
import {
  countPeople,
  isContactFigure,
  type ContactFigure,
  type CountedDuty,
  type CountedState,
} from '@domain/rules/figures'
import { mutes } from '@domain/rules/away'
import { aloneAt } from './alone'
import { BEFORE_EVERY_DAY, count, everyOf, rangeOf, type Where } from './database'
import { inPlace } from './scope'

const dutyFields = ['personId', 'village', 'kind', 'dueOn', 'dueAt', 'untilOn', 'urgent', 'role', 'opensOn']
const stateFields = ['personId', 'village', 'state']

/** Who is counted under each contact figure in a place today. */
export async function countedAt(place: string, today: Day, now: number) {
  const [duties, states] = await Promise.all([
    rangeOf<CountedDuty & { _id: string }>(
      'duties',
      inPlace(place),
      'dueOn',
      { after: BEFORE_EVERY_DAY, upTo: today },
      dutyFields,
    ),
    everyOf<CountedState & { _id: string }>('dayStates', { ...inPlace(place), on: today }, stateFields),
  ])
  return countPeople(duties, states, today, now)
}

type KeptFigure = Exclude<Figure, ContactFigure | 'referral-late' | 'no-helper'>

interface Counted {
  readonly _id: string
  readonly village: string
  /** What the projection leaves of it: absent where there is none. */
  readonly away?: Pick<NonNullable<Person['away']>, 'kind' | 'confirmed'> | null
  readonly alert?: { readonly at: number } | null
  readonly referral?: { readonly openedAt: number } | null
}
interface How {
  readonly by: string
  readonly after: string | number
  readonly upTo: string | number
  /** Whom of those it counts. */
  readonly only?: (person: Counted) => boolean
}

/** What `only` asks about; a path and a path inside it cannot be read together. */
const REST = ['away.kind', 'away.confirmed', 'alert.at', 'referral.openedAt']
const AT_ANY = { after: 0, upTo: Number.MAX_SAFE_INTEGER }
const AWAY = { by: 'away.kind', after: '', upTo: '~' }

/** Figures kept on the person: an indexed equality, or a range of what only those people have. */
const keptFigures: Record<KeptFigure, { equals: Where } | How> = {
  red: { equals: { tier: 'red' } },
  yellow: { equals: { tier: 'yellow' } },
  green: { equals: { tier: 'green' } },
  'to-survey': { equals: { toSurvey: true } },
  'tier-lowered': { equals: { 'tierOverride.lowersRed': true } },
  // Who is treated at home and lies in hospital is in both figures (R75); the dead are in neither, until a clinician closes (R95).
  'at-home': {
    by: 'episode.openedOn',
    after: BEFORE_EVERY_DAY,
    upTo: '9999-12-31',
    only: ({ away }) => !(away?.kind === 'dead' && away.confirmed),
  },
  'in-hospital': { ...AWAY, only: ({ away }) => away?.kind === 'hospital' && away.confirmed != null },
  'to-confirm': { ...AWAY, only: ({ away }) => away?.confirmed === null },
  referral: {
    by: 'referral.openedAt',
    ...AT_ANY,
    only: ({ away, referral }) => referral != null && !mutes({ away: away ?? null }, referral.openedAt),
  },
  alert: {
    by: 'alert.at',
    ...AT_ANY,
    only: ({ away, alert }) => alert != null && !mutes({ away: away ?? null }, alert.at),
  },
}

/** Everybody under a figure that is kept on the person. */
export async function keptAt(place: string, figure: KeptFigure): Promise<Counted[]> {
  const how = keptFigures[figure]
  if ('equals' in how) return everyOf<Counted>('people', { ...inPlace(place), ...how.equals }, ['village'])
  const people = await rangeOf<Counted>('people', inPlace(place), how.by, how, [
    'village',
    ...REST.filter((field) => field !== how.by),
  ])
  return how.only ? people.filter(how.only) : people
}

/** Whose referral waits longer for its next step than it may (B09, E23). */
export async function referralsLate(place: string, now: number): Promise<Pick<Person, '_id' | 'village'>[]> {
  const duties = await rangeOf<{ _id: string; personId: Person['_id']; village: string }>(
    'duties',
    { ...inPlace(place), kind: 'referral' },
    'dueAt',
    { after: 0, upTo: now - 1 },
    ['personId', 'village'],
  )
  return duties.map(({ personId, village }) => ({ _id: personId, village }))
}

/** How many those are, where nobody needs to know which. */
export const countAt = (place: string, figure: 'green' | 'to-survey'): Promise<number> =>
  count('people', { ...inPlace(place), ...(figure === 'green' ? { tier: 'green' } : { toSurvey: true }) })

/** The ids behind one figure, in a fixed order, so that a page can go on after the last id shown. */
export async function idsBehind(place: string, figure: Figure, today: Day, now: number): Promise<string[]> {
  const ids = isContactFigure(figure)
    ? [...(await countedAt(place, today, now))[figure].keys()]
    : (await peopleUnder(place, figure, today, now)).map(({ _id }) => _id)
  return ids.sort()
}

function peopleUnder(place: string, figure: Exclude<Figure, ContactFigure>, today: Day, now: number) {
  if (figure === 'referral-late') return referralsLate(place, now)
  return figure === 'no-helper' ? aloneAt(place, today) : keptAt(place, figure)
}
