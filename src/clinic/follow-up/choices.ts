import { type Input } from '@domain/contract'

type FollowUp = Input<'followUp.record'>
type Reading = NonNullable<FollowUp['reading']>

export type Mode = FollowUp['mode']
export type Outcome = FollowUp['outcome']
export type Symptom = NonNullable<Reading['symptoms']>[number]
export type Breathing = NonNullable<Reading['breathing']>
export type YesNo = NonNullable<Reading['feverPersists']>
export type Antigen = NonNullable<Reading['antigen']>
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

export const BREATHING: readonly Option<Breathing>[] = [
  { value: 'easy', label: '不费力' },
  { value: 'some-effort', label: '有点费力' },
  { value: 'hard', label: '很费力' },
  { value: 'unsure', label: '说不准' },
]

export const YES_NO: readonly Option<YesNo>[] = [
  { value: 'yes', label: '是' },
  { value: 'no', label: '不是' },
  { value: 'unsure', label: '说不准' },
]

export const ANTIGEN: readonly Option<Antigen>[] = [
  { value: 'positive', label: '阳性' },
  { value: 'negative', label: '阴性' },
  { value: 'not-done', label: '没做' },
]

export type SymptomChoice = Symptom | 'none'
export const NONE = 'none'
const COMMON: readonly Option<SymptomChoice>[] = [
  { value: 'none', label: '都没有' },
  { value: 'cough', label: '咳嗽' },
  { value: 'sore-throat', label: '嗓子疼' },
  { value: 'chest-tightness', label: '胸口闷' },
  { value: 'poor-appetite', label: '吃不下' },
  { value: 'diarrhoea', label: '拉肚子' },
  { value: 'listless', label: '没精神' },
  { value: 'ache', label: '身上疼' },
]
const OF_CHILDREN: readonly Option<SymptomChoice>[] = [
  { value: 'drowsy', label: '总睡，叫不太醒' },
  { value: 'refuses-feeds', label: '不肯吃奶吃饭' },
  { value: 'seizure', label: '抽过' },
  { value: 'pale-or-blue', label: '脸白、嘴唇发紫' },
]

const CHILD_UNTIL = 14

/** Children are asked four things more (R30). */
export const symptomsFor = (age: number): readonly Option<SymptomChoice>[] =>
  age < CHILD_UNTIL ? [...COMMON, ...OF_CHILDREN] : COMMON
