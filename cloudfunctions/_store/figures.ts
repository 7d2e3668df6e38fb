import type { Figure } from '@domain/contract'
import type { Day } from '@domain/model/day'
import type { Person } from '@domain/model/person'
import { countPeople, isContactFigure, type CountedDuty, type CountedState } from '@domain/rules/figures'
import { find, MOST_ROWS, rangeOf, _, type Where } from './database'
import { inPlace } from './scope'

const NEVER = '0000-00-00'
const dutyFields = ['personId', 'village', 'kind', 'dueOn', 'dueAt', 'untilOn', 'urgent', 'role', 'opensOn']
const stateFields = ['personId', 'village', 'state']
/** Who is counted under each contact figure in a place today. */
export async function countedAt(place: string, today: Day, now: number) {
  const [duties, states] = await Promise.all([
    rangeOf<CountedDuty & { _id: string }>(
      'duties',
      inPlace(place),
      'dueOn',
      { after: NEVER, upTo: today },
      dutyFields,
    ),
    find<CountedState & { _id: string }>(
      'dayStates',
      { ...inPlace(place), on: today },
      { orderBy: [['_id', 'asc']], limit: MOST_ROWS, fields: stateFields },
    ),
  ])
  return countPeople(duties, states, today, now)
}

/** Figures kept on the person, as conditions an index serves. */
export const personFigures: Partial<Record<Figure, Where>> = {
  red: { tier: 'red' },
  yellow: { tier: 'yellow' },
  green: { tier: 'green' },
  'to-survey': { toSurvey: true },
  'at-home': { 'episode.openedOn': _.gt(NEVER) },
  alert: { 'alert.at': _.gt(0) },
}

/** The ids behind one figure, in a fixed order, so that a page can go on after the last id shown. */
export async function idsBehind(place: string, figure: Figure, today: Day, now: number): Promise<string[]> {
  if (isContactFigure(figure)) return [...(await countedAt(place, today, now))[figure].keys()].sort()
  const where = personFigures[figure]
  if (!where) return []
  const people = await find<Pick<Person, '_id'>>(
    'people',
    { ...inPlace(place), ...where },
    { limit: MOST_ROWS, fields: ['_id'] },
  )
  return people.map((person) => person._id).sort()
}
