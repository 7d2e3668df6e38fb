import { type Day } from '@domain/model/day'
import { ageOn } from '@domain/model/day'
import { type Breathing, type Symptom, type YesNo } from '@domain/model/reading'

interface Choice<V extends string> {
  readonly value: V
  readonly label: string
}

export const BREATHING: readonly Choice<Breathing>[] = [
  { value: 'easy', label: '不费力' },
  { value: 'some-effort', label: '有点费力' },
  { value: 'hard', label: '很费力' },
  { value: 'unsure', label: '说不准' },
]

export const YES_NO: readonly Choice<YesNo>[] = [
  { value: 'yes', label: '是' },
  { value: 'no', label: '不是' },
  { value: 'unsure', label: '说不准' },
]

export const ANTIGEN: readonly Choice<'positive' | 'negative' | 'not-done'>[] = [
  { value: 'positive', label: '阳性' },
  { value: 'negative', label: '阴性' },
  { value: 'not-done', label: '没做' },
]

const COMMON: readonly Choice<Symptom | 'none'>[] = [
  { value: 'cough', label: '咳嗽' },
  { value: 'sore-throat', label: '嗓子疼' },
  { value: 'chest-tightness', label: '胸口闷' },
  { value: 'poor-appetite', label: '吃不下' },
  { value: 'diarrhoea', label: '拉肚子' },
  { value: 'listless', label: '没精神' },
  { value: 'ache', label: '身上疼' },
]

/** Asked about children only (R30). */
const CHILD: readonly Choice<Symptom | 'none'>[] = [
  { value: 'drowsy', label: '总睡，叫不太醒' },
  { value: 'refuses-feeds', label: '不肯吃奶吃饭' },
  { value: 'seizure', label: '抽过' },
  { value: 'pale-or-blue', label: '脸白、嘴唇发紫' },
]

const CHILD_BELOW_AGE = 14

export const symptomsFor = (birthOn: Day | null, on: Day): readonly Choice<Symptom | 'none'>[] => [
  ...COMMON,
  ...(birthOn !== null && ageOn(birthOn, on) < CHILD_BELOW_AGE ? CHILD : []),
  { value: 'none', label: '都没有' },
]
