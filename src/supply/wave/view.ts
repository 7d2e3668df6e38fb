import { type WaveAssumptionRow, type WaveLine, type WaveShelf, type WaveView } from '@domain/contract/wave'
import { dayWords, daysAfter, daysUntil } from '@/words/when'
import { figure } from '../parts/axis'
import { peakOf } from '../parts/curve/geometry'
import { type Table } from '../parts/table-sheet'

type Key = WaveAssumptionRow['key']
export type Own = Readonly<Partial<Record<Key, number>>>

/** The two one turns first; the others stand behind 别的数. */
export const FIRST_KEYS: readonly Key[] = ['attackPercent', 'sdDays']

export interface Chart {
  readonly id: string
  readonly title: string
  readonly unit: string
  readonly values: readonly number[]
  readonly ends: readonly [string, string]
  readonly mark?: { readonly day: number; readonly words: string }
  readonly note: string
  readonly spoken: string
}

const lastOf = (values: readonly number[]): number => values.length - 1

function chartOf(
  view: Pick<WaveView, 'from'>,
  { id, title, unit, values, dryOn }: Pick<Chart, 'id' | 'title' | 'unit' | 'values'> & { dryOn?: string | null },
): Chart {
  const peak = peakOf(values)
  const ends = [dayWords(view.from), dayWords(daysAfter(view.from, lastOf(values)))] as const
  const note = `最高 ${dayWords(daysAfter(view.from, peak))}，一天 ${figure(values[peak] ?? 0)} ${unit}`
  const mark = dryOn ? { day: daysUntil(view.from, dryOn), words: `${dayWords(dryOn)} 不够了` } : undefined
  const spoken = [title, `${ends[0]}到${ends[1]}`, note, mark?.words ?? (dryOn === null ? '够到最后' : '')]
  return { id, title, unit, values, ends, mark, note, spoken: spoken.filter(Boolean).join('，') }
}

export const infectionChart = (view: WaveView): Chart =>
  chartOf(view, { id: 'infections', title: '每天新感染', unit: '人', values: view.infections })

/** What is wanted a day, and from which day on today's stock does not reach. */
export const demandCharts = (view: WaveView): Chart[] =>
  view.lines.map(({ category, name, demand, dryOn }) =>
    chartOf(view, { id: `demand-${category}`, title: `每天要的${name}`, unit: '人份', values: demand, dryOn }),
  )

export const loadCharts = (view: WaveView): Chart[] => [
  chartOf(view, { id: 'load-doctor', title: '医生每天要联系', unit: '次', values: view.load.doctor }),
  chartOf(view, { id: 'load-cadre', title: '村干部每天要联系', unit: '次', values: view.load.cadre }),
]

/** 最忙 2月20日，一天 40 次，2 位医生，每人 20 次 */
export function heaviestWords({ load, workers }: WaveView): string[] {
  const words = (who: string, there: number, { on, all, each }: WaveView['load']['heaviest']['doctor']) =>
    `${who}最忙是 ${dayWords(on)}，一天 ${figure(all)} 次，${each === null ? '现在一个人也没有' : `${there} 个人，每人 ${figure(each)} 次`}`
  return [words('医生', workers.doctors, load.heaviest.doctor), words('村干部', workers.cadres, load.heaviest.cadre)]
}

/** 236 人份，2月19日起不够 */
export const dryWords = ({ stock, dryOn, total }: WaveLine): string =>
  `现有 ${figure(stock)} 人份，一共要 ${figure(total)}，${dryOn === null ? '够到最后' : `${dayWords(dryOn)}起不够`}`

export const shelfWords = ({ people, dryOn }: WaveShelf): string =>
  `${figure(people)} 人来这里拿药，${dryOn === null ? '都够到最后' : `最早 ${dayWords(dryOn)}起不够`}`

export const tableOf = (view: WaveView, { title, unit, values }: Chart): Table => ({
  title,
  heads: ['哪天', unit],
  rows: values.map((value, n) => [dayWords(daysAfter(view.from, n)), figure(value)]),
})

/** Up or down by its step, within its bounds; undefined at the end. */
export function turned({ value, step, least, most }: WaveAssumptionRow, way: 1 | -1): number | undefined {
  const next = Math.min(most, Math.max(least, value + way * step))
  return next === value ? undefined : next
}

export const assumptionsWith = (rows: readonly WaveAssumptionRow[], own: Own): WaveAssumptionRow[] =>
  rows.map((row) => ({ ...row, value: own[row.key] ?? row.value }))
