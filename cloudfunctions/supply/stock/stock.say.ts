import { say } from '@domain/rules/stock/shelf'
import { shelfStream } from '@domain/rules/stock/stream'
import { refuse } from '@domain/rules/stream'
import { command } from '../../_runtime/handler'
import { known } from '../../_runtime/known'
import { mayMove, maySee } from './guard'

/** 充足、紧张、缺货 (A28), by the pharmacy's keeper, or by the office that rang them up. */
export const stockSay = command('stock.say', {
  stream: shelfStream,
  target: ({ shelfId }) => shelfId,
  decide: (state, { levels }, { context, meta }) => {
    const shelf = known(state)
    if (!maySee(context, shelf)) return refuse('NotFound')
    return mayMove(context, shelf) ? say(shelf, levels, meta) : refuse('NotYourShelf')
  },
})
