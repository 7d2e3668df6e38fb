import { type Contact, type ContactState, isReached } from '../model/contact'
import { addDays, type Day } from '../model/calendar'
import type { DayState } from '../model/duty'
import type { Person } from '../model/person'
import { packFor } from '../policy/pack-for'
import { tierOf } from './tier'

export type TriedState = Exclude<ContactState, 'nobody-tried'>

/** Only attempts by somebody sent to look: a self-report is no proof that anyone asked (R110). */
const counts = ({ role }: Contact): boolean => role === 'cadre' || role === 'doctor' || role === 'volunteer'

/**
 * What a person's day came to: one state a person, not-fine before fine before not-reached (R110). Null says that nobody
 * tried, which is a state of its own and never "fine" (F15).
 */
export function dayStateOf(person: Pick<Person, 'contacts'>, on: Day): TriedState | null {
  const outcomes = person.contacts
    .filter((contact) => contact.on === on && counts(contact))
    .map(({ outcome }) => outcome)
  if (outcomes.length === 0) return null
  if (outcomes.includes('not-fine')) return 'reached-not-fine'
  return outcomes.some(isReached) ? 'reached-fine' : 'not-reached'
}

/** The document of a day, by default the day of the person's last change; null when nobody tried. */
export function dayStateDoc(person: Person, on: Day = person.asOf): DayState | null {
  const state = dayStateOf(person, on)
  if (state === null) return null
  const { _id, v, township, village, grid, householdId, name, plate } = person
  const { tier } = tierOf(person, on, packFor(township, on).policy)
  return { _id: `${_id}:${on}`, v, township, village, grid, personId: _id, householdId, on, state, name, plate, tier }
}

/**
 * The documents a change may have touched: the day of the change, and the days an entry made offline may still reach
 * back to (R93).
 */
export function dayStateDocs(person: Person): DayState[] {
  const { entryBackDays } = packFor(person.township, person.asOf).policy
  const oldest = addDays(person.asOf, -entryBackDays.value)
  const days = new Set(person.contacts.map(({ on }) => on).filter((on) => on >= oldest && on <= person.asOf))
  return [...days].sort().flatMap((on) => dayStateDoc(person, on) ?? [])
}
