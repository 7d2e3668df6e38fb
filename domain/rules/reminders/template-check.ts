import { day } from '../../model/calendar'
import type { Notice } from '../../model/send'
import { carried, grantKinds, type Carried, type TemplateKey } from '../../model/template'
import { fits, isFillable, kindOfField } from './field-limits'
import { templateOf } from './notice'
import { carry } from './notice-fields'
import { templateKeys, templatesIn, writtenFor } from './template-list'

export interface TemplateFault {
  /** The template that cannot be used, where it is named at all. */
  readonly id: string | null
  /** For whoever wrote the configuration. */
  readonly words: string
}

const most = 99_999
const [from, until] = [day('2023-10-20'), day('2023-12-31')]
/** Longer than any grid of ours is called. */
const longPlace = '鹿角坪社区居委会 12网格'

/** Every notice in its shortest and its longest case: what fits these fits all (47003 is for everybody at once). */
const extremes: readonly Notice[] = [
  { kind: 'digest', doors: 1, late: 0, urgent: 0, place: null },
  { kind: 'digest', doors: most, late: most, urgent: 0, place: longPlace },
  { kind: 'digest', doors: most, late: most, urgent: most, place: null },
  ...(['urgent', 'referral', 'no-vehicle', 'medicine', 'check'] as const).map((kind) => ({ kind })),
  ...(['taken', 'given', 'back'] as const).map((side) => ({ kind: 'cover', side, from, until }) as const),
]

/** What is wrong with a configuration: each field is checked against everything it will ever have to carry. */
export function templateFaults(given: unknown): TemplateFault[] {
  if (!isObject(given)) return [{ id: null, words: 'SHOUWANG_TEMPLATES 不是一个对象' }]
  const unknown = Object.keys(given)
    .filter((key) => !templateKeys.some((one) => one === key))
    .map((key) => ({ id: null, words: `${key}：没有这一种消息` }))
  const wrong = templateKeys.flatMap((key) =>
    writtenFor(given, key).flatMap((one, n) => {
      const id = isObject(one) && typeof one.id === 'string' ? one.id : null
      return faultsIn(key, one).map((fault) => ({ id, words: `${key} 第 ${n + 1} 个：${fault}` }))
    }),
  )
  return [...unknown, ...wrong, ...mixed(given)]
}

function faultsIn(key: TemplateKey, given: unknown): string[] {
  const { kind, id, fields, period = 'day' } = isObject(given) ? given : {}
  if (!grantKinds.some((one) => one === kind)) return [`kind 要是 ${grantKinds.join('、')} 之一`]
  if (typeof id !== 'string' || id === '') return ['没有写模板编号 id']
  if (period !== 'day' && period !== 'month') return ['period 要是 day 或 month']
  if (!isObject(fields) || Object.keys(fields).length === 0) return ['没有写字段 fields']
  return Object.entries(fields).flatMap(([name, value]) => faultOf(key, name, value))
}

function faultOf(key: TemplateKey, name: string, value: unknown): string[] {
  const kind = kindOfField(name)
  if (kind === null || !isFillable(kind)) return [`${name}：守望不会填这种字段`]
  if (!carried.some((one) => one === value)) return [`${name}：内容要是 ${carried.join('、')} 之一`]
  const bad = extremes
    .filter((notice) => templateOf(notice) === key)
    .map((notice) => carry(notice, value as Carried, Date.UTC(2023, 11, 31)))
    .find((text) => !fits(kind, text))
  return bad === undefined ? [] : [`${name}：放不下“${bad}”`]
}

/** A sheet asks for one sort only (20002): what is asked for in one tap must be of one sort, one template a kind. */
function mixed(given: unknown): TemplateFault[] {
  const asked = templatesIn(given).filter(({ kind }) => kind !== 'staff')
  const sorts = new Set(asked.filter(({ key }) => key !== 'progress').map(({ kind }) => kind === 'one-time'))
  const words = [
    ...(sorts.size > 1 ? ['digest 和 urgent 一次问：要么都是 one-time，要么都不是'] : []),
    ...templateKeys
      .filter((key) => asked.filter((one) => one.key === key).length > 1)
      .map((key) => `${key}：除了 staff 只能有一个模板`),
  ]
  return words.map((one) => ({ id: null, words: one }))
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
