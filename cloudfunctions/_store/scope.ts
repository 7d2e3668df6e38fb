import type { Duty } from '@domain/model/duty'
import type { Day } from '@domain/model/day'
import { levelOf, villageOf, wholeVillage } from '@domain/model/place'
import { BEFORE_EVERY_DAY, rangeOf, type Where } from './database'

/** The condition that keeps a read inside a place, by the field whose index serves it. */
export const inPlace = (place: string): Where => ({ [levelOf(place)]: place })

/** A place and, for a grid, the questions that wait for the whole village. */
export const placesRead = (place: string): string[] =>
  levelOf(place) === 'grid' ? [place, wholeVillage(villageOf(place))] : [place]

/** What the holders of some places owe as of a day, all of it: each place one indexed range, all places at once. */
export async function dutiesOwed(places: readonly string[], role: 'cadre' | 'doctor', today: Day): Promise<Duty[]> {
  const lists = await Promise.all(
    [...new Set(places.flatMap(placesRead))].map((place) =>
      rangeOf<Duty>('duties', { ...inPlace(place), role }, 'opensOn', { after: BEFORE_EVERY_DAY, upTo: today }),
    ),
  )
  return lists.flat()
}
