import { townshipOf, levelOf, villageOf } from '@domain/model/place'
import type { Shelf } from '@domain/model/stock'
import { packFor } from '@domain/policy/pack-for'
import { servedBy } from '@domain/rules/stock/floor'
import { isAlarm, shelfRow } from '@domain/rules/stock/view'
import { query } from '../../_runtime/handler'
import { returneesIn } from '../../_store/returnees'
import { shelvesFor, shelvesIn } from '../../_store/shelves'
import { maySee } from './guard'
import { populationOf } from './population'

/** What one reply carries (P9). */
const ROWS = 20

/** In the order of the division codes, the township's own first; nobody is ranked by what they have. */
const orderOf = ({ village, kind, _id }: Shelf): string => `${village} ${kindOrder[kind]} ${_id}`
const kindOrder: Record<Shelf['kind'], number> = { hospital: 1, clinic: 2, pharmacy: 3, coop: 4 }

/** Every shelf of a township, or those that serve a village, against both lines (B13, B14, A28). */
export const stockShelves = query('stock.shelves', async ({ after = '' }, place, context) => {
  const { now, today: on, capacities } = context
  const township = townshipOf(place)
  const [found, returnees, population] = await Promise.all([
    levelOf(place) === 'township' ? shelvesIn(township) : shelvesFor({ village: villageOf(place), township }),
    returneesIn(township),
    populationOf(township, on),
  ])
  const { policy } = packFor(township, on)
  const staff = (['office', 'doctor', 'cadre'] as const).some((role) => capacities.has(role))
  const shelves = found
    .filter((shelf) => staff || maySee(context, shelf))
    .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
  const seenBy = (shelf: Shelf) => ({
    ...{ on, now, policy },
    people: servedBy(shelf.serves, population.people, returnees, on).served,
  })
  const rest = shelves.filter((shelf) => orderOf(shelf) > after)
  const page = rest.slice(0, ROWS)
  return {
    today: on,
    rows: page.map((shelf) => shelfRow(shelf, seenBy(shelf), maySee(context, shelf))),
    more: rest.length > ROWS ? orderOf(page[page.length - 1]) : null,
    alarms: shelves.filter((shelf) => isAlarm(shelf, seenBy(shelf))).length,
    all: shelves.length,
  }
})
