import type { MedicineRequest } from '../../model/request'
import type { Shelf } from '../../model/stock'
import { packFor } from '../../policy/pack-for'
import { free, hold, takeBack } from '../stock/holds'
import type { ShelfEvent } from '../stock/stream'
import { refuse, type Decision, type Meta } from '../stream'
import { heldFor } from './shelves'
import { wantsOf } from './wants'

/** Whether a shelf holds something back for a request, or gave it out and did not take it back, since before an instant. */
const standing = (shelf: Shelf, id: string, before: number) => ({
  held: shelf.holds.some((one) => one.for === id && one.at < before),
  out: shelf.issues.some((one) => one.for === id && !one.back && one.at < before),
})

/** Set aside for a request that is accepted here, and nothing else is wanted of the shelf. */
const isAccepted = (request: MedicineRequest, shelf: Shelf): boolean =>
  request.shelfId === shelf._id && request.state === 'accepted'

/** The units left the shelf and the request does not know it: whoever picked it was cut short (docs/decisions/0019). */
export const pickedUnnoticed = (request: MedicineRequest, shelf: Shelf, before: number): boolean =>
  isAccepted(request, shelf) && standing(shelf, request._id, before).out

/**
 * What a shelf must do so that it agrees with a request: free what nobody waits for, take back what was called off, set aside
 * what is accepted and not held. Asked again it has nothing to do. What began after `before` may still be under way and is left.
 */
export function settle(
  request: MedicineRequest,
  shelf: Shelf,
  { by, before }: { by: string; before: number },
  meta: Meta,
): Decision<ShelfEvent, unknown> {
  const { held, out } = standing(shelf, request._id, before)
  const calledOff = request.state === 'cancelled' || request.state === 'declined' || request.shelfId !== shelf._id
  if (out && calledOff) return takeBack(shelf, { for: request._id, by, note: '没送出去，退回来' })
  if (held && !isAccepted(request, shelf)) return free(shelf, request._id)
  const { at } = request.steps[request.steps.length - 1]
  const missing = isAccepted(request, shelf) && at < before && !held && !out && shelf.kind !== 'pharmacy'
  if (!missing || wantsOf(request).length === 0) return refuse('NothingToSettle')
  return hold(shelf, heldFor(request, packFor(request.township, meta.on).policy), meta)
}
