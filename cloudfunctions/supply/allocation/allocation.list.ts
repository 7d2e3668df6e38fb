import { levelOf } from '@domain/model/place'
import { allocationRow } from '@domain/rules/allocation/view'
import { query } from '../../_runtime/handler'
import { allocationsIn } from '../../_store/allocations'

/** What one reply carries (P9). */
const ROWS = 20

/** What the shelves of a place have asked for: what is to be done next comes first. */
export const allocationList = query('allocation.list', async ({ after = '' }, place, { capacities }) => {
  const found = levelOf(place) === 'county' ? [] : await allocationsIn(place, after, ROWS + 1)
  const page = found.slice(0, ROWS)
  return {
    rows: page.map((one) => allocationRow(one, capacities)),
    more: found.length > ROWS ? page[page.length - 1].rank : null,
  }
})
