import type { Allocation } from '@domain/model/allocation'
import { levelOf, townshipOf, villageOf } from '@domain/model/place'
import { find, get, _ } from './database'

export const allocationById = (id: string): Promise<Allocation | null> => get<Allocation>('allocations', id)

/** What a shelf has asked for, article by article: never more than the formulary has articles. */
export const allocationsOf = (shelfId: string): Promise<Allocation[]> =>
  find<Allocation>('allocations', { shelfId }, { limit: 100 })

/** The requests of a place in the order of their ranks, after one of them. */
export const allocationsIn = (place: string, after: string, limit: number): Promise<Allocation[]> =>
  find<Allocation>(
    'allocations',
    {
      ...(levelOf(place) === 'township' ? { township: townshipOf(place) } : { village: villageOf(place) }),
      rank: _.gt(after),
    },
    { orderBy: [['rank', 'asc']], limit },
  )
