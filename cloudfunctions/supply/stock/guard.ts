import type { Shelf } from '@domain/model/stock'
import { capacitiesOver, placesHeld } from '@domain/rules/access'
import { homeOf } from '@domain/rules/stock/shelf'
import { refuse } from '@domain/rules/stream'
import { Refused, type Context } from '../../_runtime/handler'

type Caller = Pick<Context, 'account' | 'today'>

/** What keeps its own books is kept by whoever was appointed for just that place: its pharmacy, its co-op. */
const isOwn = ({ account, today }: Caller, shelf: Shelf): boolean =>
  (shelf.kind === 'pharmacy' || shelf.kind === 'coop') && placesHeld(account, 'keeper', today).includes(homeOf(shelf))

const over = ({ account, today }: Caller, shelf: Shelf) =>
  capacitiesOver(account, today, { place: shelf.grid, personId: null })

/** Whether a caller may look at a shelf: staff of its place, and a keeper at their own. */
export const maySee = (caller: Caller, shelf: Shelf): boolean => {
  const held = over(caller, shelf)
  return held.has('office') || held.has('doctor') || held.has('cadre') || isOwn(caller, shelf)
}

/** Whether a caller may move what stands there: the office everywhere, clinicians where patients are treated, keepers at their own. */
export const mayMove = (caller: Caller, shelf: Shelf): boolean => {
  const held = over(caller, shelf)
  const treats = shelf.kind === 'clinic' || shelf.kind === 'hospital'
  return held.has('office') || (treats && held.has('doctor')) || isOwn(caller, shelf)
}

/** A keeper's neighbour reads like nothing at all. */
export function see(caller: Caller, shelf: Shelf): void {
  if (!maySee(caller, shelf)) throw new Refused('NotFound')
}

/** Why a caller moves nothing here; null where they may. A pharmacy keeps its own books, and says levels only. */
export function barred(caller: Caller, shelf: Shelf, may: typeof mayMove = mayMove) {
  if (!maySee(caller, shelf)) return refuse('NotFound')
  if (!may(caller, shelf)) return refuse('NotYourShelf')
  return shelf.kind === 'pharmacy' ? refuse('OnlyLevels') : null
}
