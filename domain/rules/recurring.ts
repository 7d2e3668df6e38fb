import { addDays, type Day, laterOf, weekdayOf } from '../model/calendar'
import type { RecurringCare, RecurringKind } from '../model/care'
import type { Person } from '../model/person'
import { resumedOn } from './away'
import { dayWords } from './words'

const names: Record<RecurringKind, string> = {
  dialysis: '透析',
  antenatal: '产检',
  chemotherapy: '化疗',
  refill: '开药',
  other: '看病',
}
export const recurringWords = (kind: RecurringKind): string => names[kind]

/** A year holds every weekday and every named day a plan can mean. */
const HORIZON = 366

/** The first session of one plan on or after a day that nobody has accounted for; null where none is left (A17). */
export function nextSession(care: RecurringCare, from: Day): Day | null {
  const start = laterOf(laterOf(care.from, from), care.settledOn ? addDays(care.settledOn, 1) : care.from)
  const named = care.onDays.filter((on) => on >= start && (care.until === null || on < care.until)).sort()[0] ?? null
  if (care.weekdays.length === 0) return named
  for (let n = 0; n < HORIZON; n++) {
    const on = addDays(start, n)
    if (care.until !== null && on >= care.until) break
    if (care.weekdays.includes(weekdayOf(on))) return named !== null && named < on ? named : on
  }
  return named
}

export interface Session {
  readonly care: RecurringCare
  readonly on: Day
}

const byDay = (a: Session, b: Session): number => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)

/** Every session of all plans from a day on up to another that nobody has accounted for, earliest first. */
export function sessionsUpTo(plans: readonly RecurringCare[], from: Day, upTo: Day): Session[] {
  const sessions = plans.flatMap((care) => {
    const days: Session[] = []
    for (let on = nextSession(care, from); on !== null && on <= upTo; on = nextSession(care, addDays(on, 1)))
      days.push({ care, on })
    return days
  })
  return sessions.sort(byDay)
}

/** The session that comes first among all of somebody's plans, however long ago it was. */
export function firstSession(plans: readonly RecurringCare[], from: Day): Session | null {
  const sessions = plans.flatMap((care) => {
    const on = nextSession(care, from)
    return on === null ? [] : [{ care, on }]
  })
  return sessions.sort(byDay)[0] ?? null
}

/**
 * Since when sessions are owed: while somebody is treated at home, and not for days spent in hospital (A17, R77). Null
 * outside home treatment: a plan is kept, and nobody owes its days.
 */
export function sessionsOwedFrom(person: Pick<Person, 'episode' | 'pastAways'>): Day | null {
  if (!person.episode) return null
  const back = resumedOn(person)
  return back === null ? person.episode.openedOn : laterOf(person.episode.openedOn, back)
}

/** 「2月9日透析，县医院」 */
export const sessionWords = ({ care, on }: Session): string =>
  `${dayWords(on)}${recurringWords(care.kind)}，${care.where}`
