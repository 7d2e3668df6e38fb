import type { Policy } from '../../policy/pack'
import type { WaveInput } from '../../policy/wave-assumptions'
import { partOf } from './curve'

export interface LoadFacts {
  /** Who is owed contacts every week, ill or not. */
  readonly red: number
  readonly yellow: number
  /** Live posts, each counted once. */
  readonly cadres: number
  readonly doctors: number
}

/** What a day asks of the people who look after a place. */
export interface Load {
  readonly cadre: readonly number[]
  readonly doctor: readonly number[]
  /** Messages sent, each of which takes one consent: a digest for each worker, and what families are told of a wish. */
  readonly messages: readonly number[]
}

type Rules = Pick<Policy, 'weeklyContacts' | 'cadreSettlesWeekly' | 'followUpEveryDays' | 'digestAtHours'>

/**
 * Duties a day (F07): the weekly contacts of the red and yellow by the pack, seen by cadres where the pack says so; each report
 * seen by a cadre on its day (A11); each person at home followed up by a clinician on the first day and then every so many (A15).
 */
export function loadOf(infections: readonly number[], facts: LoadFacts, assumed: WaveInput, rules: Rules): Load {
  const reported = partOf(infections, assumed.reportPercent)
  const weekly = rules.weeklyContacts.value
  const aWeek = facts.red * (weekly?.red ?? 0) + facts.yellow * (weekly?.yellow ?? 0)
  const contacts = evenly(aWeek, infections.length)
  const every = rules.followUpEveryDays.value
  const followUps = infections.map((_, day) => {
    let seen = 0
    for (let since = 0; since < assumed.homeDays && since <= day; since += every) seen += reported[day - since]
    return seen
  })
  const cadresDo = rules.cadreSettlesWeekly.value
  const ask = Math.max(assumed.feverPercent, assumed.coughPercent, assumed.patentPercent, assumed.antigenPercent)
  const digests = (facts.cadres + facts.doctors) * rules.digestAtHours.value.length
  return {
    cadre: reported.map((one, day) => one + (cadresDo ? contacts[day] : 0)),
    doctor: followUps.map((one, day) => one + (cadresDo ? 0 : contacts[day])),
    messages: partOf(infections, ask).map((one) => one * assumed.toldSteps + digests),
  }
}

/** So many a week, spread over the days in whole ones. */
const evenly = (aWeek: number, days: number): number[] =>
  Array.from({ length: days }, (_, day) => Math.floor((aWeek * (day + 1)) / 7) - Math.floor((aWeek * day) / 7))

/** The heaviest day, and what it is for each; null where nobody is there to do it. */
export function heaviest(daily: readonly number[], workers: number): { day: number; all: number; each: number | null } {
  const all = Math.max(0, ...daily)
  return { day: daily.indexOf(all), all, each: workers > 0 ? Math.ceil(all / workers) : null }
}
