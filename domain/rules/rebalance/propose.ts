import type { LotUnits, StockCategory } from '../../model/stock'
import type { Item } from '../../policy/formulary'
import { coursesIn, known } from '../stock/lots'
import { byExpiry, isLot } from '../stock/stream'

/** A shelf as the proposal sees it. */
export interface Station {
  readonly id: string
  /** Lots of the category that are good and promised to nobody. */
  readonly lots: readonly LotUnits[]
  /** What is on its way here: it fills a gap already, and nobody can give it yet. */
  readonly coming: readonly LotUnits[]
  /** Person-courses it may not fall below: 15 % and 14 days, whichever is more (R66). */
  readonly floor: number
}

export interface Transfer {
  readonly from: string
  readonly to: string
  readonly lots: readonly LotUnits[]
}

/**
 * 统一调配 (B25): whoever lacks most is filled up to its floor first, by whoever has most to spare, until nobody who could give
 * has anything above their own floor. In whole packs, what expires first going first; of what may be split, in whole courses.
 * Each step fills one shelf or empties one giver's surplus, so there are few of them. The same shelves give the same answer.
 */
export function propose(
  stations: readonly Station[],
  category: StockCategory,
  splittable: (item: Item) => boolean,
): Transfer[] {
  const books = new Map(stations.map((one) => [one.id, [...one.lots].sort(byExpiry)]))
  const floorOf = new Map(stations.map(({ id, floor }) => [id, floor]))
  const spare = (id: string): number => coursesIn(books.get(id) ?? [], category) - (floorOf.get(id) ?? 0)
  const gap = ({ id, coming, floor }: Station): number =>
    floor - coursesIn([...(books.get(id) ?? []), ...coming], category)
  const most = (value: (one: Station) => number) => (a: Station, b: Station) =>
    value(b) - value(a) || (a.id < b.id ? -1 : 1)

  const transfers: Transfer[] = []
  const short = stations.filter((one) => gap(one) > 0)
  for (const to of [...short].sort(most(gap))) {
    const givers = stations.filter((one) => !short.includes(one)).sort(most(({ id }) => spare(id)))
    for (const from of givers) {
      if (gap(to) <= 0) break
      const has = books.get(from.id) ?? []
      const there = [...(books.get(to.id) ?? []), ...to.coming]
      const lots = bundle(has, there, { floor: from.floor, goal: to.floor, category, splittable })
      if (lots.length === 0) continue
      books.set(from.id, less(has, lots))
      books.set(to.id, plus(books.get(to.id) ?? [], lots))
      transfers.push({ from: from.id, to: to.id, lots })
    }
  }
  return transfers
}

interface Bounds {
  readonly floor: number
  readonly goal: number
  readonly category: StockCategory
  readonly splittable: (item: Item) => boolean
}

/** What one gives another: piece by piece while the other lacks something and the giver keeps its own floor. */
function bundle(
  has: readonly LotUnits[],
  there: readonly LotUnits[],
  { floor, goal, category, splittable }: Bounds,
): LotUnits[] {
  const given: LotUnits[] = []
  for (const lot of has) {
    const item = known(lot.item)
    const piece = splittable(item) ? item.unitsPerCourse : item.unitsPerPack
    let units = 0
    const withUnits = (n: number): LotUnits[] => [...given, { ...lot, units: n }]
    while (
      coursesIn([...there, ...withUnits(units)], category) < goal &&
      units + piece <= lot.units &&
      coursesIn(less(has, withUnits(units + piece)), category) >= floor
    )
      units += piece
    if (units > 0) given.push({ ...lot, units })
  }
  return given
}

const less = (lots: readonly LotUnits[], gone: readonly LotUnits[]): LotUnits[] =>
  lots.flatMap((lot) => {
    const units = gone.reduce((left, one) => (isLot(one, lot) ? left - one.units : left), lot.units)
    return units > 0 ? [{ ...lot, units }] : []
  })

const plus = (lots: readonly LotUnits[], come: readonly LotUnits[]): LotUnits[] =>
  [...come.filter((one) => !lots.some((lot) => isLot(one, lot))), ...lots]
    .map((lot) => {
      const more = lots.includes(lot) ? come.filter((one) => isLot(one, lot)) : []
      return { ...lot, units: more.reduce((sum, one) => sum + one.units, lot.units) }
    })
    .sort(byExpiry)
