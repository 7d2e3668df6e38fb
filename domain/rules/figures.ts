import type { Figure } from '../contract/views'
import type { Day } from '../model/calendar'
import type { DayState, Duty } from '../model/duty'
import { townshipOf } from '../model/place-code'
import { packFor } from '../policy/pack-for'
import { daysLate, isOpen } from './lateness'

/** Duties that are about speaking to a person; carrying medicine or answering a question is not. */
export const contactKinds: readonly Duty['kind'][] = [
  'urgent-clinic',
  'urgent-cadre',
  'report-cadre',
  'first-contact',
  'follow-up',
  'remeasure',
  'weekly-contact',
  'daily-contact',
  'visit',
]

export type CountedDuty = Pick<
  Duty,
  'personId' | 'village' | 'kind' | 'dueOn' | 'dueAt' | 'untilOn' | 'urgent' | 'role' | 'opensOn'
>
export type CountedState = Pick<DayState, 'personId' | 'village' | 'state'>

/** The figures that come from duties and contacts; the others are kept on the person. */
export const contactFigures = [
  'due',
  'reached-fine',
  'reached-not-fine',
  'not-reached',
  'nobody-tried',
  'late',
  'last-rung',
] as const
export type ContactFigure = (typeof contactFigures)[number]
export const isContactFigure = (figure: Figure): figure is ContactFigure =>
  (contactFigures as readonly Figure[]).includes(figure)

/**
 * Who is counted under each figure today: person → village. Four states, and nobody-tried is one of them (F15); a person
 * due today whom nobody contacted is never counted as fine. The number shown and the list behind it are both this.
 */
export function countPeople(
  duties: readonly CountedDuty[],
  states: readonly CountedState[],
  today: Day,
  now: number,
): Record<ContactFigure, Map<string, string>> {
  const owed = duties.filter(
    (duty) =>
      duty.personId !== null &&
      duty.role !== 'none' &&
      contactKinds.includes(duty.kind) &&
      duty.dueOn !== null &&
      duty.dueOn <= today &&
      (duty.untilOn === null || today < duty.untilOn),
  )
  const of = (some: readonly { personId: string | null; village: string }[]) =>
    new Map(some.flatMap(({ personId, village }) => (personId === null ? [] : [[personId, village] as const])))
  const by = (state: DayState['state']) => of(states.filter((one) => one.state === state))
  const tried = of(states)
  const due = new Map([...of(owed), ...tried])
  return {
    due,
    'reached-fine': by('reached-fine'),
    'reached-not-fine': by('reached-not-fine'),
    'not-reached': by('not-reached'),
    'nobody-tried': new Map([...due].filter(([personId]) => !tried.has(personId))),
    late: of(owed.filter((duty) => daysLate(duty as Duty, today, now) > 0)),
    'last-rung': of(duties.filter((duty) => isOfOffice(duty, today, now))),
  }
}

/** Whether something has climbed to the office, whatever it is about: late by so many days and nobody below did it (A01, E04). */
function isOfOffice(duty: CountedDuty, today: Day, now: number): boolean {
  const late = isOpen(duty, today) ? daysLate(duty, today, now) : 0
  return late > 0 && late >= packFor(townshipOf(duty.village), today).policy.officeAfterDays.value
}
