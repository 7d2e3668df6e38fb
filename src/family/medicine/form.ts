import { type Input, type OfferView } from '@domain/contract'
import { formulary, itemOf } from '@domain/policy/formulary'

export type Item = Input<'medicine.request'>['items'][number]
export type Category = Item['category']
export type Way = Input<'medicine.request'>['way']
export type Service = NonNullable<Input<'medicine.request'>['service']>

interface CategoryWords {
  readonly value: Category
  readonly label: string
  readonly note: string
}

/** Categories and never doses; how much is in person-courses. */
export const CATEGORIES: readonly CategoryWords[] = [
  { value: 'fever', label: '退热药', note: '发烧、身上痛' },
  { value: 'cough', label: '止咳药', note: '咳嗽、痰多' },
  { value: 'chinese-patent', label: '中成药', note: '医生说合适的' },
  { value: 'antigen', label: '抗原试剂', note: '自己测' },
  { value: 'own-prescription', label: '平时吃的药', note: '高血压、糖尿病等，写上药名' },
  { value: 'other', label: '别的东西', note: '写一句是什么' },
]
const LIVING: CategoryWords = { value: 'living', label: '米油、取暖', note: '脱贫户、监测户可以要' }

/** 生活物资 stand there for households in difficulty alone (B47). */
export const offered = (offer: OfferView | undefined): readonly CategoryWords[] =>
  offer?.living ? [...CATEGORIES, LIVING] : CATEGORIES

/** Person-courses by category, and the one article of it where one is meant; absent is not wanted. */
export interface Want {
  readonly quantity: number
  readonly item?: string
}
export type Wanted = Readonly<Partial<Record<Category, Want>>>

/** What was chosen and not yet sent: it survives a call and a dead battery. */
export interface Draft {
  readonly wanted: Wanted
  readonly way?: Way
  readonly service: Service
  readonly note: string
}
export const emptyDraft: Draft = { wanted: {}, service: 'free', note: '' }

export const MOST = 9

export function withMore(wanted: Wanted, category: Category, by: 1 | -1): Wanted {
  const { [category]: now, ...rest } = wanted
  const next = Math.min(MOST, (now?.quantity ?? 0) + by)
  return next > 0 ? { ...rest, [category]: { ...now, quantity: next } } : rest
}

/** Just this article of the category, or any of them. */
export function withArticle(wanted: Wanted, category: Category, item: string | undefined): Wanted {
  const now = wanted[category] ?? { quantity: 1 }
  return { ...wanted, [category]: { quantity: now.quantity, ...(item !== undefined && { item }) } }
}

/** The articles a category may be; a choice only where there are several. */
export const articlesOf = (category: Category): readonly { readonly value: string; readonly label: string }[] =>
  formulary.filter((one) => one.category === category).map(({ id, name }) => ({ value: id, label: name }))

/** In the order of the list, whatever the order of the taps. */
export const itemsOf = (wanted: Wanted): Item[] =>
  [...CATEGORIES, LIVING].flatMap(({ value }) => {
    const want = wanted[value]
    return want === undefined ? [] : [{ category: value, ...want }]
  })

/** These two say nothing without a word beside them. */
export const needsNote = (wanted: Wanted): boolean =>
  wanted['own-prescription'] !== undefined || wanted.other !== undefined

/** More than one illness may take: it is asked for all the same, and a doctor looks at it first (B21). */
export const overCap = (wanted: Wanted, offer: OfferView | undefined): readonly Category[] =>
  itemsOf(wanted)
    .filter(({ category, quantity }) => quantity > (offer?.left[category] ?? MOST))
    .map(({ category }) => category)

export const labelOf = (category: Category): string =>
  [...CATEGORIES, LIVING].find(({ value }) => value === category)?.label ?? ''

/** 退热药 1 人份, or 布洛芬缓释胶囊 1 人份 where one article is meant. */
export const itemWords = ({ category, quantity, item }: Item): string =>
  `${(item && itemOf(item)?.name) ?? labelOf(category)} ${quantity} 人份`
