import { addDays, type Day } from '../../model/calendar'
import type { Person } from '../../model/person'
import type { MedicineCategory, MedicineRequest, RequestItem } from '../../model/request'
import type { StockCategory } from '../../model/stock'
import { formulary, type Item, itemOf } from '../../policy/formulary'
import type { Policy } from '../../policy/pack'
import type { Want } from '../stock/holds'

/** What stands on shelves; 平时吃的药 and other things are bought for the person and are on nobody's books. */
const onShelves = ['fever', 'cough', 'chinese-patent', 'antigen', 'living'] as const satisfies readonly StockCategory[]
type OnShelves = (typeof onShelves)[number]

export const isOnShelves = (category: MedicineCategory): category is OnShelves =>
  (onShelves as readonly string[]).includes(category)

type Asked = Pick<MedicineRequest, 'items' | 'without'>

/** What is still to be given of what was asked for. */
export const given = ({ items, without }: Asked): RequestItem[] =>
  items.filter(({ category }) => !without.includes(category))

/** What a shelf must set aside for a request. */
export const wantsOf = (asked: Asked): Want[] =>
  given(asked).flatMap(({ category, quantity, item }) =>
    isOnShelves(category) ? [{ category, courses: quantity, ...(item === undefined ? {} : { item }) }] : [],
  )

/** Packs are split for what is short, and only for that (B23). */
export const splittableBy =
  (policy: Policy) =>
  ({ id }: Item): boolean =>
    policy.scarceItems.value.includes(id)

/** The articles something asked for may turn out to be. */
export const articlesOf = ({ category, item }: Pick<RequestItem, 'category' | 'item'>): readonly Item[] =>
  item === undefined ? formulary.filter((one) => one.category === category) : [itemOf(item)].flatMap((one) => one ?? [])

/** Whether something asked for is queued for (F17). */
export const isScarce = (wanted: Pick<RequestItem, 'category' | 'item'>, policy: Policy): boolean =>
  articlesOf(wanted).some(splittableBy(policy))

/** Without home treatment, what was asked for in the last fortnight is of one illness. */
const ILLNESS_DAYS = 14

/** The first day of what is counted as this illness. */
export const illnessSince = ({ episode }: Pick<Person, 'episode'>, on: Day): Day =>
  episode?.openedOn ?? addDays(on, 1 - ILLNESS_DAYS)

const counts = ({ state }: MedicineRequest): boolean => state !== 'declined' && state !== 'cancelled'

/** What was given or is on its way in this illness. */
export const ofThisIllness = (
  requests: readonly MedicineRequest[],
  person: Pick<Person, 'episode'>,
  on: Day,
): MedicineRequest[] => requests.filter((one) => counts(one) && one.openedOn >= illnessSince(person, on))

/** Person-courses of a category that one illness may still take; below nothing is nothing (B21). */
export function leftOf(before: readonly MedicineRequest[], policy: Policy): Partial<Record<MedicineCategory, number>> {
  const had = before.flatMap(given)
  const capped = onShelves.filter((category) => category !== 'living')
  return Object.fromEntries(
    capped.map((category) => {
      const courses = had.reduce((sum, one) => sum + (one.category === category ? one.quantity : 0), 0)
      return [category, Math.max(0, policy.coursesPerEpisode.value[category] - courses)]
    }),
  )
}

/** Whether a wish, with what came before it in this illness, is more than the township's number for one illness (B21). */
export function isOverCap(items: readonly RequestItem[], before: readonly MedicineRequest[], policy: Policy): boolean {
  const all = [...items, ...before.flatMap(given)]
  return items.some(({ category }) => {
    // Rice and oil are no clinician's matter.
    if (!isOnShelves(category) || category === 'living') return false
    const courses = all.reduce((sum, one) => sum + (one.category === category ? one.quantity : 0), 0)
    return courses > policy.coursesPerEpisode.value[category]
  })
}
