import type { LotUnits, Shelf } from '../../model/stock'
import { decided, refuse, type Meta } from '../stream'
import { byOf, freeOf, misfit, type ShelfStep } from './goods'
import { isLot } from './stream'

/**
 * 盘点: what was found, lot by lot. A difference is kept as it was at this moment, whatever is handed out until somebody else
 * has looked as well; nothing moves by it (E25). Counting anew replaces what was found before.
 */
export function count(shelf: Shelf, found: readonly LotUnits[], meta: Meta): ShelfStep<{ differences: number }> {
  if (shelf.closed) return refuse('ShelfClosed')
  if (found.some((lot, n) => found.slice(0, n).some((one) => isLot(one, lot)))) return refuse('SameLotTwice')
  const wrong = misfit(shelf, found)
  if (wrong) return wrong
  const differences = found.flatMap((lot) => {
    const units = lot.units - (shelf.lots.find((one) => isLot(one, lot))?.units ?? 0)
    return units === 0 ? [] : [{ ...lot, units }]
  })
  const by = { openid: meta.by.openid, name: meta.by.name }
  const pending = differences.length > 0 ? { at: meta.at, by, found: [...found], differences } : null
  return decided([{ type: 'counted', count: pending }], { differences: differences.length })
}

/** 复核: the second person's signature, under which the difference becomes lines of the ledger. */
export function confirm(shelf: Shelf, at: number, meta: Meta): ShelfStep {
  const { count: pending } = shelf
  if (!pending) return refuse('NothingToConfirm')
  if (pending.at !== at) return refuse('CountChanged')
  if (pending.by.openid === meta.by.openid) return refuse('SamePerson')
  const short = pending.differences.find((lot) => lot.units < 0 && freeOf(shelf, lot) < -lot.units)
  if (short) return refuse('NotEnoughUnits', { lot: short.lot, have: freeOf(shelf, short) })
  const note = `${pending.by.name}盘点，${meta.by.name}复核`
  return decided(
    [
      { type: 'moved', kind: 'counted', moves: pending.differences, for: null, by: byOf(meta), note },
      { type: 'counted', count: null },
    ],
    {},
  )
}
