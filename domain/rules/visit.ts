import { type Contact, isReached } from '../model/contact'
import { addDays, type Day, earlierOf } from '../model/calendar'
import type { Tag } from '../model/person'
import type { Policy } from '../policy/pack'
import { clauseOf } from '../policy/parameter'
import { dailyGroupsOn } from './daily'
import type { Why } from './why'

export interface VisitStatus {
  readonly opensOn: Day
  readonly dueOn: Day
  /** Attempts in a row that reached nobody. */
  readonly attempts: number
  readonly lastOn: Day
  readonly why: Why
}

/**
 * 上门: owed when calls reach nobody. Three attempts in a row (E29), or for somebody asked after every day a single day
 * on which they were tried and not reached (B39), whichever is sooner (R90). A day on which nobody tried raises nothing
 * (R91). Reaching the person, in any way, ends it; a visit that finds nobody does not.
 */
export function visitStatus(
  contacts: readonly Contact[],
  tags: readonly Tag[],
  on: Day,
  policy: Policy,
): VisitStatus | null {
  if (contacts.length === 0) return null
  const row = unansweredInRow(contacts)
  const last = row[row.length - 1]
  if (!last) return null

  const n = policy.noAnswersBeforeVisit.value
  const nth = row[n - 1]
  const byCount = nth ? addDays(nth.on, 1) : null
  const isDaily = dailyGroupsOn(tags, on, policy).length > 0
  const tried = isDaily
    ? row.find((c) => dailyGroupsOn(tags, c.on, policy).length > 0 && !reachedOn(contacts, c.on))
    : undefined
  const byDay = tried ? addDays(tried.on, 1) : null
  const dueOn = byCount && byDay ? earlierOf(byCount, byDay) : (byCount ?? byDay)
  if (dueOn === null) return null

  return {
    // After three calls going at once is right; after one unreached day the day still has hours in which to be reached.
    opensOn: nth ? earlierOf(nth.on, dueOn) : dueOn,
    dueOn,
    attempts: row.length,
    lastOn: last.on,
    why: {
      clause: dueOn === byDay ? clauseOf(policy.dailyGroups, 'R90') : 'E29',
      facts: [`${row.length} 次没联系上，最后一次 ${last.on}`, '没联系上不等于没事'],
    },
  }
}

const byStaff = ({ role }: Contact): boolean => role === 'cadre' || role === 'doctor' || role === 'volunteer'

const reachedOn = (contacts: readonly Contact[], on: Day): boolean =>
  contacts.some((contact) => byStaff(contact) && contact.on === on && isReached(contact.outcome))

/** Attempts since somebody last reached the person, oldest first. Entries made late are put in their own place in time. */
export function unansweredInRow(contacts: readonly Contact[]): Contact[] {
  const attempts = contacts.filter(byStaff).sort((a, b) => a.at - b.at)
  const reachedAt = attempts.map(({ outcome }) => isReached(outcome)).lastIndexOf(true)
  return attempts.slice(reachedAt + 1)
}
