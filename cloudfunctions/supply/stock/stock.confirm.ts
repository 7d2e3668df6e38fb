import { confirm } from '@domain/rules/stock/count'
import { shelfStream } from '@domain/rules/stock/stream'
import { command } from '../../_runtime/handler'
import { known } from '../../_runtime/known'
import { barred, maySee } from './guard'

/** 复核 (E25): whoever of the place may look at the shelf, but not who counted. */
export const stockConfirm = command('stock.confirm', {
  stream: shelfStream,
  target: ({ shelfId }) => shelfId,
  decide: (state, { at }, { context, meta }) =>
    barred(context, known(state), maySee) ?? confirm(known(state), at, meta),
})
