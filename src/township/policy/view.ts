import {
  type ParameterRow,
  type PolicyPreview,
  type PolicyView,
  type SettingEdit,
  type SettingValue,
} from '@domain/contract'
import { dayWords } from '@/words/when'

export type Key = ParameterRow['key']
/** What is to be saved, by parameter; nothing is sent before it has been looked at. */
export type Draft = Readonly<Partial<Record<Key, SettingValue>>>
export type Version = PolicyView['versions'][number]

/** The draft with one more parameter in it, or without one. */
export const withPick = (draft: Draft, key: Key, value: SettingValue | undefined): Draft =>
  Object.fromEntries(Object.entries({ ...draft, [key]: value }).filter(([, one]) => one !== undefined))

export const isEmpty = (draft: Draft): boolean => Object.keys(draft).length === 0

export const isSame = (a: SettingValue | null, b: SettingValue | null): boolean =>
  JSON.stringify(a) === JSON.stringify(b)

/** 2 天, 红 3，黄 2, 残疾人、孤儿; a value as it stands already has its words from the server. */
export function saidOf(value: SettingValue | null, row: ParameterRow): string {
  if (value === null || isSame(value, row.value)) return row.words
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (Array.isArray(value)) return value.map((one) => labelOf(one, row.edit)).join('、')
  if (typeof value === 'object')
    return TIERS.flatMap((tier) => (value[tier] ? [`${TIER_NAMES[tier]} ${value[tier]}`] : [])).join('，')
  return `${value} ${row.unit}`.trim()
}

const labelOf = (one: string | number, edit: SettingEdit | null): string =>
  (edit?.by === 'choice' && edit.options.find(({ value }) => value === one)?.label) || String(one)

/** Every parameter of the draft in words: 居家随访，隔几天：3 天 → 2 天; one that stays as it is reads as confirmed. */
export const draftWords = ({ groups }: PolicyView, draft: Draft): { key: Key; words: string }[] =>
  groups
    .flatMap(({ rows }) => rows)
    .flatMap((row) => {
      const value = draft[row.key]
      if (value === undefined) return []
      const change = isSame(value, row.value) ? `确认 ${row.words}` : `${row.words} → ${saidOf(value, row)}`
      return [{ key: row.key, words: `${row.title}：${change}` }]
    })

const TIERS = ['red', 'yellow', 'green'] as const
export const TIER_NAMES = { red: '红', yellow: '黄', green: '绿' } as const

type Tiers = Partial<Record<(typeof TIERS)[number], number>>
export const tiersOf = (value: SettingValue | null): Tiers =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}

/** One tier's number changed; a tier at nothing is not named, as a plan does not name it. */
export function withTier(value: SettingValue | null, tier: (typeof TIERS)[number], n: number): SettingValue {
  const all: Tiers = { ...tiersOf(value), [tier]: n }
  return Object.fromEntries(TIERS.flatMap((one) => ((all[one] ?? 0) > 0 ? [[one, all[one]]] : [])))
}

/** The next number in a direction, or the same at the end. */
export function stepped(
  value: number,
  { least, most, step }: Extract<SettingEdit, { by: 'number' }>,
  up: 1 | -1,
): number {
  const next = Math.round((value + up * step) * 10) / 10
  return Math.min(most, Math.max(least, next))
}

/** What was ticked, in the order of the list, and with what the plan names in it whatever was tapped. */
export const chosen = (
  { options }: Extract<SettingEdit, { by: 'choice' }>,
  ticked: readonly string[],
): (string | number)[] =>
  options.filter(({ value, fixed }) => fixed || ticked.includes(String(value))).map(({ value }) => value)

export interface Line {
  readonly id: string
  readonly title: string
  readonly now: string
  readonly then: string
  readonly changes: boolean
}

/** What is owed today and what would be, figure by figure. */
export function consequences({ now, then, kinds }: PolicyPreview): Line[] {
  const line = (id: string, title: string, a: number | null, b: number | null, unit: string): Line => ({
    id,
    title,
    now: a === null ? '没有人' : `${a}${unit}`,
    then: b === null ? '没有人' : `${b}${unit}`,
    changes: a !== b,
  })
  return [
    line('duties', '要办的事', now.duties, then.duties, ' 件'),
    line('people', '要联系的人', now.people, then.people, ' 人'),
    line('per-cadre', '每名村干部', now.perCadre, then.perCadre, ' 件'),
    line('per-doctor', '每名医生', now.perDoctor, then.perDoctor, ' 件'),
    ...kinds.map((one) => line(`kind-${one.kind}`, one.words, one.now, one.then, ' 件')),
  ]
}

/** How many are asked something else of; and honestly, of how many that was found out. */
export function changedWords({ peopleChanged, sooner, looked, cut }: PolicyPreview): string {
  const of = cut ? `只看了前 ${looked} 人，里面` : `看了全部 ${looked} 人，`
  return peopleChanged === 0
    ? `${of}没有谁的事会变。`
    : `${of}有 ${peopleChanged} 人的事会变${sooner > 0 ? `，${sooner} 件要早办` : ''}。`
}

/** 2月9日起，周敏 2月8日定的 */
export const versionWords = ({ from, by, at }: Version, dayAt: (at: number) => string): string =>
  `${dayWords(from)}起，${by || '管理员'} ${dayWords(dayAt(at))}定的`

export const STATES: Readonly<Record<Version['state'], string>> = {
  waiting: '还没到日子',
  'in-force': '在用',
  withdrawn: '收回了',
}

/** What the server says about a refusal, a line each, as it came: a parameter with what holds, or the linter's findings. */
export function detailWords(detail: unknown): string[] {
  if (Array.isArray(detail))
    return detail
      .filter((one): one is string => typeof one === 'string')
      .slice(0, 5)
      .map((words) => `${words}。`)
  if (typeof detail !== 'object' || detail === null) return []
  const { title, holds, source } = detail as { title?: unknown; holds?: unknown; source?: unknown }
  return typeof title === 'string' ? [`${title}，方案是 ${String(holds)}，${String(source)}。`] : []
}
