import { needRow } from '@domain/rules/allocation/view'
import { query } from '../../_runtime/handler'
import { allocationsOf } from '../../_store/allocations'
import { see } from '../stock/guard'
import { standingsToday } from './standing'

/** What a shelf lacks, with the sum it comes from, and what would make it up (B17). A pharmacy asks nobody. */
export const allocationNeed = query('allocation.need', async (_input, shelf, context) => {
  see(context, shelf)
  const [standings, requests] = await Promise.all([standingsToday(shelf, context.today), allocationsOf(shelf._id)])
  return {
    shelfName: shelf.name,
    rows: shelf.kind === 'pharmacy' ? [] : standings.map((one) => needRow(one, requests)),
  }
})
