import type { Day } from '../../model/calendar'
import type { RecurringCare } from '../../model/care'
import type { Alert, Person } from '../../model/person'
import { packFor } from '../../policy/pack-for'
import { rowFor } from '../duty-row'
import { nextSession, recurringWords, sessionsOwedFrom } from '../recurring'
import { decided, refuse, type Decision, type Meta } from '../stream'
import { dayWords } from '../words'
import type { PersonEvent } from './events'

/** 定期就医 (A17): weekdays or named days; dialysis is a fact the router asks for, and is not asked twice. */
export function planCare(
  person: Person,
  care: Omit<RecurringCare, 'settledOn'>,
  meta: Meta,
): Decision<PersonEvent, { careId: string; nextOn: Day | null }> {
  if (care.weekdays.length === 0 && care.onDays.length === 0) return refuse('NoDays')
  const same = person.recurring.find((one) => one.kind === care.kind && (one.until === null || one.until > meta.on))
  if (same) return refuse('AlreadyPlanned', { careId: same.id })
  const planned: RecurringCare = { ...care, settledOn: null }
  const nextOn = nextSession(planned, meta.on)
  if (nextOn === null) return refuse('NoDays')
  const events: PersonEvent[] = [{ type: 'care-planned', care: planned }]
  if (care.kind === 'dialysis' && person.clinical.dialysis !== 'yes')
    events.push({ type: 'clinical-said', clinical: { ...person.clinical, dialysis: 'yes' } })
  return decided(events, { careId: care.id, nextOn })
}

export function endCare(
  person: Person,
  command: { readonly careId: string; readonly reason: string },
  meta: Meta,
): Decision<PersonEvent, Record<string, never>> {
  const care = person.recurring.find((one) => one.id === command.careId)
  if (!care || (care.until !== null && care.until <= meta.on)) return refuse('NotPlanned')
  return decided([{ type: 'care-ended', careId: care.id, until: meta.on, reason: command.reason }], {})
}

/** What became of a session: went, not needed, or missed; a session missed is something a clinician hears of at once. */
export function settleSession(
  person: Person,
  command: {
    readonly careId: string
    readonly on: Day
    readonly outcome: 'went' | 'not-needed' | 'missed'
    readonly note: string | null
    readonly alertId: string
  },
  meta: Meta,
): Decision<PersonEvent, { nextOn: Day | null }> {
  const { careId, on, outcome, note } = command
  const care = person.recurring.find((one) => one.id === careId)
  if (!care || nextSession(care, on) !== on) return refuse('NotPlanned')
  // One after the other: to settle a later one would pass over one nobody has accounted for.
  const first = nextSession(care, sessionsOwedFrom(person) ?? on)
  if (first !== null && first < on) return refuse('EarlierSession', { on: first })
  if (outcome !== 'not-needed' && on > meta.on) return refuse('InTheFuture')
  if (outcome !== 'went' && note === null) return refuse('NoteNeeded')
  const events: PersonEvent[] = [{ type: 'session-settled', careId, on, outcome, note }]
  if (outcome === 'missed') {
    const flag = `${dayWords(on)}的${recurringWords(care.kind)}没去成`
    events.push({ type: 'alert-raised', alert: missedAlert(person, flag, command.alertId, meta) })
  }
  return decided(events, { nextOn: nextSession({ ...care, settledOn: on }, on) })
}

/** A sign of its own, or one more beside what is open; what is open is never lowered by it. */
function missedAlert(person: Person, flag: string, id: string, { occurredAt, on }: Meta): Alert {
  const { alert: open } = person
  if (open) return { ...open, id, flags: [...open.flags, flag] }
  return {
    id,
    at: occurredAt,
    on,
    level: 'clinician-now',
    flags: [flag],
    clause: rowFor('escort', packFor(person.township, on)),
    spo2: null,
    temperature: null,
    takenBy: null,
    referral: false,
  }
}
