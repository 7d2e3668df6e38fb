import type { PersonRow } from '../contract/views'
import { ageOn, type Day } from '../model/calendar'
import type { Person } from '../model/person'
import { villageName } from '../policy/tenants'
import { dayStateOf } from './day-state'
import { dutiesOf } from './duties'
import { daysLate } from './lateness'
import { stateWords } from './words'

/** A person as a row of any list. */
export const personRow = (person: Person, today: Day, now: number): PersonRow => ({
  personId: person._id,
  householdId: person.householdId,
  name: person.name,
  age: ageOn(person.birthOn, today),
  plate: person.plate,
  villageName: villageName(person.village),
  tier: person.tier,
  toSurvey: person.toSurvey,
  groups: person.tags.filter((tag) => tag.until === null || tag.until > today).map((tag) => tag.group),
  words: rowWords(person, today, now),
})

/** What to know of somebody at a glance: danger, then lateness, then how the day stands. */
function rowWords(person: Person, today: Day, now: number): string {
  if (person.alert) return '有危险信号'
  const late = Math.max(0, ...dutiesOf(person).map((duty) => daysLate(duty, today, now)))
  const state = stateWords(dayStateOf(person, today) ?? 'nobody-tried')
  return late > 0 ? `迟 ${late} 天，${state}` : state
}
