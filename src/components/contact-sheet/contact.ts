import { type DotState } from '../state-dot/state'

export type Outcome = 'reached-fine' | 'reached-not-fine' | 'not-reached'
export type Reason = 'no-answer' | 'wrong-number' | 'refused'
export type Way = 'phone' | 'wechat' | 'visit'

/** What is picked so far; an attempt that reached nobody needs its reason, because the next step differs. */
export interface Contact {
  readonly outcome?: Outcome
  readonly reason?: Reason
  readonly way?: Way
}

interface OutcomeRow {
  readonly outcome: Outcome
  readonly label: string
  readonly hint?: string
  readonly dot: DotState
}

export const OUTCOMES: readonly OutcomeRow[] = [
  { outcome: 'reached-fine', label: '联系上，没说不舒服', dot: 'fine' },
  { outcome: 'reached-not-fine', label: '联系上，有情况', hint: '接着填体温、血氧', dot: 'bad' },
  { outcome: 'not-reached', label: '没联系上', hint: '没人接、号码不对、不愿说', dot: 'miss' },
]

export const REASONS = [
  { value: 'no-answer', label: '没人接' },
  { value: 'wrong-number', label: '号码不对' },
  { value: 'refused', label: '不愿说' },
] as const

export const WAYS = [
  { value: 'phone', label: '电话' },
  { value: 'wechat', label: '微信' },
  { value: 'visit', label: '上门' },
] as const

/** Whether enough is picked to be saved. */
export const isSettled = ({ outcome, reason, way }: Contact): boolean =>
  outcome !== undefined && way !== undefined && (outcome !== 'not-reached' || reason !== undefined)
