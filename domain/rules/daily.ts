import type { Contact } from '../model/contact'
import { addDays, type Day } from '../model/calendar'
import type { Tag, VulnerableGroup } from '../model/person'
import type { Policy } from '../policy/pack'
import { clauseOf } from '../policy/parameter'
import { settles } from './discharge'
import type { Why } from './why'

export interface DailyStatus {
  /** Whether a contact is owed on the day asked about. */
  readonly owedToday: boolean
  readonly doneToday: boolean
  /** The groups it is owed for on the day it opens. */
  readonly groups: readonly VulnerableGroup[]
  /** Each day is its own duty: it opens and is due on the same day, and a missed one is not done later (R88). */
  readonly opensOn: Day
  readonly dueOn: Day
  /** Not owed from this day on (R56). */
  readonly untilOn: Day | null
  readonly why: Why
}

/** The groups for which a daily contact is owed on a day: from the tag's day (R55), not on its last (R56). */
export const dailyGroupsOn = (tags: readonly Tag[], on: Day, policy: Policy): VulnerableGroup[] => [
  ...new Set(tagsOn(tags, on, policy).map(({ group }) => group)),
]

/** The daily contact of the vulnerable groups (B39, R13), whatever their tier and whether infected or not. */
export function dailyStatus(
  tags: readonly Tag[],
  contacts: readonly Contact[],
  on: Day,
  policy: Policy,
): DailyStatus | null {
  if (tags.length === 0) return null
  const owedToday = tagsOn(tags, on, policy).length > 0
  const doneToday = isAskedOn(contacts, on, policy)
  const opensOn = firstOwed(tags, doneToday ? addDays(on, 1) : on, policy)
  if (opensOn === null) return null
  const groups = dailyGroupsOn(tags, opensOn, policy)
  return {
    owedToday,
    doneToday: owedToday && doneToday,
    groups,
    opensOn,
    dueOn: opensOn,
    untilOn: endOfCover(tags, opensOn, policy),
    why: {
      clause: clauseOf(policy.dailyGroups, 'R13'),
      facts: ['每天问一声', owedToday && doneToday ? '今天问过了' : `从 ${opensOn} 起要问`],
    },
  }
}

/** Whether somebody whose contact counts reached the person on a day. */
const isAskedOn = (contacts: readonly Contact[], on: Day, policy: Policy): boolean =>
  contacts.some((contact) => contact.on === on && settles(contact, 'daily-contact', policy).settles)

const concerned = (tags: readonly Tag[], policy: Policy): Tag[] =>
  tags.filter(({ group }) => policy.dailyGroups.value?.includes(group) ?? false)

const covers = (tag: Tag, on: Day): boolean => tag.from <= on && (tag.until === null || on < tag.until)

const tagsOn = (tags: readonly Tag[], on: Day, policy: Policy): Tag[] =>
  concerned(tags, policy).filter((tag) => covers(tag, on))

/** The first day from `on` at which a contact is owed. */
function firstOwed(tags: readonly Tag[], on: Day, policy: Policy): Day | null {
  if (tagsOn(tags, on, policy).length > 0) return on
  const starts = concerned(tags, policy)
    .filter((tag) => tag.from > on && covers(tag, tag.from))
    .map(({ from }) => from)
  return starts.sort()[0] ?? null
}

/** Follows tags that overlap or touch until none carries on. */
function endOfCover(tags: readonly Tag[], on: Day, policy: Policy): Day | null {
  let end = on
  for (;;) {
    const here = tagsOn(tags, end, policy)
    if (here.length === 0) return end
    if (here.some(({ until }) => until === null)) return null
    end = here.map(({ until }) => until as Day).sort()[here.length - 1]
  }
}
