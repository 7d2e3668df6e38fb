import type { RequestShelf } from '../../contract/views-medicine'
import type { Day } from '../../model/calendar'
import type { MedicineRequest, RequestItem } from '../../model/request'
import type { Shelf } from '../../model/stock'
import { formulary, itemOf } from '../../policy/formulary'
import type { Policy } from '../../policy/pack'
import { hold } from '../stock/holds'
import { coursesIn, freeLots, usableCourses } from '../stock/lots'
import { type Meta } from '../stream'
import { categoryWords } from '../words-medicine'
import { isOnShelves, isScarce, splittableBy, wantsOf } from './wants'

type Asked = Pick<MedicineRequest, '_id' | 'items' | 'without'>

/** Person-courses of what was asked for that are free on a shelf today: of the article, or of the whole category. */
export function freeCourses(shelf: Shelf, { category, item }: RequestItem, on: Day): number {
  if (!isOnShelves(category)) return 0
  return item === undefined
    ? usableCourses(shelf, category, on)
    : coursesIn(
        freeLots(shelf, on).filter((lot) => lot.item === item),
        category,
      )
}

/** Where a request could be set aside, as whoever accepts it chooses: what each shelf has of what was asked for. */
export const shelvesToChoose = (
  request: Asked,
  shelves: readonly Shelf[],
  { on, policy }: { on: Day; policy: Policy },
): RequestShelf[] =>
  shelves.map((shelf) => ({
    shelfId: shelf._id,
    name: shelf.name,
    kind: shelf.kind,
    enough: shelf.kind === 'pharmacy' ? null : hold(shelf, heldFor(request, policy), asOf(on)).ok,
    have: request.items.flatMap((item) =>
      isOnShelves(item.category)
        ? [{ category: item.category, want: item.quantity, courses: freeCourses(shelf, item, on) }]
        : [],
    ),
  }))

/** What a shelf is asked to set aside. */
export const heldFor = (request: Asked, policy: Policy) => ({
  for: request._id,
  wants: wantsOf(request),
  splittable: splittableBy(policy),
})

const asOf = (on: Day): Meta => ({ v: 0, at: 0, on, occurredAt: 0, by: { openid: '', capacity: 'anyone', name: '' } })

/** Where what was asked for is not there: what else of its kind is (B21, E41). Whether it suits, a doctor says. */
export function substitutes(request: Asked, shelves: readonly Shelf[], on: Day): { words: string }[] {
  const stocked = shelves.filter(({ kind }) => kind !== 'pharmacy')
  if (stocked.length === 0) return []
  return request.items.flatMap((wanted) => {
    const { category, item, quantity } = wanted
    if (!isOnShelves(category) || stocked.some((shelf) => freeCourses(shelf, wanted, on) >= quantity)) return []
    const missing = (item === undefined ? undefined : itemOf(item)?.name) ?? categoryWords(category)
    const others = formulary.flatMap((other) => {
      if (other.category !== category || other.id === item) return []
      const where = stocked.find((shelf) => freeCourses(shelf, { ...wanted, item: other.id }, on) >= quantity)
      return where ? [`${where.name}有${other.name}`] : []
    })
    if (others.length > 0) return [{ words: `${missing}不够了，${others[0]}，合不合适问医生` }]
    const sold = shelves.find(
      ({ kind, levels }) =>
        kind === 'pharmacy' && levels.some((one) => one.category === category && one.level !== 'out'),
    )
    return [{ words: sold ? `${missing}不够了，${sold.name}说还有` : `${missing}不够了，附近储备点都没有` }]
  })
}

/** Somebody waiting before a request, and for what. */
export type Waiting = Pick<MedicineRequest, '_id' | 'items'>

/**
 * Whether a shelf has enough of what is scarce for a request after everybody who comes before it (F17): how many they are where
 * it has not, null where it has.
 */
export function notFirst(
  request: Asked,
  shelf: Shelf,
  before: readonly Waiting[],
  { on, policy }: { on: Day; policy: Policy },
): number | null {
  const wanted = request.items.filter(
    (item) => isOnShelves(item.category) && isScarce(item, policy) && !request.without.includes(item.category),
  )
  const ahead = wanted.map((item) => {
    const others = before.filter(({ items }) => items.some(({ category }) => category === item.category))
    const theirs = others.flatMap(({ items }) => items.filter(({ category }) => category === item.category))
    const need = theirs.reduce((sum, { quantity }) => sum + quantity, item.quantity)
    // Of one article or of all: who waits before may be given any of them.
    return need > freeCourses(shelf, { category: item.category, quantity: need }, on) ? others.length : 0
  })
  const most = Math.max(0, ...ahead)
  return most > 0 ? most : null
}
