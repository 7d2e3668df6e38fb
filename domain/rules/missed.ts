import { addDays, daysBetween, type Day, earlierOf, laterOf, sundayOf } from '../model/calendar'
import type { Missed } from '../model/care'
import type { Person } from '../model/person'
import { packFor } from '../policy/pack-for'
import { wasAway } from './away'
import { dailyGroupsOn } from './daily'
import { dayStateOf } from './day-state'
import { weeklyFactsOn } from './weekly-facts'
import { weeklyStatus } from './weekly'

/** More than a year of days: a bound for the document, and not one that anybody who is on a list reaches. */
const KEPT = 420

/** A day on which somebody was to be asked and nobody so much as tried; a call that reached nobody is an answer of its own (F15). */
const dailyMissed = (person: Person, on: Day): boolean =>
  on >= person.registeredOn &&
  dailyGroupsOn(person.tags, on, packFor(person.township, on).policy).length > 0 &&
  !wasAway(person, on) &&
  dayStateOf(person, on) === null

function weekMissed(person: Person, sunday: Day): boolean {
  if (sunday < person.registeredOn || wasAway(person, sunday)) return false
  const { policy } = packFor(person.township, sunday)
  const facts = weeklyFactsOn(person, sunday, policy)
  return weeklyStatus(facts, person.contacts, addDays(sunday, 1), policy, sunday)?.state === 'missed'
}

/**
 * Whether what was missed still is. A late entry settles it, a corrected group shows that it was never owed, and so does time
 * away (R88, E08). A week is counted again only while an entry can still reach it: its contacts are not kept for ever.
 */
function stillMissed(person: Person, { kind, on }: Missed, today: Day): boolean {
  if (kind === 'daily-contact') return dailyMissed(person, on)
  const { entryBackDays } = packFor(person.township, today).policy
  return daysBetween(on, today) > entryBackDays.value ? !wasAway(person, on) : weekMissed(person, on)
}

/** The days and Sundays in a stretch: each is asked about once, when it has passed. */
function missedIn(person: Person, from: Day, to: Day): Missed[] {
  const missed: Missed[] = []
  for (let on = from; on < to; on = addDays(on, 1)) {
    if (dailyMissed(person, on)) missed.push({ kind: 'daily-contact', on })
    if (on === sundayOf(on) && weekMissed(person, on)) missed.push({ kind: 'weekly-contact', on })
  }
  return missed
}

/**
 * Contacts that were owed on days gone by and that nobody has accounted for (E02): what was known before, without what a late
 * entry has settled since, and what was missed from the last change until yesterday. A missed day cannot be made up for on
 * another (R88); it is recorded late if it happened, or closed with a reason.
 */
export function missedBy(person: Person, since: Day, today: Day): Missed[] {
  const known = person.missed.filter((one) => stillMissed(person, one, today))
  const fresh = missedIn(person, earlierOf(since, today), today)
  return [...known, ...fresh].slice(-KEPT)
}

/**
 * The person with the days gone by counted as they stood: before a change of what somebody is owed, so that the new word is
 * not taken for what was owed then.
 */
export const countedUpTo = (person: Person, today: Day): Person => ({
  ...person,
  missed: missedBy(person, person.asOf, today),
  asOf: laterOf(person.asOf, today),
})
