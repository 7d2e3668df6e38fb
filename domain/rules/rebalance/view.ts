import type { RebalanceRow, RebalanceSide } from '../../contract/allocation'
import type { LotUnits, Shelf, StockCategory } from '../../model/stock'
import type { Policy } from '../../policy/pack'
import type { Day } from '../../model/calendar'
import { standingOf } from '../stock/floor'
import { coursesIn, freeLots, known } from '../stock/lots'
import { unitsWords } from '../stock/words'
import { propose, type Station } from './propose'

interface Seen {
  readonly on: Day
  readonly policy: Policy
  /** A shelf's service population today. */
  readonly peopleOf: (shelf: Shelf) => number
}

/** Who could give whom among a township's clinics and its hospital (B25), with what each keeps and comes to. */
export function rebalanceView(all: readonly Shelf[], category: StockCategory, { on, policy, peopleOf }: Seen) {
  const ours = all.filter(({ kind, closed }) => !closed && (kind === 'clinic' || kind === 'hospital'))
  const shelves = ours.filter(({ since }) => since !== null)
  const under = (lots: readonly LotUnits[]) => lots.filter(({ item }) => known(item).category === category)
  const stations: Station[] = shelves.map((shelf) => {
    const { floor, cover } = standingOf(shelf, category, { people: peopleOf(shelf), on, policy })
    const coming = all.flatMap(({ transfers }) =>
      transfers.filter(({ to }) => to === shelf._id).flatMap(({ lots }) => lots),
    )
    return {
      id: shelf._id,
      lots: under(freeLots(shelf, on)),
      coming: under(coming),
      floor: Math.max(floor, cover ?? 0),
    }
  })
  const has = new Map(stations.map(({ id, lots, coming }) => [id, coursesIn([...lots, ...coming], category)]))
  const lots = new Map(stations.map((one) => [one.id, [...one.lots, ...one.coming]]))
  const floorOf = new Map(stations.map(({ id, floor }) => [id, floor]))
  const nameOf = new Map(shelves.map(({ _id, name }) => [_id, name]))

  const side = (shelfId: string, change: (lots: readonly LotUnits[]) => LotUnits[]): RebalanceSide => {
    const before = has.get(shelfId) ?? 0
    const next = change(lots.get(shelfId) ?? [])
    lots.set(shelfId, next)
    const after = coursesIn(next, category)
    has.set(shelfId, after)
    return { shelfId, name: nameOf.get(shelfId) ?? '', before, after, floor: floorOf.get(shelfId) ?? 0 }
  }
  const rows: RebalanceRow[] = propose(stations, category, (item) => policy.scarceItems.value.includes(item.id)).map(
    ({ from, to, lots: moved }) => ({
      from: side(from, (own) => [...own, ...moved.map((lot) => ({ ...lot, units: -lot.units }))]),
      to: side(to, (own) => [...own, ...moved]),
      courses: coursesIn(moved, category),
      lots: moved,
      lotWords: moved.map((lot) => lotWords(lot)),
    }),
  )
  return {
    rows,
    stillShort: stations.flatMap(({ id, floor }) => {
      const courses = floor - (has.get(id) ?? 0)
      return courses > 0 ? [{ shelfId: id, name: nameOf.get(id) ?? '', courses }] : []
    }),
    unknown: ours.filter(({ since }) => since === null).map(({ _id, name }) => ({ shelfId: _id, name })),
  }
}

const lotWords = (lot: LotUnits): string => {
  const item = known(lot.item)
  return `${item.name} ${unitsWords(item, lot.units)}（批号 ${lot.lot}，有效期至 ${lot.expiryOn}）`
}
