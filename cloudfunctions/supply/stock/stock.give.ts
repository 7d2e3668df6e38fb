import { packFor } from '@domain/policy/pack-for'
import { give } from '@domain/rules/stock/goods'
import { shelfStream } from '@domain/rules/stock/stream'
import { lotLabel } from '@domain/rules/stock/words'
import { command } from '../../_runtime/handler'
import { known } from '../../_runtime/known'
import { barred } from './guard'

/** 窗口发药、拆零 (B23): the reply has what goes on the bag. */
export const stockGive = command('stock.give', {
  stream: shelfStream,
  target: ({ shelfId }) => shelfId,
  decide: (state, { item, units, note = null }, { context, meta }) => {
    const shelf = known(state)
    const no = barred(context, shelf)
    if (no) return no
    const scarce = packFor(shelf.township, meta.on).policy.scarceItems.value
    const given = give(shelf, { id: context.newId('g'), item, units, note, scarce }, meta)
    return given.ok ? { ...given, reply: { labels: given.reply.lots.map(lotLabel) } } : given
  },
})
