import { type Choice } from '@/components/choice-cards/choice'
import { type Breathing, type Entry, type FeverPersists, type Symptom } from './form'

export const STEPS = ['temperature', 'spo2', 'breathing', 'feverPersists', 'symptoms'] as const
export type Step = (typeof STEPS)[number]

/** The head of each screen; `who` is 您 or 妈妈. */
export function questionOf(step: Step, who: string): { readonly title: string; readonly note: string } {
  switch (step) {
    case 'temperature':
      return { title: '现在体温多少度？', note: `${who}刚量的才算` }
    case 'spo2':
      return { title: '血氧是多少？', note: '手暖和了，坐着量' }
    case 'breathing':
      return { title: '现在喘气费力吗？', note: '挑一个最像的' }
    case 'feverPersists':
      return { title: '是不是高烧不退？', note: '38.5 度以上，吃了药也不退，超过三天了' }
    case 'symptoms':
      return { title: '现在有没有这些？', note: '有几样点几样' }
  }
}

export const ENTRIES: readonly Choice<Entry>[] = [
  { value: 'antigen', label: '抗原阳了' },
  { value: 'feels', label: '觉得像阳了' },
  { value: 'plain', label: '没阳，报一下' },
]

export const BREATHING: readonly Choice<Breathing>[] = [
  { value: 'easy', label: '不费力' },
  { value: 'some-effort', label: '有点费力', note: '走几步要歇一歇' },
  { value: 'hard', label: '很费力', note: '坐着也喘，话说不全' },
  { value: 'unsure', label: '说不准' },
]

export const FEVER: readonly Choice<FeverPersists>[] = [
  { value: 'no', label: '不是' },
  { value: 'yes', label: '是，超过三天了' },
  { value: 'unsure', label: '说不准' },
]

const EVERYONE: readonly Choice<Symptom>[] = [
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
const CHILDREN: readonly Choice<Symptom>[] = [
  { value: 'refuses-feeds', label: '喂不进东西' },
  { value: 'seizure', label: '抽过筋' },
]
const CHILD_BELOW_AGE = 14 // R30

/** What to ask about a person of this age; 都没有 is an answer of its own. */
export const symptomsFor = (age: number): readonly Choice<Symptom | 'none'>[] => [
  ...EVERYONE,
  ...(age < CHILD_BELOW_AGE ? CHILDREN : []),
  { value: 'none', label: '都没有' },
]

const ALL: readonly Choice<string>[] = [...EVERYONE, ...CHILDREN]
export const symptomWords = (symptom: string): string => ALL.find(({ value }) => value === symptom)?.label ?? symptom
