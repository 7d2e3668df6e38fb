import type { PersonRow } from '../contract/views'
import { ageOn, type Day } from '../model/calendar'
import type { Person } from '../model/person'
import { villageName } from '../policy/tenants'
import { awayLine, mutes } from './away'
import { dayStateOf } from './day-state'
import { dutiesOf } from './duties'
import { daysLate } from './lateness'
import { stateWords, tierWords } from './words'

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
  if (person.alert && !mutes(person, person.alert.at)) return '有危险信号'
  const away = awayLine(person)
  if (away?.confirmed) return away.words
  const late = Math.max(0, ...dutiesOf(person).map((duty) => daysLate(duty, today, now)))
  const state = stateWords(dayStateOf(person, today) ?? 'nobody-tried')
  const own = person.tierOverride
  const lowered = own?.lowersRed ? [`表上${tierWords('red')}，${own.by}定${tierWords(own.tier)}：${own.reason}`] : []
  return [...(away ? [away.words] : []), ...(late > 0 ? [`迟 ${late} 天`] : []), state, ...lowered].join('，')
}
