import { type Input } from '@domain/contract'
import { type LotRow } from '@domain/contract/views-stock'
import { NOTHING_TYPED, unitsOf, type Typed } from '../parts/typed'

type Found = Input<'stock.count'>['found']

/** What was found, by lot; what stands in the books is not shown while one counts (E25). */
export type Counted = Readonly<Record<string, Typed>>

export const keyOf = ({ item, lot }: Pick<LotRow, 'item' | 'lot'>): string => `${item}|${lot}`

/** How many of one lot were found; undefined while nobody has said. */
export const foundOf = (counted: Counted, lot: Pick<LotRow, 'item' | 'lot'>): number | undefined =>
  unitsOf(lot.item, counted[keyOf(lot)] ?? NOTHING_TYPED)

/** Lots nobody has said a number of are not counted, and are left out. */
export const foundIn = (lots: readonly LotRow[], counted: Counted): Found =>
  lots.flatMap((one) => {
    const units = foundOf(counted, one)
    return units === undefined ? [] : [{ item: one.item, lot: one.lot, expiryOn: one.expiryOn, units }]
  })
