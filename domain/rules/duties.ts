import { addDays, type Day, dayOf, earlierOf, laterOf, mondayOf, MS_PER_HOUR } from '../model/calendar'
import type { Duty, DutyKind } from '../model/duty'
import type { Person } from '../model/person'
import { nextPackOn, packFor } from '../policy/pack-for'
import type { Policy } from '../policy/pack'
import { clauseOf } from '../policy/parameter'
import { dailyStatus } from './daily'
import { settles } from './discharge'
import { followUpStatus } from './follow-up'
import { nextTierChangeOn, tierOf } from './tier'
import { visitStatus } from './visit'
import { numberFor, type WeeklyFacts, weeklyStatus } from './weekly'

/** What only some duties have; the rest of a duty follows from the person. */
type Owed = Pick<Duty, 'clause' | 'role' | 'opensOn' | 'dueOn'> &
  Partial<Pick<Duty, 'dueAt' | 'untilOn' | 'windowEndOn' | 'urgent' | 'have' | 'need' | 'note'>>
type OwedByKind = Partial<Record<DutyKind, Owed>>

/**
 * Everything owed to a person, from nothing but the person as last changed: the commit that changes the facts rewrites
 * the duties with this (DESIGN §4.4). A kind that is missing is not owed; whoever stores them retires those.
 */
export function dutiesOf(person: Person): Duty[] {
  const on = person.asOf
  const { policy } = packFor(person.township, on)
  const { tier, treatAs } = tierOf(person, on, policy)
  const owed: OwedByKind = {
    ...alertDuties(person, policy),
    ...episodeDuties(person, policy),
    ...contactDuties(person, policy),
  }
  return (Object.entries(owed) as [DutyKind, Owed][]).map(([kind, duty]) => ({
    _id: `${person._id}:${kind}`,
    v: person.v,
    kind,
    township: person.township,
    village: person.village,
    grid: person.grid,
    householdId: person.householdId,
    personId: person._id,
    subjectId: null,
    // Duties go by the worst the person can turn out to be (R23); the label on a card is `for.tier`.
    tier: treatAs,
    urgent: false,
    dueAt: null,
    untilOn: null,
    windowEndOn: null,
    have: 0,
    need: 1,
    note: null,
    ...duty,
    for: {
      name: person.name,
      birthOn: person.birthOn,
      plate: person.plate,
      phone: person.phone,
      tier,
      groups: person.tags.filter((t) => t.from <= on && (t.until === null || on < t.until)).map(({ group }) => group),
    },
  }))
}

/** A danger sign waits for the village until anybody takes it over, for the clinic until a clinician settles it (A14, A23). */
function alertDuties({ alert }: Person, policy: Policy): OwedByKind {
  if (!alert) return {}
  const words = [
    ...(alert.spo2 === null ? [] : [`血氧 ${alert.spo2}%`]),
    ...(alert.temperature === null ? [] : [`体温 ${alert.temperature} ℃`]),
  ]
  const note = words.length > 0 ? words.join('，') : null
  const owed = {
    clause: clauseOf(policy.referBelowSpo2, 'R04'),
    opensOn: alert.on,
    dueOn: alert.on,
    dueAt: alert.at,
    urgent: true,
    note,
  }
  return {
    ...(alert.takenBy === null && { 'urgent-cadre': { ...owed, role: 'cadre' as const } }),
    // A clinician may still take over from a cadre; once one has, the list stops offering it.
    'urgent-clinic': {
      ...owed,
      role: 'doctor',
      have: alert.takenBy?.role === 'doctor' ? 1 : 0,
      note: [...words, ...(alert.takenBy ? [`${alert.takenBy.name}接手了`] : [])].join('，') || null,
    },
  }
}

