import { gridPlace, levelOf, townshipOf, wholeVillage } from '../../model/place-code'
import type { Shelf, ShelfKind, StockCategory, StockLevel } from '../../model/stock'
import { isVillage } from '../../policy/tenants'
import { decided, refuse, type Meta } from '../stream'
import { byOf, type ShelfStep } from './goods'

export interface NewShelf {
  readonly id: string
  readonly place: string
  readonly kind: ShelfKind
  readonly name: string
  readonly phone: string | null
  readonly serves?: readonly string[]
}

/** A hospital is a township's, a clinic a village's; a pharmacy or a co-op stands in either (B04). */
const fits = (kind: ShelfKind, place: string): boolean => {
  const level = levelOf(place)
  return kind === 'hospital' ? level === 'township' : kind === 'clinic' ? level === 'village' : isPlace(level)
}
const isPlace = (level: string): boolean => level === 'township' || level === 'village'

const servesFit = (serves: readonly string[], township: string): boolean =>
  serves.every((one) => one === township || (isVillage(one) && townshipOf(one) === township))

/** Opens a shelf, empty; it serves the place where it stands unless others are named. */
export function open(state: Shelf | null, wish: NewShelf): ShelfStep<{ shelfId: string }> {
  if (state) return refuse('ShelfExists', { shelfId: state._id })
  const { id, place, kind, name, phone, serves = [place] } = wish
  if (!fits(kind, place)) return refuse('PlaceDoesNotFit')
  if (!servesFit(serves, townshipOf(place))) return refuse('ServesDoesNotFit')
  const stands = gridPlace(levelOf(place) === 'township' ? `${place}000-00` : wholeVillage(place))
  const shelf = { _id: id, ...stands, kind, name, phone, serves: [...new Set(serves)] }
  return decided([{ type: 'opened', shelf }], { shelfId: id })
}

/** Where a shelf stands: a township's under village number 000. */
export const homeOf = ({ village, township }: Pick<Shelf, 'village' | 'township'>): string =>
  village === `${township}000` ? township : village

export type ShelfChange = Partial<Pick<Shelf, 'name' | 'phone' | 'serves' | 'closed'>>

/** Changes what is written over a shelf; one on which anything stands, or from which anything is under way, stays open. */
export function change(shelf: Shelf, wish: ShelfChange): ShelfStep {
  const to = Object.fromEntries(
    Object.entries(wish).filter(
      ([key, value]) => value !== undefined && JSON.stringify(value) !== JSON.stringify(shelf[key as keyof Shelf]),
    ),
  ) as ShelfChange
  if (Object.keys(to).length === 0) return refuse('NothingChanged')
  if (to.serves && !servesFit(to.serves, shelf.township)) return refuse('ServesDoesNotFit')
  if (to.closed && (shelf.lots.length > 0 || shelf.transfers.length > 0)) return refuse('StillStocked')
  return decided([{ type: 'changed', to }], {})
}

/** 充足、紧张、缺货, said by a pharmacy of itself (A28). */
export function say(
  shelf: Shelf,
  levels: readonly { category: StockCategory; level: StockLevel }[],
  meta: Meta,
): ShelfStep {
  if (shelf.kind !== 'pharmacy') return refuse('NotAPharmacy')
  if (shelf.closed) return refuse('ShelfClosed')
  if (new Set(levels.map(({ category }) => category)).size < levels.length) return refuse('SameItemTwice')
  return decided([{ type: 'said', levels, by: byOf(meta) }], {})
}
