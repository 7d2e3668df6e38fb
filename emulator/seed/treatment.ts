import type { Assessment, AwayKind, ClinicalFacts, RecurringCare, TierOverride } from '@domain/model/care'
import type { Day } from '@domain/model/day'
import type { Equipment } from '@domain/model/equipment'
import { send } from '@domain/rules/equipment/moves'
import { equipmentStream } from '@domain/rules/equipment/stream'
import { labelWords } from '@domain/rules/equipment/words'
import { sayAway } from '@domain/rules/person/away'
import { planCare, settleSession } from '@domain/rules/person/recurring'
import { stepReferral, type StepCommand } from '@domain/rules/person/referral'
import { answerPanel, decideRoute, type PanelCommand, type RouteCommand } from '@domain/rules/person/route'
import { overrideTier } from '@domain/rules/person/tier'
import { deed, type About } from './care'
import { byWorker, type Worker } from './stage'

/** What was asked of somebody who is neither old nor ill otherwise. */
export const healthy: ClinicalFacts = { underlying: 'none', dialysis: 'no', mobility: 'able' }
export const mild: Assessment = { severity: 'mild', cause: 'unknown', beyondCounty: 'no' }

/** 定在哪里治 */
export const decides = (
  about: About,
  doctor: Worker,
  given: Pick<RouteCommand, 'to' | 'basis'> & Partial<RouteCommand>,
) =>
  deed(about, 'route.decide', byWorker(doctor), given, (person, meta, ids) =>
    decideRoute(person, { supervisor: null, assessed: null, clinical: null, referralId: ids('f'), ...given }, meta),
  )

/** 县专家的意见 */
export const answers = (about: About, doctor: Worker, given: Omit<PanelCommand, 'referralId'>) =>
  deed(about, 'panel.answer', byWorker(doctor), given, (person, meta, ids) =>
    answerPanel(person, { ...given, referralId: ids('f') }, meta),
  )

export const steps = (about: About, worker: Worker, given: Pick<StepCommand, 'to'> & Partial<StepCommand>) =>
  deed(about, 'referral.step', byWorker(worker), given, (person, meta) =>
    stepReferral(person, { receiver: null, note: null, vehicle: null, ...given }, worker.role, meta),
  )

/** 派车: a vehicle of the township goes out for the referral, and the person leaves in it. */
export function sendsVehicle(about: About, worker: Worker): void {
  const { stage, villager, at } = about
  const person = stage.person(villager)
  const vehicle = stage.past
    .all<Equipment>('equipment')
    .find((one) => one.kind === 'vehicle' && one.state === 'ready' && one.township === person.township)
  const referralId = person.referral?.id
  if (!vehicle || !referralId) throw new Error(`nothing drives for ${villager.name}`)
  const [id, label, by] = [vehicle._id, labelWords(vehicle), byWorker(worker)]
  const input = { personId: villager.id, equipmentId: id }
  stage.past.does({
    ...{ stream: equipmentStream, id, action: 'vehicle.send', by, at, input },
    decide: (state, meta) => {
      const sent = send(state ?? vehicle, person, referralId, meta)
      return sent.ok ? { ...sent, reply: { vehicle: label } } : sent
    },
  })
  const leaving = { to: 'departed', receiver: null, note: null, vehicle: { id, label } } as const
  deed(about, 'vehicle.send', by, input, (one, meta) => stepReferral(one, leaving, worker.role, meta))
}

/** 住院、搬走、去世 */
export const saysAway = (about: About, worker: Worker, given: { kind: AwayKind; since: Day; note: string }) =>
  deed(about, 'away.say', byWorker(worker), given, (person, meta) => sayAway(person, given, worker.role, meta))

type Plan = Omit<RecurringCare, 'id' | 'settledOn'>

/** 定期就医 */
export const plans = (about: About, worker: Worker, plan: Plan) =>
  deed(about, 'care.plan', byWorker(worker), plan, (person, meta, ids) =>
    planCare(person, { ...plan, id: ids('c') }, meta),
  )

/** Went to the session of a day. */
export const went = (about: About, worker: Worker, on: Day) =>
  deed(about, 'session.settle', byWorker(worker), { on }, (person, meta, ids) => {
    const [care] = person.recurring
    if (!care) throw new Error(`${about.villager.name} goes nowhere regularly`)
    const session = { careId: care.id, on, outcome: 'went', note: null, alertId: ids('a') } as const
    return settleSession(person, session, meta)
  })

/** A clinician's own tier, with a reason and a day on which it is looked at again. */
export const overrides = (about: About, doctor: Worker, own: Pick<TierOverride, 'tier' | 'reason' | 'reviewOn'>) =>
  deed(about, 'tier.override', byWorker(doctor), own, (person, meta) => overrideTier(person, own, meta))
