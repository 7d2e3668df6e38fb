import type { Input } from '@domain/contract'
import type { MedicineCategory, MedicineRequest } from '@domain/model/request'
import type { Shelf } from '@domain/model/stock'
import { packFor } from '@domain/policy/pack-for'
import { free, hold, issue } from '@domain/rules/stock/holds'
import { heldFor, notFirst, type Waiting } from '@domain/rules/request/shelves'
import { wantsOf } from '@domain/rules/request/wants'
import { roleWords } from '@domain/rules/words-people'
import type { Context } from '../../_runtime/handler'
import { rangeOf } from '../../_store/database'
import { moveShelf, shelfById, shelvesFor, type ShelfHalf } from '../../_store/shelves'

/** What became of the shelf's half of accepting: refused, set aside, or there is no shelf in it. */
export interface Aside {
  readonly refusal?: { readonly name: string; readonly detail?: unknown }
  readonly shelf: Shelf | null
  readonly half: ShelfHalf | null
  /** How many come before and leave too little (F17); null where it is this one's turn. */
  readonly ahead: number | null
}

const nothing: Aside = { shelf: null, half: null, ahead: null }

/**
 * Sets aside what a request is accepted with (A18), and beside it reads who comes before. Out of turn, the caller frees it again:
 * so both cost one trip, and nobody is ever accepted with what is not there.
 */
export async function setAside(
  request: MedicineRequest,
  { shelfId, without = [] }: Pick<Input<'medicine.accept'>, 'shelfId' | 'without'>,
  ahead: Shelf | null,
  context: Context,
): Promise<Aside> {
  const asked = { ...request, without: [...without] as MedicineCategory[] }
  if (wantsOf(asked).length === 0) return nothing
  if (shelfId === undefined) {
    // Where no shelf serves the village nothing can be set aside: it is bought for the person.
    const shelves = await shelvesFor(request)
    return shelves.length > 0 ? { ...nothing, refusal: { name: 'ShelfNeeded' } } : nothing
  }
  const refusal = unfit(request, ahead)
  if (refusal) return { ...nothing, refusal }
  const shelf = ahead as Shelf
  // A pharmacy keeps its own books: it is bought there (A28).
  if (shelf.kind === 'pharmacy') return { ...nothing, shelf }
  const { policy } = packFor(request.township, context.today)
  const [before, half] = await Promise.all([
    waitingBefore(request, shelf),
    moveShelf(shelf, `hold:${shelf.v}`, context, (state, meta) => hold(state, heldFor(asked, policy), meta)),
  ])
  // What this very request holds already is not taken from it.
  const books = { ...shelf, holds: shelf.holds.filter((one) => one.for !== request._id) }
  return { shelf, half, ahead: notFirst(asked, books, before, { on: context.today, policy }) }
}

function unfit({ village, township }: MedicineRequest, shelf: Shelf | null): Aside['refusal'] {
  if (!shelf || !(shelf.serves.includes(village) || shelf.serves.includes(township))) return { name: 'NoSuchShelf' }
  return shelf.closed ? { name: 'ShelfClosed' } : undefined
}

/** Who waits before a request for what is scarce, of all whom the shelf serves: one indexed range a village. */
async function waitingBefore({ _id, queueKey }: MedicineRequest, { serves }: Shelf): Promise<Waiting[]> {
  if (queueKey === null) return []
  const lists = await Promise.all(
    serves.map((place) =>
      rangeOf<Waiting>(
        'requests',
        place.length === 9 ? { township: place } : { village: place },
        'queueKey',
        { after: '', upTo: queueKey },
        ['items'],
      ),
    ),
  )
  const all = new Map(lists.flat().map((one) => [one._id, one]))
  all.delete(_id)
  return [...all.values()]
}

/**
 * What was set aside leaves the shelf (配药). A lot that expired meanwhile does not: other units are set aside in its place, which
 * takes some trips more, and happens on the day of an expiry.
 */
export async function takeOut(request: MedicineRequest, shelf: Shelf, context: Context): Promise<ShelfHalf> {
  const whom = { for: request._id, by: roleWords(context.capacity, context.by.name) }
  const out = (from: Shelf) => moveShelf(from, `pick:${from.v}`, context, (state, meta) => issue(state, whom, meta.on))
  const half = await out(shelf)
  const gone = half.ok ? half.lots.length === 0 : half.refusal === 'ExpiredMeanwhile'
  if (!gone) return half

  const { policy } = packFor(request.township, context.today)
  const freed = await moveShelf(shelf, `free:${shelf.v}`, context, (state) => free(state, request._id))
  if (freed.ok) await freed.placed
  const emptied = (await shelfById(shelf._id)) ?? shelf
  const held = await moveShelf(emptied, `hold:${emptied.v}`, context, (state, meta) =>
    hold(state, heldFor(request, policy), meta),
  )
  if (!held.ok) return held
  await held.placed
  return out((await shelfById(shelf._id)) ?? emptied)
}
