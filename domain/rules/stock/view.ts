import { daysBetween, type Day } from '../../model/calendar'
import type { LotUnits, Shelf, StockLine, Transfer } from '../../model/stock'
import type { LotRow, ShelfLine, ShelfRow, StandingView, TransferRow } from '../../contract/views-stock'
import { floorCategories } from '../../policy/formulary'
import { placeName } from '../../policy/tenants'
import type { Policy } from '../../policy/pack'
import { standingOf, standingWords, type Standing } from './floor'
import { coursesIn, heldOf, isExpired, known } from './lots'
import { saidOf } from './said'
import { homeOf } from './shelf'
import { expiryWords, movementWords, NEAR_DAYS, stockCategoryWords, unitsWords } from './words'

export interface SeenOn {
  readonly on: Day
  readonly now: number
  readonly policy: Policy
  /** The shelf's service population today. */
  readonly people: number
}

/** What every shelf says of itself first. */
export const headOf = (shelf: Shelf) => ({
  shelfId: shelf._id,
  kind: shelf.kind,
  name: shelf.name,
  phone: shelf.phone,
  place: homeOf(shelf),
  placeName: placeName(homeOf(shelf)),
  closed: shelf.closed,
})

/** The four categories of the stock rule, which is for where patients are treated (B13): a pharmacy or a co-op has no lines. */
export const standingsOf = (shelf: Shelf, { on, policy, people }: SeenOn): Standing[] =>
  shelf.kind === 'pharmacy' || shelf.kind === 'coop'
    ? []
    : floorCategories.map((category) => standingOf(shelf, category, { people, on, policy }))

/** A shelf in a list, with as much of its standing as a bar needs. */
export function shelfRow(shelf: Shelf, seen: SeenOn, opens: boolean): ShelfRow {
  const standings = standingsOf(shelf, seen)
  const said = shelf.kind === 'pharmacy' ? saidOf(shelf, seen.policy.stockSaidHours.value, seen.now) : []
  return {
    ...headOf(shelf),
    opens,
    alarm: isAlarm(shelf, seen),
    words: rowWords(shelf, standings, said),
    standing: standings.map(({ category, usable, floor, cover, days, verdict }) => ({
      ...{ category, usable, floor, cover, days, verdict },
    })),
    said: said.map(({ category, level, at }) => ({ category, level, at })),
    sent: shelf.transfers.length,
  }
}

/** Under a line, out of something, or not known: what the office looks at first (R14, A28, R100). */
export function isAlarm(shelf: Shelf, seen: SeenOn): boolean {
  if (shelf.closed) return false
  if (shelf.kind === 'coop') return shelf.since === null
  if (shelf.kind !== 'pharmacy') return standingsOf(shelf, seen).some(({ alarm }) => alarm)
  const said = saidOf(shelf, seen.policy.stockSaidHours.value, seen.now)
  return said.some(({ level }) => level === 'unknown' || level === 'out')
}

function rowWords(shelf: Shelf, standings: readonly Standing[], said: ReturnType<typeof saidOf>): string {
  if (shelf.closed) return '停用了'
  const names = (some: readonly { category: Standing['category'] }[]) =>
    some.map(({ category }) => stockCategoryWords(category)).join('、')
  if (shelf.kind === 'pharmacy') {
    const silent = said.filter(({ level }) => level === 'unknown')
    if (silent.length === said.length) return '没人报'
    const out = said.filter(({ level }) => level === 'out')
    if (out.length > 0) return `缺${names(out)}`
    if (silent.length > 0) return `${names(silent)}没人报`
    return said.some(({ level }) => level === 'tight') ? '有的紧张' : '充足'
  }
  if (shelf.since === null) return '没有记过账'
  if (shelf.kind === 'coop')
    return shelf.lots.length > 0 ? `有 ${new Set(shelf.lots.map(({ item }) => item)).size} 样` : '没有货'
  const low = standings.filter(({ alarm }) => alarm)
  if (low.length > 0) return `${names(low)}低于线`
  const dark = standings.filter(({ verdict }) => verdict === 'no-use')
  return dark.length > 0 ? `${names(dark)}无消耗数据` : '两条线都过'
}

export function standingViews(shelf: Shelf, seen: SeenOn): StandingView[] {
  return standingsOf(shelf, seen).map((one) => {
    const of = shelf.lots.filter(({ item }) => known(item).category === one.category)
    const everUsed = shelf.used.some(({ item }) => known(item).category === one.category)
    return {
      ...one,
      name: stockCategoryWords(one.category),
      words: standingWords(one, seen.policy, everUsed),
      expired: coursesIn(
        of.filter((lot) => isExpired(lot, seen.on)),
        one.category,
      ),
      held: coursesIn(
        shelf.holds.flatMap(({ lots }) => lots),
        one.category,
      ),
    }
  })
}

export function lotRow(shelf: Shelf, lot: LotUnits, on: Day): LotRow {
  const item = known(lot.item)
  const expired = isExpired(lot, on)
  return {
    ...lot,
    name: item.name,
    category: item.category,
    expiryWords: expiryWords(lot.expiryOn, on),
    words: unitsWords(item, lot.units),
    held: heldOf(shelf, lot),
    expired,
    near: !expired && daysBetween(on, lot.expiryOn) <= NEAR_DAYS,
  }
}

export const transferRow = (
  from: Pick<Shelf, '_id' | 'name'>,
  { id, to, toName, at, lots }: Transfer,
): TransferRow => ({
  transferId: id,
  fromShelfId: from._id,
  fromName: from.name,
  toShelfId: to,
  toName,
  at,
  lots: lots.map(({ item, lot, units }) => ({
    ...{ item, lot, units },
    words: `${known(item).name} ${unitsWords(known(item), units)}`,
  })),
})

export function shelfLine(line: StockLine, mayReverse: boolean): ShelfLine {
  const { _id, at, kind, item, lot, expiryOn, units, after, by, note, reverses } = line
  const words = `${known(item).name} ${unitsWords(known(item), units)}`
  return {
    ...{ lineId: _id, at, kind, kindWords: movementWords(kind), item, name: known(item).name, lot, expiryOn, units },
    ...{ words, after, by, note, reverses, mayReverse },
  }
}
