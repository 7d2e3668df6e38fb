import { type Input } from '@domain/contract'
import { type Said } from '@domain/model/care'
import { type Choice } from '@/components/choice-cards/choice'

type Reading = Input<'report.submit'>['reading']
export type Symptom = NonNullable<Reading['symptoms']>[number]
export type Breathing = NonNullable<Reading['breathing']>
export type YesNo = NonNullable<Reading['feverPersists']>
export type Antigen = NonNullable<Reading['antigen']>

/** The answers to what everybody is asked, in the same words for a family, a cadre and a doctor. */
export const BREATHING: readonly Choice<Breathing>[] = [
  { value: 'easy', label: '不费力' },
  { value: 'some-effort', label: '有点费力', note: '走几步要歇一歇' },
  { value: 'hard', label: '很费力', note: '坐着也喘，话说不全' },
  { value: 'unsure', label: '说不准' },
]

export const YES_NO: readonly Choice<YesNo>[] = [
  { value: 'yes', label: '是' },
  { value: 'no', label: '不是' },
  { value: 'unsure', label: '说不准' },
]

export const ANTIGEN: readonly Choice<Antigen>[] = [
  { value: 'positive', label: '阳性' },
  { value: 'negative', label: '阴性' },
  { value: 'not-done', label: '没做' },
]

/** 都没有 is an answer of its own, and stands alone. */
export const NONE = 'none'
export type SymptomChoice = Symptom | typeof NONE

const EVERYONE: readonly Choice<SymptomChoice>[] = [
  { value: 'cough', label: '咳嗽' },
  { value: 'sore-throat', label: '嗓子痛' },
  { value: 'chest-tightness', label: '胸口闷' },
  { value: 'poor-appetite', label: '吃不下' },
  { value: 'diarrhoea', label: '拉肚子' },
  { value: 'ache', label: '身上痛' },
  { value: 'listless', label: '没精神' },
  { value: 'drowsy', label: '叫不醒、犯迷糊' },
  { value: 'pale-or-blue', label: '脸白、嘴唇发紫' },
]
/** Asked about children only (R30). */
const CHILDREN: readonly Choice<SymptomChoice>[] = [
  { value: 'refuses-feeds', label: '不肯吃奶吃饭' },
  { value: 'seizure', label: '抽过筋' },
]

/** Asked of whoever is or may be 孕产妇 (A19, R33). */
const PREGNANT: readonly Choice<SymptomChoice>[] = [
  { value: 'bleeding', label: '下面出血、流水' },
  { value: 'fewer-movements', label: '胎动少了、不对' },
  { value: 'abdominal-pain', label: '肚子痛' },
  { value: 'headache', label: '头痛' },
  { value: 'dizzy', label: '头晕' },
]

/** What the server says is to be asked about somebody, by their township's own bounds. */
export interface Asked {
  readonly child: boolean
  readonly pregnant: Said
}

/** The signs to ask about; while nobody has said, those of a pregnancy too: silence is no "no". */
export const symptomsFor = ({ child, pregnant }: Asked): readonly Choice<SymptomChoice>[] => [
  ...EVERYONE,
  ...(child ? CHILDREN : []),
  ...(pregnant === 'no' ? [] : PREGNANT),
  { value: NONE, label: '都没有' },
]

const ALL = [...EVERYONE, ...CHILDREN, ...PREGNANT]
export const symptomWords = (symptom: string): string => ALL.find(({ value }) => value === symptom)?.label ?? symptom
