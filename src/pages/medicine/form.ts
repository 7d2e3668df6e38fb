import { type Input } from '@domain/contract'

export type Item = Input<'medicine.request'>['items'][number]
export type Category = Item['category']
export type Way = Input<'medicine.request'>['way']

/** Categories and never products or doses; how much is in person-courses. */
export const CATEGORIES: readonly { readonly value: Category; readonly label: string; readonly note: string }[] = [
  { value: 'fever', label: '退热药', note: '发烧、身上痛' },
  { value: 'cough', label: '止咳药', note: '咳嗽、痰多' },
  { value: 'chinese-patent', label: '中成药', note: '医生说合适的' },
  { value: 'antigen', label: '抗原试剂', note: '自己测' },
  { value: 'own-prescription', label: '平时吃的药', note: '高血压、糖尿病等，写上药名' },
  { value: 'other', label: '别的东西', note: '写一句是什么' },
]

/** Person-courses by category; absent is not wanted. */
export type Wanted = Readonly<Partial<Record<Category, number>>>

export const MOST = 9

export function withMore(wanted: Wanted, category: Category, by: 1 | -1): Wanted {
  const { [category]: now = 0, ...rest } = wanted
  const next = Math.min(MOST, now + by)
  return next > 0 ? { ...rest, [category]: next } : rest
}

/** In the order of the list, whatever the order of the taps. */
export const itemsOf = (wanted: Wanted): Item[] =>
  CATEGORIES.flatMap(({ value }) => {
    const quantity = wanted[value]
    return quantity === undefined ? [] : [{ category: value, quantity }]
  })

/** These two say nothing without a word beside them. */
export const needsNote = (wanted: Wanted): boolean =>
  wanted['own-prescription'] !== undefined || wanted.other !== undefined

export const itemWords = ({ category, quantity }: Item): string =>
  `${CATEGORIES.find(({ value }) => value === category)?.label ?? ''} ${quantity} 人份`
