import type { Day } from '../../model/calendar'
import type { AwayKind } from '../../model/care'
import type { Person } from '../../model/person'
import { decided, refuse, type Decision, type Meta } from '../stream'
import type { PersonEvent } from './events'

type Done = { readonly muted: boolean }

/** Whose word is enough by itself: the clinic's and the office's (R113). */
const confirms = (role: string): boolean => role === 'doctor' || role === 'office'

/** 住院、搬走、去世: said by anyone who knows them; from the clinic or the office it mutes everything at once (E08). */
export function sayAway(
  person: Person,
  command: { readonly kind: AwayKind; readonly since: Day; readonly note?: string },
  role: string,
  meta: Meta,
): Decision<PersonEvent, Done> {
  const { kind, since, note = '' } = command
  if (since > meta.on) return refuse('InTheFuture')
  if (person.away?.confirmed) return refuse('AlreadyAway', { kind: person.away.kind })
  const by = meta.by.name
  const confirmed = confirms(role) ? { by, role, at: meta.at } : null
  // Said once more, the clinic's clock runs on from the first time.
  const at = confirmed ? meta.at : (person.away?.at ?? meta.at)
  return decided([{ type: 'away-said', away: { kind, since, at, by, role, note, confirmed } }], {
    muted: confirmed !== null,
  })
}

/** Confirms what somebody else said, and nothing that was said anew since it was read. */
export function confirmAway(person: Person, kind: AwayKind, role: string, meta: Meta): Decision<PersonEvent, Done> {
  if (!person.away) return refuse('NotAway')
  if (person.away.confirmed) return refuse('AlreadyAway', { kind: person.away.kind })
  if (person.away.kind !== kind) return refuse('SaidAnew', { kind: person.away.kind })
  return decided([{ type: 'away-confirmed', by: meta.by.name, role }], { muted: true })
}

/**
 * Back from hospital, moved back, or a mistake: duties begin again today (R51). A confirmed death is taken back only by the
 * clinic or the office.
 */
export function endAway(
  person: Person,
  command: { readonly note: string; readonly mistake: boolean },
  role: string,
): Decision<PersonEvent, Done> {
  const { away } = person
  if (!away) return refuse('NotAway')
  if (away.kind === 'dead' && away.confirmed && !confirms(role)) return refuse('OnlyClinicOrOffice')
  const mistake = command.mistake || away.kind === 'dead'
  return decided([{ type: 'away-ended', note: command.note, mistake }], { muted: false })
}
