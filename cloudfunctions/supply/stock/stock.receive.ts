import { receive } from '@domain/rules/stock/goods'
import { shelfStream } from '@domain/rules/stock/stream'
import { command } from '../../_runtime/handler'
import { known } from '../../_runtime/known'
import { barred } from './guard'
import { lastGoodDay } from './printed'

/** 入库 (E24). */
export const stockReceive = command('stock.receive', {
  stream: shelfStream,
  target: ({ shelfId }) => shelfId,
  decide: (state, { lots, note = null }, { context, meta }) =>
    barred(context, known(state)) ??
    receive(known(state), { lots: lots.map((lot) => ({ ...lot, expiryOn: lastGoodDay(lot.expiryOn) })), note }, meta),
})
