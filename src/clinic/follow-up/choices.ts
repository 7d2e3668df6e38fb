import { type Input } from '@domain/contract'

type FollowUp = Input<'followUp.record'>
type Reading = NonNullable<FollowUp['reading']>

export type Mode = FollowUp['mode']
export type Outcome = FollowUp['outcome']
export type Measured = NonNullable<Reading['confirmed']>[number]

interface Option<V> {
  readonly value: V
  readonly label: string
}

export const MODES: readonly Option<Mode>[] = [
  { value: 'phone', label: '电话' },
  { value: 'video', label: '视频' },
  { value: 'wechat', label: '微信' },
  { value: 'visit', label: '上门' },
]

/** What the first row asks; why nobody was reached is asked only then, because the next step differs (E29). */
export type Found = 'fine' | 'not-fine' | 'not-reached'
export const FOUND: readonly Option<Found>[] = [
  { value: 'fine', label: '没说不舒服' },
  { value: 'not-fine', label: '有情况' },
  { value: 'not-reached', label: '没联系上' },
]

export type Missed = Exclude<Outcome, 'fine' | 'not-fine'>
export const MISSED: readonly Option<Missed>[] = [
  { value: 'no-answer', label: '没人接' },
  { value: 'wrong-number', label: '号码不对' },
  { value: 'refused', label: '不愿说' },
]

/** 本人 is nobody in between: it leaves `via` empty (R87). */
export const SELF = '本人'
export const WHO: readonly Option<string>[] = [SELF, '老伴', '儿女', '别人'].map((value) => ({
  value,
  label: value,
}))
