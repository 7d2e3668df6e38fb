import { count } from '@domain/rules/stock/count'
import { shelfStream } from '@domain/rules/stock/stream'
import { command } from '../../_runtime/handler'
import { known } from '../../_runtime/known'
import { barred } from './guard'
import { lastGoodDay } from './printed'

/** 盘点 (E25). */
export const stockCount = command('stock.count', {
  stream: shelfStream,
  target: ({ shelfId }) => shelfId,
  decide: (state, { found }, { context, meta }) =>
    barred(context, known(state)) ??
    count(
      known(state),
      found.map((lot) => ({ ...lot, expiryOn: lastGoodDay(lot.expiryOn) })),
      meta,
    ),
})
