import { type Choice } from '@/components/choice-cards/choice'
import { type Entry, type FeverPersists } from './form'

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

export const FEVER: readonly Choice<FeverPersists>[] = [
  { value: 'no', label: '不是' },
  { value: 'yes', label: '是，超过三天了' },
  { value: 'unsure', label: '说不准' },
]
