import type { HouseholdPerson } from '../contract/views'
import type { CareView, TrendView } from '../contract/views-care'
import { daysBetween, type Day } from '../model/calendar'
import type { Person } from '../model/person'
import { packFor } from '../policy/pack-for'
import { villageName } from '../policy/tenants'
import { endSuggestion } from './end-suggestion'
import { clinicDue } from './duties'
import { readingView } from './home'

/** The clinician's page: what was measured, what is owed, and whether the end may be thought of. Never a suggestion to close. */
export function careView(person: Person, shown: HouseholdPerson, today: Day): CareView {
  const { policy } = packFor(person.township, today)
  return {
    person: shown,
    plate: person.plate,
    villageName: villageName(person.village),
    everyDays: person.episode?.everyDays ?? policy.followUpEveryDays.value,
    ...weekOf(person, today),
    dueOn: clinicDue(person)?.dueOn ?? null,
    mayEnd: endSuggestion(person, today),
  }
}

/** Seven days of readings and the bounds in force today (E28). */
function weekOf(person: Person, today: Day) {
  const { policy } = packFor(person.township, today)
  return {
    readings: person.readings.filter((one) => daysBetween(one.on, today) < 7).map(readingView),
    bounds: { referBelowSpo2: policy.referBelowSpo2.value, highFeverAbove: policy.highFeverAbove.value },
  }
}

export const trendView = (person: Person, today: Day): TrendView => ({
  ...weekOf(person, today),
  openedOn: person.episode?.openedOn ?? null,
})
