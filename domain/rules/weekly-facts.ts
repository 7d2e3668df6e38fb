import { addDays, type Day, laterOf, mondayOf } from '../model/calendar'
import type { Person, Tier } from '../model/person'
import { packFor } from '../policy/pack-for'
import type { Pack, Policy } from '../policy/pack'
import { resumedOn } from './away'
import { tierOf } from './tier'
import { numberFor, type WeeklyFacts } from './weekly'

/** From which day the township asks a number for a tier: its plan's first, or that of its own word where the plan has none (R92). */
function askedFrom(tier: Tier | null, { effectiveFrom, policy }: Pack): Day {
  const { own } = policy.weeklyContacts.source
  const inPlan = tier !== null && (own?.plan as Partial<Record<Tier, number>> | null | undefined)?.[tier] !== undefined
  return own && !inPlan ? own.first : effectiveFrom
}

/**
 * The tier duties went by when a day ended. A birthday is seen without being told; a correction or a clinician's word is one
 * that was noted with its day, and the days before it stay what they were (R46, R47).
 */
function tierAtEndOf(on: Day, person: Person, policy: Policy): Tier | null {
  const later = person.tierChanges.find((change) => change.on > on)
  return later ? later.from : tierOf(person, on, policy).treatAs
}

/**
 * What the weekly number goes by on a day: the tier, from when it is asked, and the tiers that held earlier in that week. A
 * slip and its mending on one day leave no trace; on different days the week goes by what the days ended with (R12).
 */
export function weeklyFactsOn(person: Person, on: Day, policy: Policy): WeeklyFacts {
  const tier = tierAtEndOf(on, person, policy)
  // The week in which the registry first knew them, or had them back, is a partial one (R12, R52).
  const known = laterOf(askedFrom(tier, packFor(person.township, on)), person.registeredOn)
  const back = resumedOn(person, on)
  const from = back === null ? known : laterOf(known, back)

  const held = heldBetween(laterOf(mondayOf(on), from), on, tier, person, policy)
  // Nobody owed a number before is owed a whole week for it: the first week is prorated (R12).
  const first = held.findIndex((one) => numberFor(one.tier, policy) > 0)
  if (first > 0) return { tier, since: held[first].from, before: beforeOf(held.slice(first)) }
  return { tier, since: from, before: beforeOf(held) }
}

/** The tiers of a run of days, each from its first. Age only ever makes graver, so equal ends with nothing noted between are one. */
function heldBetween(first: Day, on: Day, last: Tier | null, person: Person, policy: Policy) {
  const held: { tier: Tier | null; from: Day }[] = []
  const noted = person.tierOverride !== null || person.tierChanges.some((change) => change.on > first)
  if (first <= on && !noted && tierAtEndOf(first, person, policy) === last) return [{ tier: last, from: first }]
  for (let day = first; day <= on; day = addDays(day, 1)) {
    const then = tierAtEndOf(day, person, policy)
    if (held.length === 0 || held[held.length - 1].tier !== then) held.push({ tier: then, from: day })
  }
  return held
}

const beforeOf = (held: readonly { tier: Tier | null; from: Day }[]): WeeklyFacts['before'] =>
  held.slice(1).map(({ from }, n) => ({ tier: held[n].tier, changedOn: from }))
