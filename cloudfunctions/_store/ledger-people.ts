import type { Figure } from '@domain/contract'
import type { Day } from '@domain/model/day'
import type { Household, Person } from '@domain/model/person'
import { rangeOf, getMany } from './database'
import { idsBehind } from './figures'
import { inPlace } from './scope'

/** As many ids as one question may name. */
const IDS_AT_ONCE = 500

/** Everybody of a place, or who is under all of the numbers given (B40); in the order of their doors. */
export async function ledgerPeople(
  place: string,
  figures: readonly Figure[],
  today: Day,
  now: number,
): Promise<Person[]> {
  const people =
    figures.length === 0
      ? await rangeOf<Person>('people', inPlace(place), 'name', { after: '', upTo: '\uffff' })
      : await byIds<Person>('people', await idsBehindAll(place, figures, today, now))
  return people.sort(byDoor)
}

/** The households of these people. */
export const householdsOf = (people: readonly Pick<Person, 'householdId'>[]): Promise<Household[]> =>
  byIds<Household>('households', [...new Set(people.map(({ householdId }) => householdId))])

async function idsBehindAll(place: string, figures: readonly Figure[], today: Day, now: number): Promise<string[]> {
  const lists = await Promise.all([...new Set(figures)].map((figure) => idsBehind(place, figure, today, now)))
  const [first = [], ...rest] = lists
  const others = rest.map((list) => new Set(list))
  return first.filter((id) => others.every((other) => other.has(id)))
}

async function byIds<T extends { _id: string }>(collection: string, ids: readonly string[]): Promise<T[]> {
  const found: T[] = []
  for (let at = 0; at < ids.length; at += IDS_AT_ONCE)
    found.push(...(await getMany<T>(collection, ids.slice(at, at + IDS_AT_ONCE))))
  return found
}

const plates = new Intl.Collator('zh', { numeric: true })

const byDoor = (a: Person, b: Person): number =>
  a.grid < b.grid
    ? -1
    : a.grid > b.grid
      ? 1
      : plates.compare(a.plate, b.plate) ||
        (a.householdId < b.householdId ? -1 : a.householdId > b.householdId ? 1 : 0) ||
        (a.birthOn < b.birthOn ? -1 : 1)
