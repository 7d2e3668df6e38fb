import { addDays } from '../../model/calendar'
import type {
  Hold,
  LotUnits,
  MovementKind,
  Shelf,
  StockCategory,
  StockCount,
  StockLevel,
  StockLine,
  Transfer,
} from '../../model/stock'
import type { Meta, Stream } from '../stream'

/** One movement of units of one lot; `reverses` names the ledger line it takes back. */
export type Move = LotUnits & { readonly reverses?: string }

export type ShelfEvent =
  | {
      type: 'opened'
      shelf: Pick<Shelf, '_id' | 'township' | 'village' | 'grid' | 'kind' | 'name' | 'phone' | 'serves'>
    }
  | { type: 'changed'; to: Partial<Pick<Shelf, 'name' | 'phone' | 'serves' | 'closed'>> }
  /** The only event that changes what is there: signed units, each a ledger line (E24). */
  | { type: 'moved'; kind: MovementKind; moves: readonly Move[]; for: string | null; by: string; note: string | null }
  | { type: 'held'; for: string; lots: readonly LotUnits[] }
  | { type: 'freed'; for: string }
  | { type: 'sent'; transfer: Omit<Transfer, 'at'> }
  | { type: 'transfer-over'; id: string }
  | { type: 'counted'; count: StockCount | null }
  | { type: 'said'; levels: readonly { category: StockCategory; level: StockLevel }[]; by: string }

/** How long what was issued can be taken back as it is; how long use, arrivals and lines taken back are remembered. */
export const ISSUES_DAYS = 14
export const USED_DAYS = 56

export const isLot = (a: Pick<LotUnits, 'item' | 'lot'>, b: Pick<LotUnits, 'item' | 'lot'>): boolean =>
  a.item === b.item && a.lot === b.lot

/** The stream of one shelf; its log is the ledger, and what is there is the sum of it. */
export const shelfStream: Stream<Shelf, ShelfEvent> = {
  name: 'shelf',
  collection: 'shelves',
  evolve(state, event, meta) {
    if (event.type === 'opened') return opened(event.shelf, meta)
    if (!state) throw new Error('shelf: unknown')
    const next: Shelf = { ...state, asOf: meta.on, lines: state.lines.filter(({ v }) => v === meta.v) }
    switch (event.type) {
      case 'changed':
        return { ...next, ...event.to }
      case 'moved':
        return event.moves.reduce((shelf, move) => moved(shelf, move, event, meta), afterMove(next, event, meta))
      case 'held': {
        const hold: Hold = { for: event.for, at: meta.at, lots: [...event.lots] }
        return { ...next, holds: [...next.holds, hold] }
      }
      case 'freed':
        return { ...next, holds: next.holds.filter((hold) => hold.for !== event.for) }
      case 'sent':
        return { ...next, transfers: [...next.transfers, { ...event.transfer, at: meta.at }] }
      case 'transfer-over':
        return { ...next, transfers: next.transfers.filter(({ id }) => id !== event.id) }
      case 'counted':
        return { ...next, count: event.count }
      case 'said': {
        const said = event.levels.map((one) => ({ ...one, at: meta.at, by: event.by }))
        const others = next.levels.filter(({ category }) => !said.some((one) => one.category === category))
        return { ...next, levels: [...others, ...said] }
      }
    }
  },
  finish: (state) => state,
  follow: ({ lines }) => lines.map((doc) => ({ collection: 'stockLines', doc, keep: true })),
  about: ({ _id }) => [_id],
  /** A request's history names the shelf its medicine came from. */
  topics: (_before, _after, events) =>
    events.flatMap((event) => ('for' in event && event.for !== null ? [event.for] : [])),
  township: ({ township }) => township,
}

function opened(shelf: Extract<ShelfEvent, { type: 'opened' }>['shelf'], meta: Meta): Shelf {
  const empty = { lots: [], holds: [], issues: [], transfers: [] }
  const kept = { arrived: [], reversed: [], used: [], levels: [], lines: [] }
  return { ...shelf, v: meta.v, asOf: meta.on, closed: false, since: null, count: null, ...empty, ...kept }
}

/** What a movement as a whole leaves behind: that something was issued, taken back or arrived. */
function afterMove(shelf: Shelf, event: Extract<ShelfEvent, { type: 'moved' }>, meta: Meta): Shelf {
  const since = shelf.since ?? meta.on
  const issues = shelf.issues.filter(({ on }) => on > addDays(meta.on, -ISSUES_DAYS))
  const arrived = shelf.arrived.filter(({ on }) => on > addDays(meta.on, -USED_DAYS))
  const taken = event.moves.flatMap(({ reverses }) => (reverses === undefined ? [] : [{ id: reverses, on: meta.on }]))
  const reversed = [...shelf.reversed.filter(({ on }) => on > addDays(meta.on, -USED_DAYS)), ...taken]
  const next = { ...shelf, since, issues, arrived, reversed }
  const about = event.for
  if (about === null) return next
  switch (event.kind) {
    case 'issued': {
      const lots = event.moves.map(({ item, lot, expiryOn, units }) => ({ item, lot, expiryOn, units: -units }))
      return { ...next, issues: [...issues, { for: about, at: meta.at, on: meta.on, lots, back: false }] }
    }
    case 'taken-back':
      return { ...next, issues: issues.map((one) => (one.for === about ? { ...one, back: true } : one)) }
    case 'arrived':
    case 'received':
      return { ...next, arrived: [...arrived, { id: about, on: meta.on }] }
    default:
      return next
  }
}

function moved(shelf: Shelf, move: Move, event: Extract<ShelfEvent, { type: 'moved' }>, meta: Meta): Shelf {
  const { item, lot, expiryOn, units } = move
  const before = shelf.lots.find((one) => isLot(one, move))?.units ?? 0
  const after = before + units
  const others = shelf.lots.filter((one) => !isLot(one, move))
  const lots = after === 0 ? others : [...others, { item, lot, expiryOn, units: after }].sort(byExpiry)
  const line: StockLine = {
    _id: `${shelf._id}:${String(meta.v).padStart(6, '0')}:${String(shelf.lines.length).padStart(2, '0')}`,
    v: meta.v,
    shelfId: shelf._id,
    township: shelf.township,
    ...{ item, lot, expiryOn, units, after },
    kind: event.kind,
    for: event.for,
    reverses: move.reverses ?? null,
    at: meta.at,
    on: meta.on,
    by: event.by,
    note: event.note,
  }
  return { ...shelf, lots, used: usedAfter(shelf.used, move, event.kind, meta), lines: [...shelf.lines, line] }
}

/** Use is what was issued, less what was taken back; a transfer, a count or a loss is none (B14). */
function usedAfter(used: Shelf['used'], { item, units }: Move, kind: MovementKind, { on }: Meta): Shelf['used'] {
  const kept = used.filter((one) => one.on > addDays(on, -USED_DAYS))
  if (kind !== 'issued' && kind !== 'taken-back') return kept
  const before = kept.find((one) => one.on === on && one.item === item)?.units ?? 0
  return [...kept.filter((one) => one.on !== on || one.item !== item), { on, item, units: before - units }]
}

/** First out is what expires first; the lot decides between equals, so that the order is one. */
export const byExpiry = (a: LotUnits, b: LotUnits): number =>
  a.expiryOn < b.expiryOn ? -1 : a.expiryOn > b.expiryOn ? 1 : `${a.item}|${a.lot}` < `${b.item}|${b.lot}` ? -1 : 1
