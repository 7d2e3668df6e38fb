import { addDays, type Day, dayOf, earlierOf, instantOf, MS_PER_HOUR, laterOf } from '../model/calendar'
import type { Duty, DutyKind } from '../model/duty'
import type { Person } from '../model/person'
import { nextPlanOn, packFor } from '../policy/pack-for'
import type { Pack, Policy } from '../policy/pack'
import { isMuted, mutes, resumedOn } from './away'
import {
  awayDuties,
  escortDuties,
  missedDuties,
  nextSessionShownOn,
  type Owed,
  type OwedByKind,
  referralDuties,
  routeDuties,
  tierDuties,
} from './care-duties'
import { dailyStatus } from './daily'
import { settles } from './discharge'
import { rowFor } from './duty-row'
import { followUpStatus } from './follow-up'
import { dueNotBefore } from './policy/not-before'
import { pregnancyChangesOn } from './pregnancy'
import { nextTierChangeOn, tierOf } from './tier'
import { visitStatus } from './visit'
import { numberFor, weeklyStatus } from './weekly'
import { weeklyFactsOn } from './weekly-facts'

/**
 * Everything owed to a person, from nothing but the person as last changed: the commit that changes the facts rewrites
 * the duties with this (DESIGN §4.4). A kind that is missing is not owed; whoever stores them retires those.
 */
export const dutiesOf = (person: Person): Duty[] => dueNotBefore(person.township, person.asOf, () => owedTo(person))

function owedTo(person: Person): Duty[] {
  const on = person.asOf
  const pack = packFor(person.township, on)
  const { policy } = pack
  const { tier, treatAs } = tierOf(person, on, policy)
  const back = resumedOn(person)
  const owed: OwedByKind = isMuted(person)
    ? { ...sinceAway(person, pack), ...awayDuties(person) }
    : {
        ...alertDuties(person),
        ...referralDuties(person, pack),
        ...episodeDuties(person, pack),
        ...routeDuties(person, policy),
        ...contactDuties(person, policy),
        ...escortDuties(person, pack),
        ...missedDuties(person, pack),
        ...awayDuties(person),
        ...tierDuties(person, policy),
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
    ...afterReturn(duty, back),
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

/** When the clinic owes a person its next contact, as their family reads it; null when nothing is owed. */
export function clinicDue(person: Person): { dueOn: Day; dueAt: number | null } | null {
  const owed = dutiesOf(person).find(({ kind }) => kind === 'first-contact' || kind === 'follow-up')
  return owed?.dueOn ? { dueOn: owed.dueOn, dueAt: owed.dueAt } : null
}

/** Gone, and yet a danger sign was reported since: that is owed all the same (A14), with its referral. */
const sinceAway = (person: Person, pack: Pack): OwedByKind =>
  person.alert && !mutes(person, person.alert.at) ? { ...alertDuties(person), ...referralDuties(person, pack) } : {}

/**
 * Nothing was due while they were away: what would have been is due on the day duties began again (R51). What is counted by
 * the clock has until that day's end, and is told of like any other when it has not been done by then (E23).
 */
function afterReturn(owed: Owed, back: Day | null): Owed {
  const { opensOn, dueOn, dueAt, urgent } = owed
  if (back === null || dueOn === null || dueOn > back || (dueOn === back && opensOn === back)) return owed
  const byClock = dueAt != null && !urgent
  return {
    ...owed,
    opensOn: laterOf(opensOn ?? back, back),
    dueOn: back,
    ...(byClock && { dueAt: Math.max(dueAt, instantOf(addDays(back, 1)) - 1) }),
  }
}

/** A danger sign waits for the village until anybody takes it over, for the clinic until a clinician settles it (A14, A23). */
function alertDuties({ alert }: Person): OwedByKind {
  if (!alert) return {}
  const words = [
    ...(alert.spo2 === null ? [] : [`血氧 ${alert.spo2}%`]),
    ...(alert.temperature === null ? [] : [`体温 ${alert.temperature} ℃`]),
  ]
  const note = words.length > 0 ? words.join('，') : null
  const owed = {
    clause: alert.clause,
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

function episodeDuties(person: Person, pack: Pack): OwedByKind {
  const { episode, asOf, contacts } = person
  if (!episode) return {}
  const { policy } = pack
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
        clause: rowFor('report-cadre', pack),
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
  const back = resumedOn(person)
  const weekly = policy.weeklyContacts.value && weeklyStatus(weeklyFactsOn(person, on, policy), contacts, on, policy)
  const daily = dailyStatus(tags, contacts, on, policy)
  // Nobody answered while they were away: that is no reason to go to the door (R51).
  const visit = visitStatus(
    back === null ? contacts : contacts.filter((contact) => contact.on >= back),
    tags,
    on,
    policy,
  )
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

/**
 * The first day after the last change on which duties change by time alone: a tag begins or ends, a birthday moves the
 * tier, a plan comes into force. A nightly sweep looks at people again on it; every other passing of time is
 * read from the dates the duties already carry.
 */
export function nextReviewOn(person: Person): Day | null {
  const on = person.asOf
  const { policy } = packFor(person.township, on)
  const days = [
    ...person.tags.flatMap(({ from, until }) => (until === null ? [from] : [from, until])),
    nextTierChangeOn(person, on, policy),
    person.episode && pregnancyChangesOn(person, on, policy),
    nextSessionShownOn(person),
    person.tierOverride && person.tierOverride.reviewOn,
    nextPlanOn(person.township, on),
  ].filter((d): d is Day => d !== null && d > on)
  return days.length === 0 ? null : days.reduce(earlierOf)
}
