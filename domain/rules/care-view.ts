import type { CareView, HouseholdPerson, TrendView } from '../contract/views'
import { daysBetween, type Day } from '../model/calendar'
import type { Person } from '../model/person'
import { packFor } from '../policy/pack-for'
import { villageName } from '../policy/tenants'
import { readingView } from './home'
import { clinicNext } from './person/report'

/** The clinician's page: what was measured, what is owed, and whether the end may be thought of. Never a suggestion to close. */
export function careView(person: Person, shown: HouseholdPerson, today: Day): CareView {
  const { policy } = packFor(person.township, today)
  return {
    person: shown,
    plate: person.plate,
    villageName: villageName(person.village),
    everyDays: person.episode?.everyDays ?? policy.followUpEveryDays.value,
    ...weekOf(person, today),
    dueOn: clinicNext(person)?.dueOn ?? null,
    mayEnd: mayEnd(person, today, policy.minHomeDays.value),
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

/** R10: software suggests, a clinician closes. Days at home and a negative antigen are shown, not judged. */
function mayEnd(person: Person, today: Day, minDays: number): CareView['mayEnd'] {
  if (!person.episode) return { suggested: false, words: '没有在居家治疗' }
  const days = daysBetween(person.episode.openedOn, today)
  const antigen = person.readings.filter((one) => one.reading.antigen).pop()?.reading.antigen
  const calm = person.alert === null
  const facts = [
    `在家第 ${days + 1} 天，至少 ${minDays} 天`,
    antigen === 'negative' ? '抗原阴性' : antigen === 'positive' ? '抗原阳性' : '没有抗原结果',
    ...(calm ? [] : ['还有危险信号没处理']),
  ]
  return { suggested: calm && days >= minDays && antigen === 'negative', words: `${facts.join('，')}。结束由医生定。` }
}
