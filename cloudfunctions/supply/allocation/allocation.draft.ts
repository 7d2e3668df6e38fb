import { itemOf } from '@domain/policy/formulary'
import { draft } from '@domain/rules/allocation/ask'
import { allocationStream } from '@domain/rules/allocation/stream'
import { refuse } from '@domain/rules/stream'
import { command } from '../../_runtime/handler'
import { allocationIdOf } from '../../_runtime/ids'
import { allocationById } from '../../_store/allocations'
import { barred } from '../stock/guard'

/** 草稿 (F07). */
export const allocationDraft = command('allocation.draft', {
  stream: allocationStream,
  target: ({ shelfId, item }) => allocationIdOf(shelfId, item),
  load: (id) => allocationById(id),
  decide: (state, { shelfId, item, packs, note }, { context, meta, subject: shelf }) => {
    const bar = barred(context, shelf)
    if (bar) return bar
    if (!itemOf(item)) return refuse('NoSuchItem', { item })
    return draft(state, { id: allocationIdOf(shelfId, item), shelf, item, packs, note }, meta)
  },
})
