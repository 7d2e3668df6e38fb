import type { By } from '@domain/model/commit'
import type { MedicineRequest } from '@domain/model/request'
import type { Shelf } from '@domain/model/stock'
import { pick } from '@domain/rules/request/moves'
import { pickedUnnoticed, settle } from '@domain/rules/request/settle'
import { requestStream } from '@domain/rules/request/stream'
import { refuse } from '@domain/rules/stream'
import { commit, hashOf } from './commit'
import { moveShelf } from './shelves'

interface Order {
  /** Follows from what made it necessary, so that done twice it is done once. */
  readonly id: string
  readonly by: By
  /** 谭小梅（村干部）, as the ledger names them. */
  readonly byWords: string
  readonly now: number
  /** Only what stood before this instant; all of it where it is left out. */
  readonly before?: number
}

/**
 * Brings a shelf to agree with a request, after a step that takes stock back and after a crash between the two halves of one
 * (docs/decisions/0019). Harmless whenever it is done.
 * @returns whether something had to be put right
 */
export async function settleShelf(
  request: MedicineRequest | null,
  shelf: Shelf | null,
  order: Order,
): Promise<boolean> {
  if (!request || !shelf) return false
  const { id, by, byWords, now, before = Infinity } = order
  if (pickedUnnoticed(request, shelf, before)) return finishPick(request, shelf, order)
  const half = await moveShelf(shelf, `settle:${shelf.v}`, { commandId: id, by, now }, (state, meta) =>
    settle(request, state, { by: byWords, before }, meta),
  )
  if (half.ok) await half.placed
  return half.ok && half.fresh
}

/** The units are out of the shelf: the request says so too, with the lots. */
async function finishPick(request: MedicineRequest, shelf: Shelf, { id, by, byWords, now }: Order): Promise<boolean> {
  const lots = shelf.issues.find((one) => one.for === request._id)?.lots ?? []
  const order = { action: 'medicine.pick', payloadHash: hashOf(request._id), by, at: now, occurredAt: now }
  const done = await commit(requestStream, request._id, request, { ...order, id: `${id}:picked` }, (state) =>
    state ? pick(state, { by: byWords, note: null, lots }) : refuse('NotFound'),
  )
  return done.ok
}
