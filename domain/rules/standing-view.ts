import type { Capacity } from '../contract/endpoint'
import type { CarePlanView, StandingView } from '../contract/views-standing'
import { addDays, daysBetween, mondayOf, type Day } from '../model/calendar'
import type { Missed, RecurringCare } from '../model/care'
import type { Person } from '../model/person'
import { packFor } from '../policy/pack-for'
import { awayLine, isMuted } from './away'
import { missedBy } from './missed'
import { pregnancyOn } from './pregnancy'
import { nextSession, recurringWords, sessionsOwedFrom } from './recurring'
import { computedTier } from './tier'
import { dayWords, tierWords } from './words'

const STAFF: readonly Capacity[] = ['cadre', 'doctor', 'office']
const SAY: readonly Capacity[] = ['cadre', 'doctor', 'office', 'family']
const weekdays = ['一', '二', '三', '四', '五', '六', '日']

const whenWords = ({ weekdays: days, onDays }: RecurringCare): string =>
  [
    ...(days.length > 0 ? [`每周${days.map((n) => weekdays[n - 1]).join('、')}`] : []),
    ...(onDays.length > 0 ? [onDays.map(dayWords).join('、')] : []),
  ].join('，')

function careView(care: RecurringCare, from: Day): CarePlanView {
  const { id: careId, kind, where, until } = care
  return {
    careId,
    kind,
    words: recurringWords(kind),
    whenWords: whenWords(care),
    where,
    until,
    nextOn: nextSession(care, from),
  }
}

/** What holds about a person beyond one contact, as the caller may see it. */
export function standingView(person: Person, capacities: ReadonlySet<Capacity>, today: Day): StandingView {
  const { recurring } = person
  const from = sessionsOwedFrom(person) ?? today
  const staff = STAFF.some((one) => capacities.has(one))
  return {
    name: person.name,
    treated: person.episode !== null,
    away: awayView(person, capacities),
    maySay: !isMuted(person) && SAY.some((one) => capacities.has(one)),
    confirms: decidesAway(capacities),
    care: recurring.filter(({ until }) => until === null || until > today).map((care) => careView(care, from)),
    missed: staff ? missedView(person, today) : [],
    backDays: packFor(person.township, today).policy.entryBackDays.value,
    recordsAs: capacities.has('cadre') ? 'cadre' : capacities.has('doctor') ? 'doctor' : null,
    tier: staff ? tierView(person, today) : null,
    pregnancy: pregnancyView(person, today),
  }
}

function awayView(person: Person, capacities: ReadonlySet<Capacity>): StandingView['away'] {
  const { away } = person
  const line = awayLine(person)
  if (!away || !line) return null
  const may: ('confirm' | 'end')[] = []
  const decides = decidesAway(capacities)
  if (decides && !away.confirmed) may.push('confirm')
  if (decides || (capacities.has('cadre') && !(away.kind === 'dead' && away.confirmed))) may.push('end')
  const { kind, since, by, note } = away
  return { kind, words: line.words, since, by, note, confirmedBy: away.confirmed?.by ?? null, may }
}

const decidesAway = (capacities: ReadonlySet<Capacity>): boolean => capacities.has('doctor') || capacities.has('office')

/** Up to today, so that a day inside a duty that still waits is offered like one that is closed in the past (E02). */
function missedView(person: Person, today: Day): StandingView['missed'] {
  if (isMuted(person)) return []
  const oldest = addDays(today, -packFor(person.township, today).policy.entryBackDays.value)
  return missedBy(person, person.asOf, today).map((one) => ({
    ...one,
    words: one.kind === 'daily-contact' ? `${dayWords(one.on)}，没人问过` : `到${dayWords(one.on)}那一周，没联系够`,
    recordable: daysOf(one).filter((on) => on >= oldest),
  }))
}

/** The days on which a contact would count. */
function daysOf({ kind, on }: Missed): Day[] {
  const first = kind === 'daily-contact' ? on : mondayOf(on)
  return Array.from({ length: daysBetween(first, on) + 1 }, (_, n) => addDays(first, n))
}

function tierView(person: Person, today: Day): StandingView['tier'] {
  const { policy } = packFor(person.township, today)
  const computed = computedTier(person, today, policy)
  const own = person.tierOverride
  return {
    shown: person.tier,
    computed: computed.tier,
    facts: computed.why.facts,
    reviewHint: computed.reviewHint,
    toSurvey: computed.toSurvey,
    override: own && { tier: own.tier, by: own.by, on: own.on, reason: own.reason, reviewOn: own.reviewOn },
    asksReview: own?.askedOn != null,
    changes: person.tierChanges.map(({ on, from }) => ({ on, words: `${dayWords(on)}以前按${tierWords(from)}` })),
  }
}

function pregnancyView(person: Person, today: Day): StandingView['pregnancy'] {
  if (person.sex === 'male') return null
  const { policy } = packFor(person.township, today)
  const answer = pregnancyOn(person, today, policy)
  if (answer === 'unknown') return { words: '有没有怀孕，还没问', asked: false }
  const said = person.pregnancy
  if (!said) return null
  if (said.pregnant) return { words: said.dueOn ? `怀孕，预产期${dayWords(said.dueOn)}` : '怀孕', asked: true }
  return { words: answer === 'yes' ? '刚生过，42 天内' : '没有怀孕', asked: true }
}
