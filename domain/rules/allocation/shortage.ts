import { isOpen, type Allocation, type AllocationSum } from '../../model/allocation'
import type { StockCategory } from '../../model/stock'
import type { Item } from '../../policy/formulary'
import { known } from '../stock/lots'

/** Person-courses in so many packs; a rest that makes no whole course counts for none. */
export const coursesOf = (item: Item, packs: number): number =>
  Math.floor((packs * item.unitsPerPack) / item.unitsPerCourse)

/** Whole packs that make so many person-courses: rounded up, for the county sends no half packs (B17). */
export const packsFor = (item: Item, courses: number): number =>
  Math.ceil((courses * item.unitsPerCourse) / item.unitsPerPack)

/** What is to come of a request: what the county promised, or what was asked while it has not answered. */
export const comingOf = ({ state, promised, packs }: Allocation): number =>
  state === 'promised' && promised ? promised.packs : state === 'asked' ? packs : 0

/** Person-courses of a category that are asked for or promised and have not come. */
export const onOrder = (requests: readonly Allocation[], category: StockCategory): number =>
  requests.reduce((sum, one) => {
    const item = known(one.item)
    return item.category === category && isOpen(one.state) ? sum + coursesOf(item, comingOf(one)) : sum
  }, 0)

/** 差多少: what a shelf should be filled up to, less what it can give, less what was asked for before; never below nothing. */
export function shortage({ upTo, usable, onOrder }: Omit<AllocationSum, 'short'>): AllocationSum {
  return { upTo, usable, onOrder, short: Math.max(0, Math.ceil(upTo - usable - onOrder)) }
}
