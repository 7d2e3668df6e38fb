import type { Contact } from '../model/contact'
import { addDays, daysBetween, type Day, earlierOf, laterOf, mondayOf, sundayOf } from '../model/calendar'
import type { Tier } from '../model/person'
import type { Policy } from '../policy/pack'
import { clauseOf } from '../policy/parameter'
import { settles } from './discharge'
import type { Why } from './why'

export interface WeeklyFacts {
  /** The tier duties go by (R23). */
  readonly tier: Tier | null
  /** The first day the duty is owed: registration, the end of a stay, the day a pack came into force (R12, R52, R92). */
  readonly since: Day
  /** The tiers that held before it in the week asked about, each until the day it changed, oldest first (R46, R47). */
  readonly before?: readonly { readonly tier: Tier | null; readonly changedOn: Day }[]
}

export interface WeeklyStatus {
  readonly state: 'open' | 'at-risk' | 'met' | 'missed'
  /** Days with a contact that counts, one a day (R12). */
  readonly have: number
  readonly need: number
  /** Whether the number can still be reached, one a day; false reads "can no longer be met" (R48). */
  readonly attainable: boolean
  /** The next day on which a contact would count. */
  readonly opensOn: Day
  /** The last day from which the number can still be reached, one a day (R50). */
  readonly dueOn: Day
  readonly windowEndOn: Day
  readonly why: Why
}

/**
 * Where the weekly number of contacts stands on a day, for the week that day lies in or, given `week`, an earlier one
 * (B37, R12). Null where nothing is owed: no number for the tier, or not yet in that week.
 */
export function weeklyStatus(
  facts: WeeklyFacts,
  contacts: readonly Contact[],
  on: Day,
  policy: Policy,
  week: Day = on,
): WeeklyStatus | null {
  const monday = mondayOf(week)
  const sunday = sundayOf(week)
  if (facts.since > sunday) return null
  const from = laterOf(monday, facts.since)
  const days = countedDays(contacts, from, earlierOf(on, sunday), policy)
  const need = needOf(facts, days, from, sunday, policy)
  if (need === 0) return null

  const have = days.length
  const left = Math.max(0, need - have)
  const today = days.includes(on) ? 0 : 1
  const after = Math.max(0, daysBetween(on, sunday))
  const why: Why = {
    clause: clauseOf(policy.weeklyContacts, 'R03'),
    facts: [`${from} 到 ${sunday}`, `要联系 ${need} 天，算数的有 ${have} 天`, '一天里联系几次都算一次'],
  }
  const base = { have, need, windowEndOn: sunday, why }

  if (left === 0) {
    const next = numberFor(facts.tier, policy)
    const opensOn = addDays(sunday, 1)
    return { ...base, state: 'met', attainable: true, opensOn, dueOn: addDays(sunday, 8 - Math.max(1, next)) }
  }
  const dueOn = addDays(sunday, 1 - left)
  if (on > sunday) return { ...base, state: 'missed', attainable: false, opensOn: on, dueOn }
  return {
    ...base,
    // Today is still running and is counted as lost, which warns a day sooner (R49); missed is said on Sunday night (R48).
    state: left >= after ? 'at-risk' : 'open',
    attainable: left <= after + today,
    opensOn: today === 1 ? on : addDays(on, 1),
    dueOn,
  }
}

/** Contact days a week a tier is owed; 0 where the plan gives no number (A05, R02). */
export const numberFor = (tier: Tier | null, policy: Policy): number =>
  tier === null ? 0 : (policy.weeklyContacts.value?.[tier] ?? 0)

/** Days on which a contact counted, oldest first. */
function countedDays(contacts: readonly Contact[], from: Day, to: Day, policy: Policy): Day[] {
  const counted = contacts.filter(({ on }) => on >= from && on <= to)
  return [...new Set(counted.filter((c) => settles(c, 'weekly-contact', policy).settles).map(({ on }) => on))].sort()
}

function needOf(
  { tier, before = [] }: WeeklyFacts,
  days: readonly Day[],
  from: Day,
  sunday: Day,
  policy: Policy,
): number {
  const prorated = (n: number): number => Math.ceil((n * (daysBetween(from, sunday) + 1)) / 7) // the first day counts (R45)
  const asked = (of: Tier | null): number => prorated(numberFor(of, policy))
  let need = asked(before[0]?.tier ?? tier)
  before.forEach(({ changedOn }, n) => {
    if (changedOn > sunday) return
    const now = asked(n + 1 < before.length ? before[n + 1].tier : tier)
    // Green, or none, stops at once; red to yellow keeps the week's three (R47).
    if (now === 0 || changedOn <= from) need = now
    // A rise owes the higher number, but no more than the days left could still bring (R46).
    else if (now > need) {
      const possible = days.filter((d) => d < changedOn).length + daysBetween(changedOn, sunday) + 1
      need = Math.max(need, Math.min(now, possible))
    }
  })
  return need
}
