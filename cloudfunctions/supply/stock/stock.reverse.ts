import type { StockLine } from '@domain/model/stock'
import { reverse } from '@domain/rules/stock/goods'
import { shelfStream } from '@domain/rules/stock/stream'
import { command } from '../../_runtime/handler'
import { known } from '../../_runtime/known'
import { get } from '../../_store/database'
import { barred } from './guard'

/** 冲销 (E24): a line never changes once written, so it may be read ahead. */
export const stockReverse = command('stock.reverse', {
  stream: shelfStream,
  target: ({ shelfId }) => shelfId,
  ahead: ({ lineId }) => get<StockLine>('stockLines', lineId),
  facts: async (_input, _shelf, _context, line) => line,
  decide: (state, { reason }, { facts: line, context, meta }) =>
    barred(context, known(state)) ?? reverse(known(state), line, reason, meta),
})
