import { type ShelfLine, type ShelfView } from '@domain/contract/views-stock'
import { formulary, itemOf, type Item } from '@domain/policy/formulary'
import { type Typed, unitsOf } from '../parts/typed'
import { unitsWords } from '../parts/words'

/** One lot of a delivery, while it is typed. */
export interface Lot {
  readonly item?: string
  readonly lot: string
  /** 2025-03-31, or 2025-03 where only the month is printed. */
  readonly expiryOn: string
  readonly amount: Typed
}

export interface Ready {
  readonly item: string
  readonly lot: string
  readonly expiryOn: string
  readonly units: number
}

/** Every article, those of the last delivery first, then those that stand here, then the rest (one hand, many boxes). */
export function articlesFor(view: ShelfView, lines: readonly ShelfLine[]): Item[] {
  const received = lines.filter(({ kind }) => kind === 'received')
  const last = received.filter(({ at }) => at === received[0]?.at).map(({ item }) => item)
  const order = [...last, ...view.lots.map(({ item }) => item), ...formulary.map(({ id }) => id)]
  return [...new Set(order)].flatMap((id) => itemOf(id) ?? [])
}

/** 250331, 20250331, 2025-3-31, 2025.03, 2025年3月: as it is printed on packs; undefined where it reads as none of them. */
export function printedDay(text: string): string | undefined {
  const said = text.trim()
  const [, year, month, day] =
    /^(2[1-9]|[3-9]\d)(\d{2})(\d{2})$/.exec(said) ??
    /^(\d{4})[-./年]?(\d{1,2})(?:[-./月]?(\d{1,2}))?[月日]?$/.exec(said) ??
    []
  if (!year || Number(month) < 1 || Number(month) > 12) return undefined
  const start = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}`
  if (day === undefined) return start
  const whole = `${start}-${day.padStart(2, '0')}`
  const last = new Date(Date.UTC(Number(start.slice(0, 4)), Number(month), 0)).getUTCDate()
  return Number(day) >= 1 && Number(day) <= last ? whole : undefined
}

/** What still has to be said; undefined when the lot can be put down. */
export function missingIn({ item, lot, expiryOn, amount }: Lot): string | undefined {
  if (!item) return '先点是什么'
  if (lot.trim() === '') return '先写批号'
  if (!printedDay(expiryOn)) return '先写有效期'
  return unitsOf(item, amount) ? undefined : '先写多少'
}

export function readyFrom(lot: Lot): Ready | undefined {
  const { item, expiryOn, amount } = lot
  const until = printedDay(expiryOn)
  const units = item && unitsOf(item, amount)
  if (missingIn(lot) !== undefined || !item || !until || !units) return undefined
  return { item, lot: lot.lot.trim(), expiryOn: until, units }
}

export const readyWords = ({ item, lot, expiryOn, units }: Ready): string =>
  `${itemOf(item)?.name ?? item} ${unitsWords(item, units)}，批号 ${lot}，到 ${expiryOn}`
