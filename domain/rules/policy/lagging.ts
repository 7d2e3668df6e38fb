import type { Day } from '../../model/calendar'
import type { Person } from '../../model/person'
import { knowing, settingsOn } from '../../policy/own-settings'
import { packFor } from '../../policy/pack-for'
import { dutiesOf, nextReviewOn } from '../duties'
import { tierOf } from '../tier'

/** What the rules say of a person on a day, apart from when it was worked out. */
function standing(person: Person, on: Day): string {
  const there = { ...person, asOf: on }
  const { tier, toSurvey } = tierOf(there, on, packFor(person.township, on).policy)
  return JSON.stringify([tier, toSurvey, nextReviewOn(there), dutiesOf(there)])
}

/**
 * Whether somebody is owed something else on a day by the settings in force on it than by those under which their documents
 * were last worked out. Time alone is left out: both are asked about the same day.
 */
export function isLagging(person: Person, on: Day, now = settingsOn(person.township, on)): boolean {
  const before = settingsOn(person.township, person.asOf)
  if (before.length === now.length) return false
  const [was, is] = [before, now].map((versions) => knowing(person.township, versions, () => standing(person, on)))
  return was !== is
}
