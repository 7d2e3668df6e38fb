import { day, instantOf, type Day } from '@domain/model/day'
import type { LotUnits, Shelf, StockLine } from '@domain/model/stock'
import { receive } from '@domain/rules/stock/goods'
import { open, type NewShelf } from '@domain/rules/stock/shelf'
import { shelfStream, type ShelfEvent } from '@domain/rules/stock/stream'
import { fold, type Decision, type Meta } from '@domain/rules/stream'
import { CHAOYUAN } from './village'

/** One shelf and all the lines its moves have left, as the log would have them; no cloud in between. */
export class Books {
  shelf: Shelf
  readonly lines: StockLine[] = []
  private at: number

  constructor(on: string = '2023-02-01', more: Partial<NewShelf> = {}) {
    this.at = instantOf(day(on), 8)
    const wish = {
      id: 's-clinic01',
      place: CHAOYUAN,
      kind: 'clinic',
      name: '朝元村卫生室',
      phone: null,
      ...more,
    } as const
    const meta = this.meta('ran')
    const decision = open(null, wish)
    if (!decision.ok) throw new Error(decision.refusal)
    this.shelf = fold(shelfStream, null, decision.events, meta)
  }

  get on(): Day {
    return day(new Date(this.at + 8 * 3_600_000).toISOString().slice(0, 10))
  }

  day(on: string, hours = 9): this {
    this.at = instantOf(day(on), hours)
    return this
  }

  meta(openid = 'ran'): Meta {
    const by = { openid, capacity: 'doctor', name: openid }
    return { v: (this.shelf?.v ?? 0) + 1, at: this.at, on: this.on, occurredAt: this.at, by }
  }

  /** Does it where the rules allow it; answers what they answered. */
  does<O>(decide: (shelf: Shelf, meta: Meta) => Decision<ShelfEvent, O>, openid = 'ran'): Decision<ShelfEvent, O> {
    const meta = this.meta(openid)
    const decision = decide(this.shelf, meta)
    if (!decision.ok) return decision
    this.shelf = fold(shelfStream, this.shelf, decision.events, meta)
    this.lines.push(...this.shelf.lines)
    return decision
  }

  receives(...lots: LotUnits[]): this {
    const done = this.does((shelf, meta) => receive(shelf, { lots, note: null }, meta))
    if (!done.ok) throw new Error(`${done.refusal} ${JSON.stringify(done.detail)}`)
    return this
  }

  /** On hand by lot, and the sum of the ledger by lot: the same, always (E24). */
  get onHand(): Record<string, number> {
    return byLot(this.shelf.lots)
  }
  get summed(): Record<string, number> {
    return byLot(this.lines)
  }
}

/** Units by `item lot`; what comes to nothing is left out. */
export function byLot(rows: readonly Pick<LotUnits, 'item' | 'lot' | 'units'>[]): Record<string, number> {
  const sums = new Map<string, number>()
  for (const { item, lot, units } of rows) sums.set(`${item} ${lot}`, (sums.get(`${item} ${lot}`) ?? 0) + units)
  return Object.fromEntries([...sums].filter(([, units]) => units !== 0).sort(([a], [b]) => (a < b ? -1 : 1)))
}

export const lotOf = (item: string, lot: string, expiryOn: string, units: number): LotUnits => ({
  ...{ item, lot, units },
  expiryOn: day(expiryOn),
})
