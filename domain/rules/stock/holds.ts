import type { Day } from '../../model/calendar'
import type { LotUnits, Shelf, StockCategory } from '../../model/stock'
import type { Item } from '../../policy/formulary'
import { decided, refuse, type Decision, type Meta } from '../stream'
import { freeLots, known } from './lots'
import type { ShelfEvent } from './stream'

/** So many person-courses of a category; of one article where somebody asked for just that. */
export interface Want {
  readonly category: StockCategory
  readonly courses: number
  readonly item?: string
}

export interface Held {
  readonly lots: readonly LotUnits[]
}

type Step<O> = Decision<ShelfEvent, O>

/**
 * Sets units aside for somebody (A18): of one article each, what expires first goes first. Whole packs, unless the article
 * may be split (B23). Asked again for the same, the answer is `AlreadyHeld` with what is held.
 */
export function hold(
  shelf: Shelf,
  { for: whom, wants, splittable }: { for: string; wants: readonly Want[]; splittable: (item: Item) => boolean },
  meta: Meta,
): Step<Held> {
  const there = shelf.holds.find((one) => one.for === whom) ?? shelf.issues.find((one) => one.for === whom)
  if (there) return refuse('AlreadyHeld', { lots: there.lots })
  if (shelf.closed) return refuse('ShelfClosed')
  const free = freeLots(shelf, meta.on)
  const lots: LotUnits[] = []
  for (const want of wants) {
    const picked = pick(free, want, splittable)
    if (!picked)
      return refuse('NotEnough', { category: want.category, want: want.courses, have: most(free, want, splittable) })
    lots.push(...picked)
  }
  return decided([{ type: 'held', for: whom, lots }], { lots })
}

/** The article with the earliest expiry that has enough by itself: nobody is handed two products of one kind (E41). */
function pick(free: readonly LotUnits[], want: Want, splittable: (item: Item) => boolean): LotUnits[] | null {
  for (const id of itemsFor(free, want)) {
    const units = unitsFor(known(id), want.courses, splittable)
    const lots = take(
      free.filter(({ item }) => item === id),
      units,
    )
    if (lots) return lots
  }
  return null
}

const itemsFor = (free: readonly LotUnits[], want: Want): string[] => [
  ...new Set(
    free.flatMap(({ item }) =>
      known(item).category === want.category && (want.item === undefined || want.item === item) ? [item] : [],
    ),
  ),
]

/** Units that make so many courses: to the unit where the pack may be split, in whole packs where not (B23). */
export const unitsFor = (item: Item, courses: number, splittable: (item: Item) => boolean): number => {
  const units = courses * item.unitsPerCourse
  return splittable(item) ? units : Math.ceil(units / item.unitsPerPack) * item.unitsPerPack
}

/** So many units, first to expire first; null where there are fewer. */
export function take(lots: readonly LotUnits[], units: number): LotUnits[] | null {
  const taken: LotUnits[] = []
  let left = units
  for (const lot of lots) {
    const n = Math.min(left, lot.units)
    if (n > 0) taken.push({ ...lot, units: n })
    left -= n
  }
  return left > 0 ? null : taken
}

/** The most courses one article could give: what a refusal says is there. */
const most = (free: readonly LotUnits[], want: Want, splittable: (item: Item) => boolean): number =>
  Math.max(
    0,
    ...itemsFor(free, want).map((id) => {
      const item = known(id)
      const units = free.reduce((sum, lot) => sum + (lot.item === id ? lot.units : 0), 0)
      const whole = splittable(item) ? units : Math.floor(units / item.unitsPerPack) * item.unitsPerPack
      return Math.floor(whole / item.unitsPerCourse)
    }),
  )

/** What was set aside is free again; freeing twice changes nothing. */
export const free = (shelf: Shelf, whom: string): Step<object> =>
  shelf.holds.some((one) => one.for === whom) ? decided([{ type: 'freed', for: whom }], {}) : refuse('NotHeld')

/** 配药: what was set aside leaves the shelf, lot by lot, with a ledger line for each. A lot that expired meanwhile does not. */
export function issue(shelf: Shelf, { for: whom, by }: { for: string; by: string }, on: Day): Step<Held> {
  const before = shelf.issues.find((one) => one.for === whom)
  if (before) return refuse('AlreadyIssued', { lots: before.lots })
  const held = shelf.holds.find((one) => one.for === whom)
  if (!held) return refuse('NotHeld')
  if (held.lots.some(({ expiryOn }) => expiryOn < on)) return refuse('ExpiredMeanwhile')
  const moves = held.lots.map((lot) => ({ ...lot, units: -lot.units }))
  return decided(
    [
      { type: 'freed', for: whom },
      { type: 'moved', kind: 'issued', moves, for: whom, by, note: null },
    ],
    { lots: held.lots },
  )
}

/** 退回: what was issued comes back to its lots by reversing entries, once (E24). */
export function takeBack(
  shelf: Shelf,
  { for: whom, by, note }: { for: string; by: string; note: string | null },
): Step<Held> {
  const issued = shelf.issues.find((one) => one.for === whom)
  if (!issued) return refuse('NotIssued')
  if (issued.back) return refuse('AlreadyBack')
  return decided([{ type: 'moved', kind: 'taken-back', moves: issued.lots, for: whom, by, note }], {
    lots: issued.lots,
  })
}
