import { addDays, type Day } from '../../model/calendar'
import type { LotUnits, Shelf, StockLine } from '../../model/stock'
import { itemOf } from '../../policy/formulary'
import { roleWords } from '../words-people'
import { decided, refuse, type Decision, type Meta } from '../stream'
import { take } from './holds'
import { freeLots, heldOf, isExpired } from './lots'
import { isLot, USED_DAYS, type Move, type ShelfEvent } from './stream'

export type ShelfStep<O = Record<string, never>> = Decision<ShelfEvent, O>
export type NamedUnits = Pick<LotUnits, 'item' | 'lot' | 'units'>

export const byOf = ({ by }: Meta): string => roleWords(by.capacity, by.name)

/** What of a lot is on the books and promised to nobody. */
export function freeOf(shelf: Pick<Shelf, 'lots' | 'holds'>, lot: Pick<LotUnits, 'item' | 'lot'>): number {
  const there = shelf.lots.find((one) => isLot(one, lot))
  return there ? there.units - heldOf(shelf, there) : 0
}

/** Why some lots cannot come to stand here; null where they can. A lot has one expiry, or nobody could tell what is on it. */
export function misfit(shelf: Shelf, lots: readonly LotUnits[]) {
  for (const [n, lot] of lots.entries()) {
    if (!itemOf(lot.item)) return refuse('NoSuchItem', { item: lot.item })
    const other = [...shelf.lots, ...lots.slice(0, n)].find((one) => isLot(one, lot) && one.expiryOn !== lot.expiryOn)
    if (other) return refuse('LotExpiryDiffers', { lot: lot.lot, expiryOn: other.expiryOn })
  }
  return null
}

/**
 * 入库: a delivery from outside, each lot a line. What came for an allocation comes in under its id, once.
 */
export function receive(
  shelf: Shelf,
  { lots, for: whom = null, note }: { lots: readonly LotUnits[]; for?: string | null; note: string | null },
  meta: Meta,
): ShelfStep {
  if (whom !== null && shelf.arrived.some(({ id }) => id === whom)) return refuse('AlreadyArrived')
  if (shelf.closed) return refuse('ShelfClosed')
  const wrong = misfit(shelf, lots)
  if (wrong) return wrong
  const expired = lots.find((lot) => isExpired(lot, meta.on))
  if (expired) return refuse('ExpiredLot', { lot: expired.lot })
  return decided([{ type: 'moved', kind: 'received', moves: lots, for: whom, by: byOf(meta), note }], {})
}

const lossWords = { expired: '过期', broken: '破损', recalled: '批次召回' } as const
export type LossReason = keyof typeof lossWords

/** 报损: nothing that is promised to somebody, and as expired only what is. */
export function writeOff(
  shelf: Shelf,
  { item, lot, units, reason, note }: NamedUnits & { reason: LossReason; note: string | null },
  meta: Meta,
): ShelfStep {
  const there = shelf.lots.find((one) => isLot(one, { item, lot }))
  if (!there) return refuse('NoSuchLot')
  if (reason === 'expired' && !isExpired(there, meta.on)) return refuse('NotExpired', { expiryOn: there.expiryOn })
  const have = freeOf(shelf, there)
  if (have < units) return refuse('NotEnoughUnits', { have })
  const words = [lossWords[reason], ...(note === null ? [] : [note])].join('，')
  const moves = [{ ...there, units: -units }]
  return decided([{ type: 'moved', kind: 'written-off', moves, for: null, by: byOf(meta), note: words }], {})
}

/** Lines that are taken back here; what was issued or is under way is taken back where it was given out. */
const reversible: readonly StockLine['kind'][] = ['received', 'written-off', 'counted']

/** Whether a line can be taken back as far as the line itself says. */
export const isReversible = ({ kind, for: whom, on }: StockLine, today: Day): boolean =>
  reversible.includes(kind) && whom === null && on > addDays(today, -USED_DAYS)

/** 冲销: a line against a line (E24). The shelf remembers which are taken back for as long as any may be. */
export function reverse(shelf: Shelf, line: StockLine | null, reason: string, meta: Meta): ShelfStep {
  if (!line || line.shelfId !== shelf._id) return refuse('NoSuchLine')
  if (shelf.reversed.some(({ id }) => id === line._id)) return refuse('AlreadyReversed')
  if (!reversible.includes(line.kind) || line.for !== null) return refuse('NotReversible')
  if (!isReversible(line, meta.on)) return refuse('TooLongAgo')
  const have = freeOf(shelf, line)
  if (have < line.units) return refuse('NotEnoughUnits', { have })
  const { item, lot, expiryOn, units } = line
  const moves: Move[] = [{ item, lot, expiryOn, units: -units, reverses: line._id }]
  return decided([{ type: 'moved', kind: 'reversed', moves, for: null, by: byOf(meta), note: reason }], {})
}

/**
 * 窗口发药: over the counter, what expires first goes first; part of a pack only of a scarce article, and lot and expiry stay
 * with every unit (B23).
 */
export function give(
  shelf: Shelf,
  {
    id,
    item,
    units,
    note,
    scarce,
  }: { id: string; item: string; units: number; note: string | null; scarce: readonly string[] },
  meta: Meta,
): ShelfStep<{ lots: readonly LotUnits[] }> {
  if (shelf.closed) return refuse('ShelfClosed')
  const article = itemOf(item)
  if (!article) return refuse('NoSuchItem', { item })
  if (units % article.unitsPerPack !== 0 && !scarce.includes(item))
    return refuse('NotScarce', { unitsPerPack: article.unitsPerPack })
  const free = freeLots(shelf, meta.on).filter((lot) => lot.item === item)
  const lots = take(free, units)
  if (!lots) return refuse('NotEnoughUnits', { have: free.reduce((sum, lot) => sum + lot.units, 0) })
  const moves = lots.map((lot) => ({ ...lot, units: -lot.units }))
  return decided([{ type: 'moved', kind: 'issued', moves, for: id, by: byOf(meta), note }], { lots })
}
