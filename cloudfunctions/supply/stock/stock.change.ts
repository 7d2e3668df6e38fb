import { change } from '@domain/rules/stock/shelf'
import { shelfStream } from '@domain/rules/stock/stream'
import { refuse } from '@domain/rules/stream'
import { command } from '../../_runtime/handler'
import { known } from '../../_runtime/known'
import { mayMove } from './guard'

/** Name, telephone, whom it serves, whether it is in use. */
export const stockChange = command('stock.change', {
  stream: shelfStream,
  target: ({ shelfId }) => shelfId,
  decide: (state, { name, phone, serves, closed }, { context }) =>
    mayMove(context, known(state)) ? change(known(state), { name, phone, serves, closed }) : refuse('NotYourShelf'),
})
