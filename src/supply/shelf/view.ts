import { type LotRow, type ShelfStep, type ShelfView } from '@domain/contract/views-stock'
import { figure } from '../parts/axis'
import { categoryWords, kindWords } from '../parts/words'
import { dayWords } from '@/words/when'

/** 管 1,400 人 */
export const peopleWords = ({ people }: ShelfView): string => `管 ${figure(people.served)} 人`

/** 含返乡 140 人；2月10日起还要来 60 人，到了才算。 */
export function returneeWords({ people, expected }: ShelfView): string {
  const coming = expected.map(({ from, people: n }) => `${dayWords(from)}起还要来 ${figure(n)} 人，来了才算`)
  return [people.returnees > 0 ? `含返乡 ${figure(people.returnees)} 人` : '', ...coming].filter(Boolean).join('；')
}

export const headWords = (view: ShelfView): string =>
  [kindWords(view.kind), view.closed && '停用了', returneeWords(view)].filter(Boolean).join('，')

export const lotsOf = ({ lots }: ShelfView, category: LotRow['category']): LotRow[] =>
  lots.filter((lot) => lot.category === category)

/** Categories that stand on the shelf beside the four of the stock rule: kits, living supplies. */
export const othersOf = ({
  lots,
  standing,
}: ShelfView): { category: LotRow['category']; name: string; words: string }[] => {
  const shown = new Set(standing.map(({ category }) => category))
  return [...new Set(lots.map(({ category }) => category))]
    .filter((category) => !shown.has(category))
    .map((category) => {
      const here = lots.filter((lot) => lot.category === category)
      return { category, name: categoryWords(category), words: `${here.length} 批` }
    })
}

/** 申请调拨：退热药 60，中成药 100 — what is missing while a line is broken. */
export function shortWords({ standing }: ShelfView): string {
  const short = standing.filter(({ shortage }) => shortage > 0)
  return short.map(({ name, shortage }) => `${name} ${figure(shortage)}`).join('，')
}

export const goalWords = ({ percent, standing }: ShelfView): string =>
  `补到 ${percent.goal}%（${figure(standing[0]?.goal ?? 0)} 人份）或者够 ${percent.days} 天，按整盒算`

export const lotId = ({ item, lot }: Pick<LotRow, 'item' | 'lot'>): string => `${item}-${lot}`

/** What can be done with one lot, as far as this caller may. */
export const LOT_STEPS = [
  { value: 'send', label: '调出' },
  { value: 'write-off', label: '报损' },
  { value: 'give', label: '窗口发药' },
] as const
export type LotStep = (typeof LOT_STEPS)[number]['value']

export const stepsFor = (may: readonly ShelfStep[], { expired }: LotRow): (typeof LOT_STEPS)[number][] =>
  LOT_STEPS.filter(({ value }) => may.includes(value) && (!expired || value === 'write-off'))

interface Sums {
  readonly category: LotRow['category']
  readonly name: string
  readonly lines: readonly string[]
}

/** 15% 线：1,400 人 × 15% = 210 人份 — each figure with what it was worked out from (R14, R15). */
export const sumsOf = ({ standing, percent, people }: ShelfView): Sums[] =>
  standing.map(({ category, name, usable, floor, cover, daily, useDays, goal, orderUpTo, shortage }) => ({
    category,
    name,
    lines: [
      `手里能用 ${figure(usable)} 人份`,
      `${percent.floor}% 线：${figure(people.served)} 人 × ${percent.floor}% = ${figure(floor)} 人份`,
      daily === null || cover === null
        ? `${percent.days} 天线：近 ${useDays} 天没有领用记录，算不出`
        : `${percent.days} 天线：近 ${useDays} 天平均一天用 ${daily}，${percent.days} 天是 ${figure(cover)} 人份`,
      shortage > 0
        ? `补到 ${figure(orderUpTo)} 人份，还差 ${figure(shortage)}`
        : `补满是 ${figure(goal)} 人份（${percent.goal}%），没低于线就不催`,
    ],
  }))
