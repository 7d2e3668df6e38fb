import { isOpen, type Allocation, type AllocationSource, type AllocationSum } from '../../model/allocation'
import type { Shelf } from '../../model/stock'
import { known } from '../stock/lots'
import { byOf } from '../stock/goods'
import { decided, refuse, type Decision, type Meta } from '../stream'
import { coursesOf, packsFor } from './shortage'
import type { AllocationEvent } from './stream'

export type AllocationStep<O = Record<string, never>> = Decision<AllocationEvent, O>

export interface Asked {
  readonly allocationId: string
  readonly no: number
  readonly packs: number
  readonly courses: number
}

interface Wish {
  readonly id: string
  readonly shelf: Shelf
  readonly item: string
  /** Said by a person; undefined where the shortage says it. */
  readonly packs?: number
  readonly note: string | null
}

/**
 * 申请调拨. The quantity is the shortage in whole packs, and only while the shelf is in alarm; more, or without alarm, is a
 * clinician's own word (R65). While one is open there is no second (B17).
 */
export function ask(
  state: Allocation | null,
  { alarm, sum, ...wish }: Wish & { alarm: boolean; sum: AllocationSum | null },
  meta: Meta,
): AllocationStep<Asked> {
  if (wish.shelf.closed) return refuse('ShelfClosed')
  if (state?.state === 'drafted' && wish.packs === undefined)
    return decided([{ type: 'draft-asked', by: byOf(meta) }], replyOf(wish, state.packs, state.no))
  if (state && isOpen(state.state) && state.state !== 'drafted') return alreadyOpen(state)
  if (wish.packs !== undefined) {
    if (meta.by.capacity !== 'doctor') return refuse('QuantityByClinician')
    if (wish.note === null) return refuse('NoteNeeded')
    return request(state, { ...wish, packs: wish.packs, sum, source: 'by-hand' }, meta)
  }
  if (!alarm || !sum || sum.short === 0) return refuse('NotShort', { sum })
  return request(state, { ...wish, packs: packsFor(known(wish.item), sum.short), sum, source: 'shortage' }, meta)
}

/** 草稿 of a wave worked through: nobody is asked until a person says so (F07). */
export function draft(
  state: Allocation | null,
  wish: Wish & { readonly packs: number; readonly note: string },
  meta: Meta,
): AllocationStep<Asked> {
  if (wish.shelf.closed) return refuse('ShelfClosed')
  const { packs, note } = wish
  if (state?.state === 'drafted')
    return decided([{ type: 'draft-changed', packs, note, by: byOf(meta) }], replyOf(wish, packs, state.no))
  if (state && isOpen(state.state)) return alreadyOpen(state)
  return request(state, { ...wish, sum: null, source: 'wave' }, meta, 'drafted')
}

const alreadyOpen = ({ _id, no }: Allocation) => refuse('AlreadyOpen', { allocationId: _id, no })

function request(
  state: Allocation | null,
  wish: Wish & { packs: number; sum: AllocationSum | null; source: AllocationSource },
  meta: Meta,
  type: 'asked' | 'drafted' = 'asked',
): AllocationStep<Asked> {
  const { id, shelf, item, packs, source, sum, note } = wish
  const { _id: shelfId, name: shelfName, township, village, grid } = shelf
  const request = { _id: id, township, village, grid, shelfId, shelfName, item, packs, source, sum, note }
  return decided([{ type, request, by: byOf(meta) }], replyOf(wish, packs, (state?.no ?? 0) + 1))
}

const replyOf = ({ id, item }: Wish, packs: number, no: number): Asked => ({
  allocationId: id,
  no,
  packs,
  courses: coursesOf(known(item), packs),
})
