import type { MedicineRequest, RequestItem } from '../../model/request'
import { type Item, itemOf } from '../../policy/formulary'
import { categoryWords } from '../words-medicine'
import { articlesOf, given } from './wants'

export interface SameIngredient {
  /** 对乙酰氨基酚 */
  readonly ingredient: string
  /** The two that have it in common. */
  readonly names: readonly string[]
}

const shared = (a: Item, b: Item): string | undefined => a.ingredients.find((one) => b.ingredients.includes(one))

/** What somebody has of a request: the very articles where they are in the bag, else those that were asked for by name. */
const articlesIn = (request: MedicineRequest): Item[] =>
  (request.lots.length > 0 ? request.lots : given(request)).flatMap(({ item }) =>
    item === undefined ? [] : (itemOf(item) ?? []),
  )

/**
 * The same ingredient twice, in one wish or with what was given or is on its way in this illness (E41): people take both and do
 * not know. It warns and does not forbid: two such medicines may be meant.
 */
export function sameIngredient(
  items: readonly RequestItem[],
  before: readonly MedicineRequest[],
): SameIngredient | null {
  const named = items.flatMap(({ item }) => (item === undefined ? [] : (itemOf(item) ?? [])))
  for (const [n, one] of named.entries())
    for (const other of named.slice(n + 1)) {
      const ingredient = shared(one, other)
      if (ingredient) return { ingredient, names: [one.name, other.name] }
    }
  const had = before.flatMap(articlesIn)
  for (const wanted of items)
    for (const one of articlesOf(wanted))
      for (const other of had) {
        const ingredient = shared(one, other)
        // A category may turn out to be any of its articles.
        const name = wanted.item === undefined ? categoryWords(wanted.category) : one.name
        if (ingredient) return { ingredient, names: [other.name, name] }
      }
  return null
}
