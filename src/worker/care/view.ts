import { type Input, type Output } from '@domain/contract'
import { addDays, weekdayOf, type Day } from '@domain/model/calendar'
import { dayWords } from '@/words/when'

export type Standing = Output<'standing.view'>
export type Plan = Standing['care'][number]
export type Kind = Plan['kind']
export type Became = Input<'session.settle'>['outcome']

const KIND_WORDS: Readonly<Record<Kind, string>> = {
  dialysis: '透析',
  antenatal: '产检',
  chemotherapy: '化疗',
  refill: '开药',
  other: '别的',
}
/** What can still be added: one plan of a kind at a time. */
export const kindsLeft = (plans: readonly Plan[]): { value: Kind; label: string }[] =>
  (Object.keys(KIND_WORDS) as Kind[])
    .filter((kind) => !plans.some((plan) => plan.kind === kind))
    .map((value) => ({ value, label: KIND_WORDS[value] }))

export const WEEKDAYS = [...'一二三四五六日'].map((name, n) => ({ value: `${n + 1}`, label: `周${name}` }))

/** A plan as far as it is filled in; nothing is picked beforehand. */
export interface Draft {
  readonly kind?: Kind
  readonly weekdays: readonly string[]
  readonly days: readonly string[]
  readonly where: string
  readonly until?: string
}
export const empty: Draft = { weekdays: [], days: [], where: '' }

/** What is still missing, as the button says it. */
export function missing({ kind, weekdays, days, where }: Draft): string | undefined {
  if (!kind) return '先点看什么'
  if (weekdays.length === 0 && days.length === 0) return '先选哪几天'
  return where.trim() === '' ? '写上去哪里看' : undefined
}

/** The command for a complete draft. The last day picked is the last day gone, so the end is the day after it. */
export function toInput(draft: Draft, personId: string, today: Day, at: number): Input<'care.plan'> | undefined {
  const { kind, weekdays, days, where, until } = draft
  if (!kind || missing(draft)) return undefined
  return {
    personId,
    kind,
    where: where.trim(),
    weekdays: weekdays.map(Number).sort((a, b) => a - b),
    onDays: [...days].sort() as Day[],
    from: today,
    until: until ? addDays(until as Day, 1) : null,
    occurredAt: at,
  }
}

export const withDay = (draft: Draft, on: string): Draft => ({
  ...draft,
  days: [...new Set([...draft.days, on])].sort(),
})

/** 2月9日，周四 */
export const sessionWords = (on: Day): string => `${dayWords(on)}，${WEEKDAYS[weekdayOf(on) - 1]?.label ?? ''}`

/** Where a plan stands today: to be said how it went, still ahead, or nothing left. */
export type Stage = 'to-say' | 'ahead' | 'done'
export const stageOf = ({ nextOn }: Plan, today: Day): Stage =>
  nextOn === null ? 'done' : nextOn <= today ? 'to-say' : 'ahead'

export const BECAME: readonly { value: Became; label: string }[] = [
  { value: 'went', label: '去了' },
  { value: 'not-needed', label: '这次不用去' },
  { value: 'missed', label: '没去成' },
]

/** What the note beside an outcome asks for. */
export const noteHint: Readonly<Record<Exclude<Became, 'went'>, string>> = {
  'not-needed': '谁说的不用去，比如医院改了日子',
  missed: '为什么没去成。存好后医生马上知道',
}
