import type { Person } from '../../model/person'
import { isMuted } from '../away'
import { decided, refuse, type Decision, type Meta } from '../stream'
import type { PersonEvent } from './events'
import { newReferral } from './referral'

type Done = Record<string, never>

/** 我来接手: the first person to answer stops the ladder; a clinician may take over from a cadre, never the other way round. */
export function takeUrgent(person: Person, role: string, meta: Meta): Decision<PersonEvent, Done> {
  if (!person.alert) return refuse('NothingUrgent')
  const { takenBy } = person.alert
  if (takenBy && !(role === 'doctor' && takenBy.role !== 'doctor')) return refuse('AlreadyTaken', { by: takenBy.name })
  return decided([{ type: 'alert-taken', role, name: meta.by.name }], {})
}

/**
 * What became of a danger sign, in a clinician's words; nothing else closes it (A14, A23). Its referral goes with it: stayed at
 * home, or entered by mistake, there is none; gone to hospital, they are on their way and the loop goes on (E23).
 */
export function settleReferral(
  person: Person,
  command: { outcome: 'gone-to-hospital' | 'seen-stays-home' | 'entered-by-mistake'; note: string; referralId: string },
  meta: Meta,
): Decision<PersonEvent, Done> {
  if (!person.alert) return refuse('NothingUrgent')
  const { outcome, note } = command
  const settled: PersonEvent = { type: 'alert-settled', outcome, note }
  const { referral } = person
  const line = { at: meta.occurredAt, by: meta.by.name, role: meta.by.capacity, receiver: null, note }
  if (outcome !== 'gone-to-hospital')
    return decided(
      referral
        ? [settled, { type: 'referral-ended', ended: 'cancelled', step: { ...line, step: 'cancelled' } }]
        : [settled],
      {},
    )
  const opened: PersonEvent[] = referral
    ? []
    : [
        {
          type: 'referral-opened',
          referral: newReferral(
            person,
            {
              id: command.referralId,
              reason: 'danger',
              to: 'emergency',
              at: meta.occurredAt,
              by: meta.by.name,
              role: meta.by.capacity,
            },
            meta,
          ),
        },
      ]
  const onTheWay = !referral || referral.state === 'sent' || referral.state === 'accepted'
  const left: PersonEvent[] = onTheWay
    ? [{ type: 'referral-moved', step: { ...line, step: 'departed' }, vehicle: null }]
    : []
  return decided([settled, ...opened, ...left], {})
}

/** Ends home treatment on a clinician's word (R10); not while a danger sign or a referral is open, unless they have died (R95). */
export function closeEpisode(person: Person, basis: string): Decision<PersonEvent, Done> {
  if (!person.episode) return refuse('NoEpisode')
  const closed: PersonEvent = { type: 'episode-closed', basis }
  if (isMuted(person) && person.away?.kind === 'dead')
    return decided(person.alert ? [{ type: 'alert-settled', outcome: 'died', note: basis }, closed] : [closed], {})
  if (person.alert) return refuse('StillUrgent')
  if (person.referral) return refuse('ReferralOpen')
  return decided([closed], {})
}
