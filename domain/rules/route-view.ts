import type { Capacity } from '../contract/endpoint'
import type { ReferralRow, ReferralStepView, ReferralView, RouteView } from '../contract/views-treatment'
import { MS_PER_HOUR, type Day } from '../model/calendar'
import type { PastReferral, Referral } from '../model/care'
import type { Person } from '../model/person'
import { packFor } from '../policy/pack-for'
import { villageName } from '../policy/tenants'
import { mutes } from './away'
import { dutiesOf } from './duties'
import { formOf } from './route-form'
import { destinationWords, mayFollow, mayStep, referralDueAt, stepWords, waitingWords } from './referral-words'
import { fullyVaccinated, severePlanWarning } from './router'
import { proposalWords } from './router-words'
import { needsDecision, routeFactsOf } from './treatment-route'

interface Seen {
  readonly capacities: ReadonlySet<Capacity>
  readonly today: Day
  readonly now: number
  readonly vehicles?: RouteView['vehicles']
}

const noVehicles: RouteView['vehicles'] = { free: [], out: [] }

const stepView = ({ step, at, by, receiver, note }: Referral['steps'][number]): ReferralStepView => ({
  step,
  words: stepWords(step),
  at,
  by,
  receiver,
  note,
})

/** By when the next step is owed: what the duty says; without a duty, for somebody who is away, the step's own clock. */
const nextStepBy = (referral: Referral, person: Person, today: Day): number =>
  dutiesOf(person).find(({ kind }) => kind === 'referral')?.dueAt ??
  referralDueAt(referral, packFor(person.township, today).policy)

export function referralView(referral: Referral, person: Person, { capacities, today, now }: Seen): ReferralView {
  const dueAt = nextStepBy(referral, person, today)
  const role = capacities.has('doctor') ? 'doctor' : capacities.has('cadre') ? 'cadre' : null
  const { id, to, hospital, phone, state, calledAt, vehicle, steps } = referral
  return {
    id,
    to,
    toWords: destinationWords(to),
    hospital,
    phone,
    state,
    waiting: waitingWords(state),
    dueAt,
    late: now > dueAt,
    calledAt,
    vehicle: vehicle?.label ?? null,
    steps: steps.map(stepView),
    may:
      role === null
        ? []
        : mayFollow(referral).flatMap((step) => (step !== 'sent' && mayStep(step, role) ? [step] : [])),
  }
}

const endedWords = { admitted: '收治了', returned: '回来了', cancelled: '没转' }
const pastView = ({ id, hospital, ended, steps }: PastReferral): RouteView['past'][number] => ({
  id,
  hospital,
  endedWords: endedWords[ended],
  steps: steps.map(stepView),
})

/** How many referrals gone by a page shows; older ones are in the history. */
const PAST_SHOWN = 3

/** Where somebody is treated and why, as the caller may see it (F02, A35: a cadre sees where, not the clinical grounds). */
export function routeView(person: Person, seen: Seen): RouteView {
  const { episode, referral } = person
  const { capacities, today } = seen
  const clinical = ['self', 'family', 'doctor'].some((one) => capacities.has(one as Capacity))
  return {
    name: person.name,
    proposal: episode && proposalView(person, today, clinical),
    decision: episode?.decision ? decisionView(person, today, clinical) : null,
    referral: referral && referralView(referral, person, seen),
    vehicles: seen.vehicles ?? noVehicles,
    past: person.pastReferrals.slice(-PAST_SHOWN).reverse().map(pastView),
    form: capacities.has('doctor') ? formOf(person, today) : null,
  }
}

function proposalView(person: Person, today: Day, clinical: boolean): RouteView['proposal'] {
  const { episode, vaccination } = person
  if (!episode) return null
  const { branch, proposed, level3, now, clause, facts, pack } = episode.route
  return {
    branch,
    words: proposalWords({ branch, proposed }),
    level3,
    now,
    clause,
    facts: clinical ? facts : [],
    warning: clinical ? severePlanWarning(routeFactsOf(person, episode, today), fullyVaccinated(vaccination)) : null,
    pack,
  }
}

function decisionView(person: Person, today: Day, clinical: boolean): RouteView['decision'] {
  const { episode } = person
  const decision = episode?.decision
  if (!episode || !decision) return null
  const { to, basis, by, at, on, supervisor, panel } = decision
  const waits = to === 'expert-panel' && panel === null
  const { panelWithinHours } = packFor(person.township, today).policy
  return {
    to,
    words: destinationWords(to),
    basis: clinical ? basis : '',
    by,
    on,
    supervisor,
    panel: panel && {
      by: panel.by,
      basis: clinical ? panel.basis : '',
      words: destinationWords(panel.to),
      at: panel.at,
    },
    waitingSince: waits ? at : null,
    waitingUntil: waits ? at + panelWithinHours.value * MS_PER_HOUR : null,
    outdated: needsDecision(episode),
  }
}

/** A line of the list of open referrals. */
export function referralRow(person: Person, today: Day, now: number): ReferralRow | null {
  const { referral } = person
  // Where they are is known: nobody waits for them at the other end (E08).
  if (!referral || mutes(person, referral.openedAt)) return null
  const dueAt = nextStepBy(referral, person, today)
  return {
    personId: person._id,
    householdId: person.householdId,
    name: person.name,
    plate: person.plate,
    villageName: villageName(person.village),
    hospital: referral.hospital,
    waiting: waitingWords(referral.state),
    since: referral.steps[referral.steps.length - 1].at,
    dueAt,
    late: now > dueAt,
  }
}
