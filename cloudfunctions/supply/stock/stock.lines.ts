import type { StockLine } from '@domain/model/stock'
import { isReversible } from '@domain/rules/stock/goods'
import { shelfLine } from '@domain/rules/stock/view'
import { query } from '../../_runtime/handler'
import { find, _ } from '../../_store/database'
import { mayMove, see } from './guard'

/** What one reply carries (P9). */
const LINES = 30

/** 流水, newest first; a line says where it stands by its id, so a page goes on where the last one ended. */
export const stockLines = query('stock.lines', async ({ after }, shelf, context) => {
  see(context, shelf)
  const found = await find<StockLine>(
    'stockLines',
    { shelfId: shelf._id, ...(after === undefined ? {} : { _id: _.lt(after) }) },
    { orderBy: [['_id', 'desc']], limit: LINES + 1 },
  )
  const page = found.slice(0, LINES)
  const mine = mayMove(context, shelf)
  const back = new Set(shelf.reversed.map(({ id }) => id))
  return {
    lines: page.map((line) => shelfLine(line, mine && !back.has(line._id) && isReversible(line, context.today))),
    more: found.length > LINES ? page[page.length - 1]._id : null,
  }
})
