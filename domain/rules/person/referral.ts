import type { Destination, Referral, ReferralStep } from '../../model/care'
import type { Person } from '../../model/person'
import { packFor } from '../../policy/pack-for'
import { clauseOf } from '../../policy/parameter'
import { townshipAt } from '../../policy/tenants'
import { mutes } from '../away'
import { mayFollow, mayStep } from '../referral-words'
import { institutionFor } from '../router'
import { decided, refuse, type Decision, type Meta } from '../stream'
import type { PersonEvent } from './events'

type Done = Record<string, never>
type Hospital = Exclude<Destination, 'home' | 'expert-panel'>

/** The township's own hospital for a destination (R19, B29). */
export function hospitalFor(person: Person, to: Destination): { hospital: string; phone: string } {
  const township = townshipAt(person.township)
  const place = township && institutionFor(to, township)
  return { hospital: place?.name ?? '', phone: place?.phone ?? '' }
}

/** A referral, sent now (A14, A22, A23). */
export function newReferral(
  person: Person,
  given: {
    id: string
    reason: Referral['reason']
    to: Hospital
    at: number
    by: string
    role: string
    called?: boolean
  },
  meta: Pick<Meta, 'on'>,
): Referral {
  const { policy } = packFor(person.township, meta.on)
  const { id, reason, to, at, by, role, called = false } = given
  const clauses = { danger: policy.referBelowSpo2, decision: policy.countyFor, 'emergency-call': policy.emergencyAt }
  return {
    id,
    openedAt: at,
    openedOn: meta.on,
    reason,
    to,
    ...hospitalFor(person, to),
    clause: clauseOf(clauses[reason], reason === 'decision' ? 'R08' : 'R36'),
    state: 'sent',
    calledAt: called ? at : null,
    vehicle: null,
    steps: [{ step: 'sent', at, by, role, receiver: null, note: null }],
  }
}

export interface StepCommand {
  readonly to: Exclude<ReferralStep, 'sent'>
  /** Who at the other end took it; wanted when a hospital accepts or admits (B09). */
  readonly receiver: string | null
  readonly note: string | null
  readonly vehicle: Referral['vehicle']
}

/**
 * One step of a referral, each by a named person at a time (E23, B09). Admission is a hospital stay, confirmed by whoever
 * recorded it, and mutes what is owed at home until they are back (E08).
 */
export function stepReferral(
  person: Person,
  command: StepCommand,
  role: string,
  meta: Meta,
): Decision<PersonEvent, Done> {
  const { referral } = person
  if (!referral) return refuse('NoReferral')
  const { to, receiver, note, vehicle } = command
  if (!mayStep(to, role)) return refuse('OnlyClinicOrOffice')
  if (!mayFollow(referral).includes(to)) return refuse('NotYet', { state: referral.state })
  if ((to === 'accepted' || to === 'admitted') && receiver === null) return refuse('ReceiverNeeded')
  if ((to === 'returned' || to === 'cancelled') && note === null) return refuse('NoteNeeded')
  const step = { step: to, at: meta.occurredAt, by: meta.by.name, role, receiver, note }
  if (to === 'accepted' || to === 'departed' || to === 'arrived')
    return decided([{ type: 'referral-moved', step, vehicle }], {})

  const ended: PersonEvent[] = [{ type: 'referral-ended', ended: to, step }]
  if (to !== 'admitted') return decided(ended, {})
  const settled: PersonEvent[] = person.alert
    ? [{ type: 'alert-settled', outcome: 'gone-to-hospital', note: `${referral.hospital}收治，${receiver}` }]
    : []
  const said = {
    kind: 'hospital' as const,
    since: meta.on,
    at: meta.at,
    by: meta.by.name,
    role,
    note: `${referral.hospital}收治`,
    confirmed: { by: meta.by.name, role, at: meta.at },
  }
  return decided([...ended, ...settled, { type: 'away-said', away: said }], {})
}

/**
 * 打了 120: told when there is a network again, in one tap (A23). It opens a referral if none is open, and a danger sign,
 * so that village and clinic are told; called twice is one referral.
 */
export function callEmergency(
  person: Person,
  ids: { readonly referral: string; readonly alert: string },
  role: string,
  meta: Meta,
): Decision<PersonEvent, { opened: boolean }> {
  const events: PersonEvent[] = []
  const at = meta.occurredAt
  if (!person.alert || mutes(person, person.alert.at))
    events.push({
      type: 'alert-raised',
      alert: {
        id: ids.alert,
        at,
        on: meta.on,
        level: 'urgent',
        flags: ['打了 120'],
        clause: clauseOf(packFor(person.township, meta.on).policy.emergencyAt, 'R36'),
        spo2: null,
        temperature: null,
        takenBy: null,
        referral: true,
      },
    })
  if (person.referral) events.push({ type: 'emergency-called' })
  else
    events.push({
      type: 'referral-opened',
      referral: newReferral(
        person,
        { id: ids.referral, reason: 'emergency-call', to: 'emergency', at, by: meta.by.name, role, called: true },
        meta,
      ),
    })
  return decided(events, { opened: !person.referral })
}
