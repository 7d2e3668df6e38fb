import type { Day } from '../../model/calendar'
import type { LotUnits, Shelf, StockCategory } from '../../model/stock'
import { itemOf, type Item } from '../../policy/formulary'
import { byExpiry, isLot } from './stream'

type Books = Pick<Shelf, 'lots' | 'holds'>

/** 有效期至 is the last good day: a lot that expires today may be given today and not tomorrow. */
export const isExpired = ({ expiryOn }: Pick<LotUnits, 'expiryOn'>, on: Day): boolean => expiryOn < on

/** What of a lot is set aside for somebody. */
export const heldOf = ({ holds }: Books, lot: LotUnits): number =>
  holds.flatMap(({ lots }) => lots).reduce((sum, one) => sum + (isLot(one, lot) ? one.units : 0), 0)

/** Lots that may be given today and are promised to nobody, first to expire first. */
export const freeLots = (shelf: Books, on: Day): LotUnits[] =>
  shelf.lots
    .filter((lot) => !isExpired(lot, on))
    .map((lot) => ({ ...lot, units: lot.units - heldOf(shelf, lot) }))
    .filter(({ units }) => units > 0)
    .sort(byExpiry)

export const known = (id: string): Item => {
  const item = itemOf(id)
  if (!item) throw new Error(`an article the formulary does not have: ${id}`)
  return item
}

/** Person-courses (人份) in some lots of a category; a rest that makes no whole course counts for none. */
export function coursesIn(lots: readonly LotUnits[], category: StockCategory): number {
  const units = new Map<string, number>()
  for (const { item, units: n } of lots) units.set(item, (units.get(item) ?? 0) + n)
  return [...units].reduce((sum, [id, n]) => {
    const item = known(id)
    return item.category === category ? sum + Math.floor(n / item.unitsPerCourse) : sum
  }, 0)
}

/** What is promised to nobody and not expired, in person-courses. */
export const usableCourses = (shelf: Books, category: StockCategory, on: Day): number =>
  coursesIn(freeLots(shelf, on), category)