function episodeDuties({ episode, asOf, contacts }: Person, policy: Policy): OwedByKind {
  if (!episode) return {}
  const clinic = followUpStatus(episode, asOf, policy)
  const { opensOn, dueOn, dueAt, why } = clinic
  const lastReached = episode.lastReachedOn === null ? [] : [`上次 ${episode.lastReachedOn}`]
  const seen =
    episode.acknowledgedAt !== null ||
    episode.lastReachedOn !== null ||
    contacts.some((contact) => contact.at >= episode.openedAt && settles(contact, 'report-cadre', policy).settles)
  const seenBy = episode.openedAt + policy.firstContactWithinHours.value * MS_PER_HOUR
  return {
    // One report, two tasks: either side's acknowledgement stops this one, only a clinician's contact the other (A11, R112).
    ...(!seen && {
      'report-cadre': {
        clause: 'clause' in policy.followUpEveryDays.source ? 'A11' : 'R17',
        role: 'cadre' as const,
        opensOn: episode.openedOn,
        dueOn: dayOf(seenBy),
        dueAt: seenBy,
      },
    }),
    [clinic.kind]: {
      clause: why.clause,
      role: 'doctor',
      opensOn,
      dueOn,
      dueAt,
      note: lastReached[0] ?? null,
    } satisfies Owed,
    ...(episode.remeasureOn !== null && {
      remeasure: {
        clause: 'R44',
        role: 'doctor' as const,
        opensOn: episode.remeasureOn,
        dueOn: episode.remeasureOn,
        note: '94%，静坐再量一次',
      },
    }),
  }
}

function contactDuties(person: Person, policy: Policy): OwedByKind {
  const { asOf: on, contacts, tags } = person
  const weekly = weeklyStatus(weeklyFacts(person, policy), contacts, on, policy)
  const daily = dailyStatus(tags, contacts, on, policy)
  const visit = visitStatus(contacts, tags, on, policy)
  return {
    ...(weekly && {
      'weekly-contact': {
        clause: weekly.why.clause,
        role: policy.cadreSettlesWeekly.value ? ('cadre' as const) : ('doctor' as const),
        opensOn: weekly.opensOn,
        dueOn: weekly.dueOn,
        windowEndOn: weekly.state === 'met' ? addDays(weekly.windowEndOn, 7) : weekly.windowEndOn,
        have: weekly.state === 'met' ? 0 : weekly.have,
        // A met week carries the next one, which is a whole week again even where this one was prorated (R12).
        need: weekly.state === 'met' ? numberFor(tierOf(person, on, policy).treatAs, policy) : weekly.need,
      },
    }),
    ...(daily && {
      'daily-contact': {
        clause: daily.why.clause,
        role: 'cadre' as const,
        opensOn: daily.opensOn,
        dueOn: daily.dueOn,
        untilOn: daily.untilOn,
      },
    }),
    ...(visit && {
      visit: {
        clause: visit.why.clause,
        role: 'cadre' as const,
        opensOn: visit.opensOn,
        dueOn: visit.dueOn,
        have: visit.attempts,
        note: `${visit.attempts} 次没联系上`,
      },
    }),
  }
}

/** The week's facts: a birthday inside the week is a tier change we can see without being told (R46). */
function weeklyFacts(person: Person, policy: Policy): WeeklyFacts {
  const on = person.asOf
  const monday = mondayOf(on)
  const { treatAs: tier } = tierOf(person, on, policy)
  // The week in which the registry first knew them is a partial one (R12).
  const from = laterOf(packFor(person.township, on).effectiveFrom, person.registeredOn)
  const changedOn = nextTierChangeOn(person, monday, policy)
  if (changedOn === null || changedOn > on) return { tier, since: from }
  const before = tierOf(person, monday, policy).treatAs
  // Nobody owed a number before this birthday is owed a whole week for it: the first week is prorated (R12).
  const wasOwed = before !== null && (policy.weeklyContacts.value?.[before] ?? 0) > 0
  return wasOwed
    ? { tier, since: from, before: { tier: before, changedOn } }
    : { tier, since: laterOf(from, changedOn) }
}

/**
 * The first day after the last change on which duties change by time alone: a tag begins or ends, a birthday moves the
 * tier, a pack comes into force. A nightly sweep looks at people again on it; every other passing of time is
 * read from the dates the duties already carry.
 */
export function nextReviewOn(person: Person): Day | null {
  const on = person.asOf
  const { policy } = packFor(person.township, on)
  const days = [
    ...person.tags.flatMap(({ from, until }) => (until === null ? [from] : [from, until])),
    nextTierChangeOn(person, on, policy),
    nextPackOn(person.township, on),
  ].filter((d): d is Day => d !== null && d > on)
  return days.length === 0 ? null : days.reduce(earlierOf)
}
