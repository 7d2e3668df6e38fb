import type { Person } from '../../model/person'
import { decided, refuse, type Decision, type Meta } from '../stream'
import type { PersonEvent } from './events'

type Done = Record<string, never>

/** 我来接手: the first person to answer stops the ladder; a clinician may take over from a cadre, never the other way round. */
export function takeUrgent(person: Person, role: string, meta: Meta): Decision<PersonEvent, Done> {
  if (!person.alert) return refuse('NothingUrgent')
  const { takenBy } = person.alert
  if (takenBy && !(role === 'doctor' && takenBy.role !== 'doctor')) return refuse('AlreadyTaken', { by: takenBy.name })
  return decided([{ type: 'alert-taken', role, name: meta.by.name }], {})
}

/** What became of a danger sign, in a clinician's words; nothing else closes it (A14, A23). */
export function settleReferral(
  person: Person,
  command: { outcome: string; note: string },
): Decision<PersonEvent, Done> {
  if (!person.alert) return refuse('NothingUrgent')
  return decided([{ type: 'alert-settled', outcome: command.outcome, note: command.note }], {})
}

/** Ends home treatment on a clinician's word (R10); not while a danger sign is open. */
export function closeEpisode(person: Person, basis: string): Decision<PersonEvent, Done> {
  if (!person.episode) return refuse('NoEpisode')
  if (person.alert) return refuse('StillUrgent')
  return decided([{ type: 'episode-closed', basis }], {})
}
