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

type KeptFigure = Exclude<Figure, ContactFigure>

/** Figures kept on the person: an indexed equality, or a range of what only those people have. */
const keptFigures: Record<
  KeptFigure,
  { equals: Where } | { by: string; after: string | number; upTo: string | number }
> = {
  red: { equals: { tier: 'red' } },
  yellow: { equals: { tier: 'yellow' } },
  green: { equals: { tier: 'green' } },
  'to-survey': { equals: { toSurvey: true } },
  'at-home': { by: 'episode.openedOn', after: BEFORE_EVERY_DAY, upTo: '9999-12-31' },
  alert: { by: 'alert.at', after: 0, upTo: Number.MAX_SAFE_INTEGER },
}

type Counted = Pick<Person, '_id' | 'village'>

/** Everybody under a figure that is kept on the person. */
export function keptAt(place: string, figure: KeptFigure): Promise<Counted[]> {
  const how = keptFigures[figure]
  return 'equals' in how
    ? everyOf<Counted>('people', { ...inPlace(place), ...how.equals }, ['village'])
    : rangeOf<Counted>('people', inPlace(place), how.by, how, ['village'])
}

/** How many those are, where nobody needs to know which. */
export const countAt = (place: string, figure: 'green' | 'to-survey'): Promise<number> =>
  count('people', { ...inPlace(place), ...(figure === 'green' ? { tier: 'green' } : { toSurvey: true }) })

/** The ids behind one figure, in a fixed order, so that a page can go on after the last id shown. */
export async function idsBehind(place: string, figure: Figure, today: Day, now: number): Promise<string[]> {
  const ids = isContactFigure(figure)
    ? [...(await countedAt(place, today, now))[figure].keys()]
    : (await keptAt(place, figure)).map((person) => person._id)
  return ids.sort()
}
