import { type ShelfRow } from '@domain/contract/views-stock'
import { categoryWords, kindWords } from '../parts/words'
import { atWords } from '@/words/when'

export const FILTERS = [
  { value: 'all', label: '都看' },
  { value: 'alarm', label: '要补的' },
  { value: 'way', label: '在路上' },
] as const
export type Filter = (typeof FILTERS)[number]['value']

export const rowsFor = (rows: readonly ShelfRow[], filter: Filter): ShelfRow[] =>
  rows.filter(({ alarm, sent }) => (filter === 'alarm' ? alarm : filter === 'way' ? sent > 0 : true))

const BELOW: Readonly<Partial<Record<ShelfRow['standing'][number]['verdict'], string>>> = {
  'below-floor': '低于储备线',
  'below-cover': '不够两周',
  'below-both': '两条线都没过',
  'no-use': '无消耗数据',
  unknown: '没有记录',
}

export interface Trouble {
  readonly key: string
  readonly name: string
  readonly words: string
  readonly below: boolean
}

/** What is under which line, category by category; what is the same of all of them is said once. */
export function troublesOf({ standing }: ShelfRow): Trouble[] {
  const troubles = standing.flatMap(({ category, verdict }) => {
    const words = BELOW[verdict]
    return words ? [{ key: category, name: categoryWords(category), words, below: verdict.startsWith('below') }] : []
  })
  const [first] = troubles
  const same = troubles.length > 2 && troubles.length === standing.length
  return same && troubles.every(({ words }) => words === first.words)
    ? [{ ...first, key: 'all', name: `${troubles.length} 样` }]
    : troubles
}

/** 村卫生室，朝元村 */
export const whereWords = ({ kind, placeName }: ShelfRow): string => `${kindWords(kind)}，${placeName}`

/** 上次 2月7日 9:20 报的, 还没报过 */
export function saidWords({ said }: ShelfRow, today: string): string {
  const last = Math.max(...said.map(({ at }) => at ?? 0), 0)
  return last === 0 ? '还没报过' : `上次 ${atWords(last, today)} 报的`
}

/** As short as it can be beside a name, 2 样低于线; what is under which line stands below it. */
export function markOf(row: ShelfRow): { readonly look: 'alarm' | 'fine' | 'open'; readonly words: string } {
  const { alarm, said, standing, words, closed } = row
  if (closed) return { look: 'open', words }
  const count = (level: string) => said.filter((one) => one.level === level).length
  const below = standing.filter(({ verdict }) => verdict.startsWith('below')).length
  if (below > 0) return { look: 'alarm', words: `${below} 样低于线` }
  if (count('out') > 0) return { look: 'alarm', words: `${count('out')} 样缺货` }
  if (count('unknown') > 0) return { look: 'alarm', words: '没人报' }
  if (alarm) return { look: 'alarm', words }
  if (count('tight') > 0) return { look: 'fine', words: `${count('tight')} 样紧张` }
  return standing.some(({ verdict }) => verdict === 'no-use')
    ? { look: 'open', words: '有算不出的' }
    : { look: 'fine', words }
}
