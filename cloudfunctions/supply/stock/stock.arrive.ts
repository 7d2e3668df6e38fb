import { arrive, transferOver } from '@domain/rules/stock/transfers'
import { shelfStream } from '@domain/rules/stock/stream'
import { refuse } from '@domain/rules/stream'
import { command } from '../../_runtime/handler'
import { moveShelf, shelfById, type ShelfHalf } from '../../_store/shelves'
import { barred } from './guard'

/**
 * 调入, over two shelves in one step (docs/decisions/0019): it comes in here first, under the transfer's id and once, and then
 * is no longer under way there. Cut short in between, the next tap ends it and brings nothing in again.
 */
export const stockArrive = command('stock.arrive', {
  stream: shelfStream,
  target: ({ fromShelfId }) => fromShelfId,
  ahead: ({ fromShelfId }) => shelfById(fromShelfId),
  load: (id) => shelfById(id),
  facts: async ({ transferId, got = null, missing = null, note = null }, shelf, context, from): Promise<ShelfHalf> => {
    const no = barred(context, shelf)
    if (no) return no
    const transfer = from?.transfers.find(({ id }) => id === transferId) ?? null
    if (!transfer) {
      const before = shelf.arrived.some(({ id }) => id === transferId)
      return { ok: false, refusal: before ? 'AlreadyArrived' : 'NoSuchTransfer' }
    }
    const fromName = from?.name ?? ''
    return moveShelf(shelf, 'arrive', context, (state, meta) =>
      arrive(state, { transfer, fromName, got, missing, note }, meta),
    )
  },
  decide: (from, { transferId }, { facts: half }) => {
    if (!half.ok) return refuse(half.refusal, half.detail)
    return from ? transferOver(from, transferId) : refuse('NoSuchTransfer')
  },
  after: async ({ facts: half }) => (half?.ok ? half.placed : undefined),
})
