import type { Duty } from '@domain/model/duty'
import type { Day } from '@domain/model/day'
import { levelOf, villageOf, wholeVillage } from '@domain/model/place'
import { find, _, type FindOptions, type Where } from './database'

/** The condition that keeps a read inside a place, by the field whose index serves it. */
export const inPlace = (place: string): Where => ({ [levelOf(place)]: place })

/** A place and, for a grid, the questions that wait for the whole village. */
export const placesRead = (place: string): string[] =>
  levelOf(place) === 'grid' ? [place, wholeVillage(villageOf(place))] : [place]

/** What the holders of some places owe as of a day, each place one index range, all at once. */
export async function dutiesOwed(
  places: readonly string[],
  role: 'cadre' | 'doctor',
  today: Day,
  options: FindOptions = {},
): Promise<Duty[]> {
  const lists = await Promise.all(
    [...new Set(places.flatMap(placesRead))].map((place) =>
      find<Duty>(
        'duties',
        { ...inPlace(place), role, opensOn: _.gt(NEVER).and(_.lte(today)) },
        { orderBy: [['opensOn', 'asc']], limit: 1000, ...options },
      ),
    ),
  )
  return lists.flat()
}

/** Before every day: an open range from here leaves out the duties that are settled. */
const NEVER = '0000-00-00'
