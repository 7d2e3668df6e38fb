import { writeOff } from '@domain/rules/stock/goods'
import { shelfStream } from '@domain/rules/stock/stream'
import { command } from '../../_runtime/handler'
import { known } from '../../_runtime/known'
import { barred } from './guard'

/** 报损: expired, broken, recalled. */
export const stockWriteOff = command('stock.writeOff', {
  stream: shelfStream,
  target: ({ shelfId }) => shelfId,
  decide: (state, { item, lot, units, reason, note = null }, { context, meta }) =>
    barred(context, known(state)) ?? writeOff(known(state), { item, lot, units, reason, note }, meta),
})
