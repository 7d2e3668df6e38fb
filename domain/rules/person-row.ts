import type { PersonRow } from '../contract/views'
import { ageOn, type Day } from '../model/day'
import type { Person } from '../model/person'
import { villageName } from '../policy/tenants'
import { dayStateOf } from './day-state'
import { stateWords } from './words'

/** A person as a row of any list. */
export const personRow = (person: Person, today: Day): PersonRow => ({
  personId: person._id,
  householdId: person.householdId,
  name: person.name,
  age: ageOn(person.birthOn, today),
  plate: person.plate,
  villageName: villageName(person.village),
  tier: person.tier,
  groups: person.tags.filter((tag) => tag.until === null || tag.until > today).map((tag) => tag.group),
  words: person.alert ? '有危险信号' : stateWords(dayStateOf(person, today) ?? 'nobody-tried'),
})
