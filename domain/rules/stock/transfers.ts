import type { LotUnits, Shelf, Transfer } from '../../model/stock'
import { decided, refuse, type Meta } from '../stream'
import { byOf, freeOf, type NamedUnits, type ShelfStep } from './goods'
import { isExpired } from './lots'
import { isLot, type ShelfEvent } from './stream'

/** 调出: what is free and good leaves this shelf, and is on neither until it arrives (B04, B25). */
export function send(
  shelf: Shelf,
  { id, to, lots, note }: { id: string; to: Shelf | null; lots: readonly NamedUnits[]; note: string | null },
  meta: Meta,
): ShelfStep<{ transferId: string }> {
  if (shelf.closed) return refuse('ShelfClosed')
  if (!to || to.township !== shelf.township) return refuse('NotFound')
  if (to._id === shelf._id) return refuse('SameShelf')
  if (to.closed) return refuse('ShelfClosed')
  if (to.kind === 'pharmacy') return refuse('OnlyLevels')
  const going: LotUnits[] = []
  for (const lot of together(lots)) {
    const there = shelf.lots.find((one) => isLot(one, lot))
    if (!there) return refuse('NoSuchLot', { lot: lot.lot })
    if (isExpired(there, meta.on)) return refuse('ExpiredLot', { lot: lot.lot })
    const have = freeOf(shelf, there)
    if (have < lot.units) return refuse('NotEnoughUnits', { lot: lot.lot, have })
    going.push({ ...there, units: lot.units })
  }
  const moves = going.map((lot) => ({ ...lot, units: -lot.units }))
  return decided(
    [
      { type: 'moved', kind: 'sent', moves, for: id, by: byOf(meta), note: note ?? `去 ${to.name}` },
      { type: 'sent', transfer: { id, to: to._id, toName: to.name, lots: going } },
    ],
    { transferId: id },
  )
}

/** One line a lot, however often it was named. */
function together(lots: readonly NamedUnits[]): NamedUnits[] {
  const sums: NamedUnits[] = []
  for (const lot of lots) {
    const n = sums.findIndex((one) => isLot(one, lot))
    if (n < 0) sums.push(lot)
    else sums[n] = { ...lot, units: sums[n].units + lot.units }
  }
  return sums
}

const missingWords = { short: '少了', broken: '路上破损' } as const
export type MissingReason = keyof typeof missingWords

export interface Arrival {
  /** Null: all of it came. */
  readonly got: readonly NamedUnits[] | null
  readonly missing: MissingReason | null
  readonly note: string | null
}

/**
 * 调入: all that was sent comes in, and what did not come goes out again by a line that says why, so that the books of both
 * shelves together lose nothing unsaid.
 */
export function arrive(
  shelf: Shelf,
  { transfer, fromName, got, missing, note }: Arrival & { transfer: Transfer | null; fromName: string },
  meta: Meta,
): ShelfStep {
  if (transfer && shelf.arrived.some(({ id }) => id === transfer.id)) return refuse('AlreadyArrived')
  if (!transfer || transfer.to !== shelf._id) return refuse('NoSuchTransfer')
  const came = got === null ? null : together(got)
  if (came?.some((one) => one.units > (transfer.lots.find((lot) => isLot(lot, one))?.units ?? 0)))
    return refuse('MoreThanSent')
  const lots = transfer.lots.map((lot) => sameLotHere(shelf, lot))
  const lost = came
    ? lots.flatMap((lot) => {
        const units = lot.units - (came.find((one) => isLot(one, lot))?.units ?? 0)
        return units > 0 ? [{ ...lot, units: -units }] : []
      })
    : []
  if (lost.length > 0 && missing === null) return refuse('ReasonNeeded')
  const [about, by] = [transfer.id, byOf(meta)]
  const words = [...(missing ? [missingWords[missing]] : []), ...(note === null ? [] : [note])].join('，')
  const events: ShelfEvent[] = [
    { type: 'moved', kind: 'arrived', moves: lots, for: about, by, note: `从 ${fromName} 来` },
    ...(lost.length > 0
      ? [{ type: 'moved', kind: 'written-off', moves: lost, for: about, by, note: words } as const]
      : []),
  ]
  return decided(events, {})
}

/** A lot that stands here under another expiry was typed wrong once: the earlier day is the safe one. */
function sameLotHere(shelf: Shelf, lot: LotUnits): LotUnits {
  const here = shelf.lots.find((one) => isLot(one, lot))
  return here && here.expiryOn < lot.expiryOn ? { ...lot, expiryOn: here.expiryOn } : lot
}

/** The sender's half: it is no longer under way. */
export const transferOver = (shelf: Shelf, id: string): ShelfStep =>
  shelf.transfers.some((one) => one.id === id) ? decided([{ type: 'transfer-over', id }], {}) : refuse('AlreadyArrived')
