import type { Allocation, LotPacks } from '@domain/model/allocation'
import type { Shelf } from '@domain/model/stock'
import { itemOf } from '@domain/policy/formulary'
import { cannotReceive, deliveryOf, receive, unitsOf } from '@domain/rules/allocation/receive'
import { allocationStream } from '@domain/rules/allocation/stream'
import { differenceRows } from '@domain/rules/allocation/view'
import { receive as shelve } from '@domain/rules/stock/goods'
import type { ShelfEvent } from '@domain/rules/stock/stream'
import { refuse } from '@domain/rules/stream'
import { command } from '../../_runtime/handler'
import { known } from '../../_runtime/known'
import { commitsAbout } from '../../_store/history'
import { moveShelf, shelfById } from '../../_store/shelves'
import { catchUpShelf } from '../catch-up'
import { barred } from '../stock/guard'
import { lastGoodDay } from '../stock/printed'

/**
 * 收货 (B17). The shelf first: it takes a delivery in once, whoever is faster, and what its ledger says came is what the receipt
 * says. So whoever dies between the two is finished by the same tap sent again, or by anybody's.
 */
export const allocationReceive = command('allocation.receive', {
  stream: allocationStream,
  target: ({ allocationId }) => allocationId,
  ahead: ({ shelfId }) => shelfById(shelfId),
  facts: async ({ no, lots: printed, note = null }, request, context, shelf) => {
    const lots = printed.map((lot) => ({ ...lot, expiryOn: lastGoodDay(lot.expiryOn) }))
    if (!shelf || shelf._id !== request.shelfId) return { no: refuse('NotFound') }
    const bar = cannotReceive(request, { no, lots }) ?? barred(context, shelf)
    if (bar) return { no: bar }
    const delivery = deliveryOf(request)
    const half = await moveShelf(shelf, 'delivery', context, (now, meta) =>
      shelve(now, { lots: unitsOf(request.item, lots), for: delivery, note }, meta),
    )
    if (!half.ok) return { no: refuse(half.refusal, half.detail) }
    return { lots: half.fresh ? lots : await shelved(request, shelf, delivery), placed: half.placed }
  },
  decide: (state, { no, note = null }, { facts, meta }) => {
    if (!facts.lots) return facts.no
    const request = known(state)
    const done = receive(request, { no, lots: facts.lots, note }, meta)
    if (!done.ok) return done
    return { ...done, reply: { ...done.reply, differences: differenceRows(request.item, done.reply.differences) } }
  },
  after: ({ facts }, { shelfId }) => facts?.placed ?? catchUpShelf(shelfId),
})

/** What the shelf's ledger says of a delivery that it had taken in before. */
async function shelved({ item }: Allocation, shelf: Shelf, delivery: string): Promise<LotPacks[]> {
  const commits = (await commitsAbout(delivery)).filter(({ stream }) => stream === shelf._id)
  const perPack = itemOf(item)?.unitsPerPack ?? 1
  return commits
    .flatMap(({ events }) => events as ShelfEvent[])
    .flatMap((event) => (event.type === 'moved' && event.kind === 'received' ? event.moves : []))
    .map(({ lot, expiryOn, units }) => ({ lot, expiryOn, packs: units / perPack }))
}
