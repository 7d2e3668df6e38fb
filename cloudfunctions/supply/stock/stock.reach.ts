import { levelOf } from '@domain/model/place'
import { packFor } from '@domain/policy/pack-for'
import { reachOf } from '@domain/rules/stock/reach'
import { query, Refused } from '../../_runtime/handler'
import { shelvesIn } from '../../_store/shelves'
import { populationOf } from './population'

/** Grids that no stocked shelf serves (B24). */
export const stockReach = query('stock.reach', async (_input, township, { today: on, now }) => {
  if (levelOf(township) !== 'township') throw new Refused('PlaceDoesNotFit')
  const [shelves, { grids }] = await Promise.all([shelvesIn(township), populationOf(township, on)])
  return reachOf(grids, shelves, { on, now, hours: packFor(township, on).policy.stockSaidHours.value })
})
