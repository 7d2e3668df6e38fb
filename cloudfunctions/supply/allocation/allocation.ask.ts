import { itemOf } from '@domain/policy/formulary'
import { ask } from '@domain/rules/allocation/ask'
import { onOrder, shortage } from '@domain/rules/allocation/shortage'
import { allocationStream } from '@domain/rules/allocation/stream'
import { refuse } from '@domain/rules/stream'
import { command } from '../../_runtime/handler'
import { allocationIdOf } from '../../_runtime/ids'
import { allocationById, allocationsOf } from '../../_store/allocations'
import { barred } from '../stock/guard'
import { standingsToday } from './standing'

/** 申请调拨 (B17): how much is worked out here and not on the phone. */
export const allocationAsk = command('allocation.ask', {
  stream: allocationStream,
  target: ({ shelfId, item }) => allocationIdOf(shelfId, item),
  load: (id) => allocationById(id),
  facts: async ({ item }, shelf, { today }) => {
    const [standings, requests] = await Promise.all([standingsToday(shelf, today), allocationsOf(shelf._id)])
    const standing = standings.find(({ category }) => category === itemOf(item)?.category)
    if (!standing) return { alarm: false, sum: null }
    const { alarm, orderUpTo: upTo, usable, category } = standing
    const others = requests.filter((one) => one.item !== item)
    return { alarm, sum: shortage({ upTo, usable, onOrder: onOrder(others, category) }) }
  },
  decide: (state, { shelfId, item, packs, note = null }, { facts, context, meta, subject: shelf }) => {
    const bar = barred(context, shelf)
    if (bar) return bar
    if (!itemOf(item)) return refuse('NoSuchItem', { item })
    return ask(state, { id: allocationIdOf(shelfId, item), shelf, item, packs, note, ...facts }, meta)
  },
})
