import type { Duty } from '@domain/model/duty'
import type { Day } from '@domain/model/day'
import { levelOf, villageOf, wholeVillage } from '@domain/model/place'
import { BEFORE_EVERY_DAY, find, MOST_ROWS, rangeOf, _, type Where } from './database'

/** The condition that keeps a read inside a place, by the field whose index serves it. */
export const inPlace = (place: string): Where => ({ [levelOf(place)]: place })

/** A place and, for a grid, the questions that wait for the whole village. */
export const placesRead = (place: string): string[] =>
  levelOf(place) === 'grid' ? [place, wholeVillage(villageOf(place))] : [place]

/**
 * What the holders of some places owe as of a day, all of it: one read for all the grids, one for all the villages (P14), and
 * where that is more than a read gives, each place page by page.
 */
export async function dutiesOwed(places: readonly string[], role: 'cadre' | 'doctor', today: Day): Promise<Duty[]> {
  const all = [...new Set(places.flatMap(placesRead))]
  const levels = [...new Set(all.map(levelOf))]
  const lists = await Promise.all(
    levels.map(async (level) => {
      const here = all.filter((place) => levelOf(place) === level)
      const opensOn = _.gt(BEFORE_EVERY_DAY).and(_.lte(today))
      const rows = await find<Duty>('duties', { [level]: _.in(here), role, opensOn }, { limit: MOST_ROWS })
      return rows.length < MOST_ROWS
        ? rows
        : (await Promise.all(here.map((place) => owedAt(place, role, today)))).flat()
    }),
  )
  return lists.flat()
}

const owedAt = (place: string, role: string, today: Day): Promise<Duty[]> =>
  rangeOf<Duty>('duties', { ...inPlace(place), role }, 'opensOn', { after: BEFORE_EVERY_DAY, upTo: today })
