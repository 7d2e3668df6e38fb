import type { HomePerson, ReadingView, RequestLine } from '../contract/views'
import type { Bond } from '../model/account'
import { isReached } from '../model/contact'
import { ageOn, daysBetween, hourOf, type Day } from '../model/calendar'
import type { Referral } from '../model/care'
import type { Alert, KeptReading, Person } from '../model/person'
import type { MedicineRequest } from '../model/request'
import { townshipName, villageName } from '../policy/tenants'
import type { AlertView, CallLine } from '../contract/views'
import { awayLine } from './away'
import { clinicDue } from './duties'
import { waitingWords } from './referral-words'
import { questionsFor } from './pregnancy'
import { treatmentView } from './treatment-view'
import { categoryWords } from './words-medicine'

const roleName = { cadre: '村干部', doctor: '医生', family: '家里', self: '本人' } as const

/** Temperature and oxygen are asked for twice a day, morning and evening (national home-treatment guide). */
const EVENING_FROM_HOUR = 14

export const readingView = ({ at, on, role, reading }: KeptReading): ReadingView => ({
  at,
  on,
  temperature: reading.temperature ?? null,
  spo2: reading.spo2 ?? null,
  by: roleName[role],
})

export const alertView = (alert: Alert | null): AlertView | null =>
  alert && {
    level: alert.level,
    words: alert.flags,
    at: alert.at,
    takenBy: alert.takenBy && { name: alert.takenBy.name, at: alert.takenBy.at },
  }

export const episodeView = (person: Person, today: Day) =>
  person.episode && {
    openedOn: person.episode.openedOn,
    dayNumber: daysBetween(person.episode.openedOn, today) + 1,
  }

/** A person as the one who speaks for them sees it: what was reported today, who looked, what comes next, whom to call. */
export function homePerson(
  person: Person,
  bond: Bond,
  today: Day,
  more: { requests: readonly MedicineRequest[]; calls: readonly CallLine[] },
): HomePerson {
  const todays = person.readings.filter((one) => one.on === today)
  const last = (some: readonly KeptReading[]) => (some.length > 0 ? readingView(some[some.length - 1]) : null)
  const seen = person.contacts.filter((one) => one.role === 'doctor' || one.role === 'cadre').pop()
  return {
    personId: person._id,
    bondId: bond.id,
    kinship: bond.kinship,
    name: person.name,
    age: ageOn(person.birthOn, today),
    sex: person.sex,
    ...questionsFor(person, today),
    plate: person.plate,
    villageName: villageName(person.village),
    township: person.township,
    townshipName: townshipName(person.township),
    episode: episodeView(person, today),
    today: {
      morning: last(todays.filter((one) => hourOf(one.at) < EVENING_FROM_HOUR)),
      evening: last(todays.filter((one) => hourOf(one.at) >= EVENING_FROM_HOUR)),
    },
    lastSeen: seen
      ? { at: seen.at, who: seen.role === 'doctor' ? '医生' : '村干部', reached: isReached(seen.outcome) }
      : null,
    next: clinicDue(person),
    away: awayLine(person),
    alert: alertView(person.alert),
    referral: referralLine(person.referral),
    treatment: treatmentView(person, true),
    requests: more.requests.map(requestLine),
    calls: more.calls,
  }
}

const referralLine = (referral: Referral | null): HomePerson['referral'] =>
  referral && {
    hospital: referral.hospital,
    waiting: waitingWords(referral.state),
    at: referral.steps[referral.steps.length - 1].at,
  }

export const requestLine = (request: MedicineRequest): RequestLine => ({
  requestId: request._id,
  state: request.state,
  title: request.items.map((item) => categoryWords(item.category)).join('、'),
})
