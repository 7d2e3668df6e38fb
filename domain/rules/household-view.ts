import type { Capacity } from '../contract/endpoint'
import type { DutyLine, HouseholdPerson, HouseholdView } from '../contract/views'
import { ageOn, type Day } from '../model/calendar'
import type { Duty } from '../model/duty'
import type { Household, Person } from '../model/person'
import { isClosed, type MedicineRequest } from '../model/request'
import { villageName } from '../policy/tenants'
import { awayLine } from './away'
import { alertView, episodeView, requestLine } from './home'
import { daysLate, isOpen } from './lateness'
import { questionsFor } from './pregnancy'
import { owedTreatment, treatmentView } from './treatment-view'
import { dueWords, dutyWords } from './words'

interface Seen {
  readonly duties: readonly Duty[]
  readonly capacities: ReadonlySet<Capacity>
  readonly today: Day
  readonly now: number
}

/** A duty as the door shows it: others' duties stay visible and locked (F10). */
export const dutyLine = (duty: Duty, { capacities, today, now }: Seen): DutyLine => ({
  dutyId: duty._id,
  kind: duty.kind,
  words: dutyWords(duty.kind),
  dueWords: dueWords(duty, today),
  clause: duty.clause,
  mine: duty.role !== 'none' && capacities.has(duty.role),
  late: daysLate(duty, today, now),
})

export function householdPerson(person: Person, seen: Seen): HouseholdPerson {
  const last = person.contacts[person.contacts.length - 1]
  return {
    personId: person._id,
    v: person.v,
    name: person.name,
    sex: person.sex,
    birthOn: person.birthOn,
    age: ageOn(person.birthOn, seen.today),
    ...questionsFor(person, seen.today),
    phone: person.phone,
    disease: person.disease,
    vaccination: person.vaccination,
    tier: person.tier,
    toSurvey: person.toSurvey,
    tags: person.tags.filter((tag) => tag.until === null || tag.until > seen.today),
    episode: episodeView(person, seen.today),
    alert: alertView(person.alert),
    away: awayLine(person),
    treatment: seen.capacities.has('doctor')
      ? (treatmentView(person, true) ?? owedTreatment(person))
      : treatmentView(person, false),
    lastAttempt: last
      ? { at: last.at, who: last.role === 'doctor' ? '医生' : '村干部', outcome: last.outcome, mode: last.mode }
      : null,
    duties: seen.duties
      .filter((duty) => duty.personId === person._id && duty.kind !== 'medicine' && isOpen(duty, seen.today))
      .map((duty) => dutyLine(duty, seen)),
  }
}

/** Everything of one door (E06). */
export const householdView = (
  household: Household,
  people: readonly Person[],
  requests: readonly MedicineRequest[],
  seen: Seen,
): HouseholdView => ({
  householdId: household._id,
  v: household.v,
  plate: household.plate,
  head: household.head,
  phone: household.phone,
  hardship: household.hardship ?? null,
  villageName: villageName(household.village),
  grid: household.grid,
  people: household.personIds.flatMap((id) => {
    const person = people.find((one) => one._id === id)
    return person ? [householdPerson(person, seen)] : []
  }),
  requests: requests.filter((one) => !isClosed(one.state)).map(requestLine),
})
