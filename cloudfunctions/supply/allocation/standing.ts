import type { Day } from '@domain/model/day'
import type { Shelf } from '@domain/model/stock'
import { floorCategories } from '@domain/policy/formulary'
import { packFor } from '@domain/policy/pack-for'
import { servedBy, standingOf, type Standing } from '@domain/rules/stock/floor'
import { returneesIn } from '../../_store/returnees'
import { populationOf } from '../stock/population'

/** How many people any shelf of a township serves today (R15). */
export async function peopleServed(township: string, on: Day): Promise<(shelf: Shelf) => number> {
  const [returnees, population] = await Promise.all([returneesIn(township), populationOf(township, on)])
  return ({ serves }) => servedBy(serves, population.people, returnees, on).served
}

/** A shelf against both lines, in the categories of the stock rule. */
export async function standingsToday(shelf: Shelf, on: Day): Promise<Standing[]> {
  const people = (await peopleServed(shelf.township, on))(shelf)
  const { policy } = packFor(shelf.township, on)
  return floorCategories.map((category) => standingOf(shelf, category, { people, on, policy }))
}
