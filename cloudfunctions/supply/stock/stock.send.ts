import { shelfStream } from '@domain/rules/stock/stream'
import { send } from '@domain/rules/stock/transfers'
import { command } from '../../_runtime/handler'
import { known } from '../../_runtime/known'
import { shelfById } from '../../_store/shelves'
import { barred } from './guard'

/** 调出 (B04, B25): to any shelf of the township. */
export const stockSend = command('stock.send', {
  stream: shelfStream,
  target: ({ shelfId }) => shelfId,
  ahead: ({ toShelfId }) => shelfById(toShelfId),
  facts: async (_input, _shelf, _context, to) => to,
  decide: (state, { lots, note = null }, { facts: to, context, meta }) =>
    barred(context, known(state)) ?? send(known(state), { id: context.newId('x'), to, lots, note }, meta),
})
