import { type HouseholdPerson } from '@domain/contract'
import { ageOn, type Day } from '@domain/model/calendar'
import { nationalPack } from '@domain/policy/national'
import { type PersonDraft } from './person-form'

const [FROM_AGE, TO_AGE] = nationalPack.policy.mayBePregnantAges.value

/** Whether the question is one to put: a woman of an age to be pregnant (A19). */
export function asksPregnancy({ sex, birthOn }: Pick<PersonDraft, 'sex' | 'birthOn'>, today: Day): boolean {
  if (sex !== 'female' || birthOn === '' || birthOn > today) return false
  const age = ageOn(birthOn as Day, today)
  return age >= FROM_AGE && age <= TO_AGE
}

/** What is known now, in a word; nothing where it does not arise. */
export function pregnantWords({ sex, age, pregnant }: HouseholdPerson): string | undefined {
  if (pregnant === 'yes') return '孕产妇'
  if (sex === 'male' || age < FROM_AGE || age > TO_AGE) return undefined
  return pregnant === 'unknown' ? '还没问' : '没有'
}
