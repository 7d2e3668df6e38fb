import type { Duty } from '@domain/model/duty'
import type { Day } from '@domain/model/day'
import { packFor } from '@domain/policy/pack-for'
import { daysLate } from '@domain/rules/lateness'
import { isWhyKind } from '@domain/contract/why'
import type { Crew } from './story'

type Witness = (personId: string, owed: readonly Duty[], today: Day, now: number) => string[]

/** Today's lists of the cadre and the doctor: what its own role owes, how late it is; the clinic's also what climbed to it (E04). */
export async function onLists(crew: Crew): Promise<Witness> {
  const [cadre, doctor] = await Promise.all([crew.cadre.do('today.list', {}), crew.doctor.do('today.list', {})])
  return (personId, owed, today, now) =>
    [['cadre', cadre] as const, ['doctor', doctor] as const].flatMap(([role, list]) => {
      const shown = list.doors
        .flatMap(({ people }) => people)
        .filter((one) => one.personId === personId)
        .flatMap(({ duties }) => duties.map(({ kind, clause, daysLate: late }) => `${kind} ${clause} +${late}`))
      const due = owed
        .filter((duty) => duty.role === role || (role === 'doctor' && hasClimbed(duty, today, now)))
        .map((duty) => `${duty.kind} ${duty.clause} +${daysLate(duty, today, now)}`)
      return same(shown, due) ? [] : [`${today} ${role}'s list: ${shown.join(', ')} instead of ${due.join(', ')}`]
    })
}

/** Owed by the village, and late for as many days as the ladder leaves it there. */
const hasClimbed = (duty: Duty, today: Day, now: number): boolean =>
  duty.role === 'cadre' &&
  duty.kind !== 'missed' &&
  daysLate(duty, today, now) >= packFor(duty.township, today).policy.clinicAfterDays.value

/** The reasons of the day, and of each duty that was not owed like this the day before. */
export async function asksWhy(
  { personId, crew }: { personId: string; crew: Crew },
  owed: readonly Duty[],
  fresh: readonly Duty[],
  today: Day,
): Promise<string[]> {
  const told = await crew.doctor.do('why.day', { personId, on: today })
  const roles = { cadre: '村干部', doctor: '医生', none: '' }
  const given = told.owed.map(({ kind, basis, by, facts }) =>
    [kind, basis.row, facts.length > 0, by.slice(0, by.startsWith('医') ? 2 : 3)].join(' '),
  )
  const due = owed.map(({ kind, clause, role }) => [kind, clause, true, roles[role]].join(' '))
  const ofDay = same(given, due) ? [] : [`${today} why.day: ${given.join(', ')} instead of ${due.join(', ')}`]
  const ofDuties = await Promise.all(
    fresh.map(async ({ kind, clause }) => {
      if (!isWhyKind(kind)) return []
      const why = await crew.cadre.do('why.duty', { personId, kind })
      const reasons = why.owed && why.basis.row === clause && why.basis.sentences.length > 0 && why.facts.length > 0
      return reasons ? [] : [`${today} why.duty ${kind}: ${why.owed} ${why.basis.row} ${why.facts.length} facts`]
    }),
  )
  return [...ofDay, ...ofDuties.flat()]
}

const same = (a: readonly string[], b: readonly string[]): boolean => [...a].sort().join() === [...b].sort().join()
