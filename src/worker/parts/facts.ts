import { type HouseholdPerson } from '@domain/contract'
import { type VulnerableGroup } from '@domain/model/person'
import { groupWords } from '@domain/rules/words'
import { diseaseWords, hardshipWords, sexWords, vaccinationWords } from '@domain/rules/words-facts'
import { type PersonDraft } from './person-form'

const choices = <V extends string>(values: readonly V[], words: (value: V) => string) =>
  values.map((value) => ({ value, label: words(value) }))

export const SEXES = choices(['female', 'male'] as const, sexWords)
export const DISEASES = choices(['none', 'stable', 'unstable', 'unknown'] as const, diseaseWords)
export const VACCINATIONS = choices(['full', 'partial', 'none', 'unknown'] as const, vaccinationWords)
export const GROUPS = choices<VulnerableGroup>(
  ['disabled', 'lonely-elder', 'orphan', 'unsupported-child', 'left-behind-child', 'other-declared'],
  groupWords,
)

export type HardshipAnswer = 'lifted' | 'monitored' | 'neither'
export const HARDSHIPS = choices<HardshipAnswer>(['lifted', 'monitored', 'neither'], (one) =>
  one === 'neither' ? '都不是' : hardshipWords(one),
)

/** What is written about a person, field by field, in the words of the form. */
export function factLines(draft: PersonDraft): readonly (readonly [label: string, value: string])[] {
  return [
    ['姓名', draft.name],
    ['性别', draft.sex ? sexWords(draft.sex) : ''],
    ['出生日期', draft.birthOn],
    ['电话', draft.phone || '没有'],
    ['基础疾病', draft.disease ? diseaseWords(draft.disease) : ''],
    ['疫苗', draft.vaccination ? vaccinationWords(draft.vaccination) : ''],
    ['每天要问的原因', draft.groups.map(groupWords).join('、') || '没有'],
  ]
}

/** 疫苗：没打 → 全程打完: what somebody else changed in the meantime. */
export function changedBetween(before: PersonDraft, after: PersonDraft): { label: string; from: string; to: string }[] {
  const now = factLines(after)
  return factLines(before).flatMap(([label, from], n) => {
    const to = now[n]?.[1] ?? ''
    return from === to ? [] : [{ label, from, to }]
  })
}

export type { HouseholdPerson }
