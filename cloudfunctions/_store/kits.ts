import type { KitReceipt, KitRound } from '@domain/model/kit'
import type { Household, Person } from '@domain/model/person'
import { levelOf } from '@domain/model/place'
import { count, find, get, getMany, _, type Where } from './database'
import { inPlace } from './scope'

export const roundById = (id: string): Promise<KitRound | null> => get<KitRound>('kitRounds', id)
export const receiptById = (id: string): Promise<KitReceipt | null> => get<KitReceipt>('kitReceipts', id)
export const receiptsById = (ids: readonly string[]): Promise<KitReceipt[]> => getMany<KitReceipt>('kitReceipts', ids)

/** A township's rounds, newest first. */
export const roundsOf = (township: string, limit: number): Promise<KitRound[]> =>
  find<KitRound>('kitRounds', { township }, { orderBy: [['openedAt', 'desc']], limit })

const given = (place: string, roundId: string): Where => ({ roundId, given: true, ...inPlace(place) })

/** How many have theirs in a place: counted in the index. */
export const countGiven = (place: string, roundId: string): Promise<number> =>
  levelOf(place) === 'county' ? Promise.resolve(0) : count('kitReceipts', given(place, roundId))

/** Where a list by name goes on: after whom. */
export interface After {
  readonly name: string
  readonly id: string
}

/** Rows of a place by name and id, after one of them: namesakes that are left, then the names that follow. */
async function byName<T extends { _id: string }>(
  collection: string,
  where: Where,
  after: After | null,
  limit: number,
  fields?: readonly string[],
): Promise<T[]> {
  const read = (condition: Where) =>
    find<T>(
      collection,
      { ...where, ...condition },
      {
        orderBy: [
          ['name', 'asc'],
          ['_id', 'asc'],
        ],
        limit,
        fields,
      },
    )
  const [namesakes, others] = await Promise.all([
    after ? read({ name: after.name, _id: _.gt(after.id) }) : [],
    read({ name: _.gt(after?.name ?? '') }),
  ])
  return [...namesakes, ...others].slice(0, limit)
}

export const receiptsIn = (place: string, roundId: string, after: After | null, limit: number): Promise<KitReceipt[]> =>
  byName<KitReceipt>('kitReceipts', given(place, roundId), after, limit)

/** As much of a person as the list of a round needs. */
export type Villager = Pick<
  Person,
  '_id' | 'householdId' | 'grid' | 'plate' | 'name' | 'phone' | 'birthOn' | 'tier' | 'tags' | 'away'
>
const FIELDS = ['householdId', 'grid', 'plate', 'name', 'phone', 'birthOn', 'tier', 'tags', 'away']

export const villagersIn = (place: string, after: After | null, limit: number): Promise<Villager[]> =>
  byName<Villager>('people', inPlace(place), after, limit, FIELDS)

/** The household a card hangs at. */
export const householdOfCard = async (cardHash: string): Promise<Household | null> =>
  (await find<Household>('households', { cardHash }, { limit: 1 }))[0] ?? null
