import { unassessed, type PastReferral, type Referral } from '../../model/care'
import type { Episode, Person } from '../../model/person'
import { packFor } from '../../policy/pack-for'
import { countedUpTo } from '../missed'
import type { Meta } from '../stream'
import { tierOf } from '../tier'
import { decisionBack } from '../treatment-route'
import type { CareEvent } from './events'

/** Folds what clinicians judge and where somebody is sent into the person. */
export function evolveCare(state: Person, event: CareEvent, meta: Meta): Person {
  const { referral, episode } = state
  switch (event.type) {
    case 'pregnancy-said':
      return { ...state, pregnancy: event.pregnancy }
    case 'clinical-said':
      return { ...state, clinical: event.clinical }
    case 'assessed':
      return { ...state, episode: episode && { ...episode, assessed: event.assessed } }
    case 'route-decided':
      return { ...state, episode: episode && { ...episode, decision: event.decision } }

    case 'referral-opened':
      return { ...state, referral: event.referral }
    case 'referral-redirected': {
      return { ...state, referral: referral && redirected(referral, event, meta) }
    }
    case 'emergency-called':
      return { ...state, referral: referral && { ...referral, calledAt: referral.calledAt ?? meta.occurredAt } }
    case 'referral-moved': {
      if (!referral) return state
      const { step, vehicle } = event
      if (step.step === 'admitted' || step.step === 'returned' || step.step === 'cancelled') return state
      const steps = [...referral.steps, step]
      return { ...state, referral: { ...referral, state: step.step, steps, vehicle: vehicle ?? referral.vehicle } }
    }
    case 'referral-ended': {
      if (!referral) return state
      const { id, openedAt, to, hospital, steps } = referral
      const past: PastReferral = {
        id,
        openedAt,
        to,
        hospital,
        ended: event.ended,
        steps: [...steps, event.step],
      }
      return {
        ...state,
        referral: null,
        pastReferrals: [...state.pastReferrals, past],
        episode: episode && event.ended !== 'admitted' ? decisionBack(episode) : episode,
      }
    }

    case 'away-said':
      return { ...state, away: event.away }
    case 'away-confirmed': {
      const confirmed = { by: event.by, role: event.role, at: meta.at }
      return { ...state, away: state.away && { ...state.away, confirmed } }
    }
    case 'away-ended': {
      const { away } = state
      if (!away) return state
      // What nobody had confirmed muted nothing: there is no time away to remember.
      if (!away.confirmed) return { ...state, away: null }
      const past = { kind: away.kind, since: away.since, until: meta.on, mistake: event.mistake }
      return {
        ...state,
        away: null,
        pastAways: [...state.pastAways, past],
        episode: episode && away.kind === 'hospital' ? backFromHospital(episode, event.mistake) : episode,
      }
    }

    case 'care-planned':
      return { ...state, recurring: [...state.recurring, event.care] }
    case 'care-ended':
      return {
        ...state,
        recurring: state.recurring.map((care) => (care.id === event.careId ? { ...care, until: event.until } : care)),
      }
    case 'session-settled':
      return {
        ...state,
        recurring: state.recurring.map((care) => (care.id === event.careId ? { ...care, settledOn: event.on } : care)),
      }
    case 'missed-closed': {
      const closed = new Set(event.missed.map(({ kind, on }) => `${kind}${on}`))
      // Counted up to today first, so that what is closed here does not come up again when the commit is finished.
      const counted = countedUpTo(state, meta.on)
      return { ...counted, missed: counted.missed.filter(({ kind, on }) => !closed.has(`${kind}${on}`)) }
    }
    case 'tier-overridden':
      return notingTier(state, { ...countedUpTo(state, meta.on), tierOverride: event.override }, meta)
    case 'tier-override-ended':
      return notingTier(state, { ...countedUpTo(state, meta.on), tierOverride: null }, meta)
  }
}

type Redirected = Extract<CareEvent, { type: 'referral-redirected' }>

/** Sent somewhere else: who has not left is to be accepted there anew, who is on the way stays so; the clock begins again (E23). */
function redirected(referral: Referral, { to, hospital, phone, clause }: Redirected, meta: Meta): Referral {
  const left = referral.state === 'departed' || referral.state === 'arrived'
  const step: Referral['steps'][number] = {
    step: left ? 'departed' : 'sent',
    at: meta.occurredAt,
    by: meta.by.name,
    role: meta.by.capacity,
    receiver: null,
    note: `改去${hospital}`,
  }
  const steps = [...referral.steps, step]
  return { ...referral, to, hospital, phone, clause, state: left ? 'departed' : 'sent', steps }
}

/**
 * After a stay they are another case than the one that was sent: how grave it is and where they are treated is asked anew
 * (B06). Where there was no stay, only a decision that sent them away is used up.
 */
const backFromHospital = (episode: Episode, mistake: boolean): Episode =>
  mistake ? decisionBack(episode) : { ...episode, decision: null, assessed: unassessed }

/** A change of what somebody's duties go by, made by words and not by a birthday, is noted with its day (R46, R47). */
export function notingTier(before: Person, after: Person, { on }: Meta): Person {
  const { policy } = packFor(before.township, on)
  const was = tierOf(before, on, policy).treatAs
  return was === tierOf(after, on, policy).treatAs
    ? after
    : { ...after, tierChanges: [...after.tierChanges, { on, from: was }] }
}
