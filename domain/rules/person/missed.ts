import type { Missed } from '../../model/care'
import type { Person } from '../../model/person'
import { missedBy } from '../missed'
import { decided, refuse, type Decision, type Meta } from '../stream'
import type { PersonEvent } from './events'

/** Closes days gone by with a reason; they stay in the history as what they were: not contacted (E02, R88, F15). */
export function closeMissed(
  person: Person,
  command: { readonly missed: readonly Missed[]; readonly reason: string },
  meta: Meta,
): Decision<PersonEvent, { left: number }> {
  const open = missedBy(person, person.asOf, meta.on)
  const known = (one: Missed) => open.some(({ kind, on }) => kind === one.kind && on === one.on)
  if (command.missed.length === 0 || !command.missed.every(known)) return refuse('NotMissed')
  return decided([{ type: 'missed-closed', missed: command.missed, reason: command.reason }], {
    left: open.length - command.missed.length,
  })
}
