import type { Assessment, ClinicalFacts, Destination, RouteDecision } from '../../model/care'
import type { Episode, Person } from '../../model/person'
import { townshipAt } from '../../policy/tenants'
import { institutionFor } from '../router'
import { decided, fold, refuse, type Decision, type Meta } from '../stream'
import { decidedGraveness } from '../treatment-route'
import type { PersonEvent } from './events'
import { hospitalFor, newReferral } from './referral'
import { personStream } from './stream'

type Done = { readonly referralOpened: boolean }
type Answered = Exclude<Destination, 'expert-panel'>

export interface RouteCommand {
  readonly to: Destination
  readonly basis: string
  /** The hospital that guides a level-3 case at home (A21). */
  readonly supervisor: string | null
  /** What the clinician found, kept for the next time and asked once. */
  readonly assessed: Assessment | null
  readonly clinical: ClinicalFacts | null
  readonly referralId: string
}

export interface PanelCommand {
  readonly by: string
  readonly basis: string
  readonly to: Answered
  readonly supervisor: string | null
  readonly referralId: string
}

/** Whether experts are to speak before anybody decides "home": the plan asks for them, or a clinician did (A20). */
export const panelFirst = ({ route, decision }: Pick<Episode, 'route' | 'decision'>): boolean =>
  (route.branch === 'expert-panel' || decision?.to === 'expert-panel' || decision?.panel != null) &&
  decision?.panel?.to !== 'home'

/**
 * 定在哪里治: a clinician's decision, with its grounds (A19–A22, R08). Where the plan asks for experts nobody decides "home"
 * unless they have (A20); a level-3 case stays home only with a hospital that guides it (A21); anything but home
 * or asking the experts opens exactly one referral (A22).
 */
export function decideRoute(person: Person, command: RouteCommand, meta: Meta): Decision<PersonEvent, Done> {
  if (!person.episode) return refuse('NoEpisode')
  const { to, basis, supervisor, assessed, clinical, referralId } = command
  const facts: PersonEvent[] = [
    ...(clinical ? [{ type: 'clinical-said' as const, clinical }] : []),
    ...(assessed ? [{ type: 'assessed' as const, assessed }] : []),
  ]
  // Judged on what is said here: the proposal that counts is the one these answers lead to.
  const known = facts.length > 0 ? fold(personStream, person, facts, meta) : person
  const { episode } = known
  if (!episode) return refuse('NoEpisode')
  if (to === 'home') {
    const refusal = againstHome(known, supervisor) ?? (panelFirst(episode) ? 'PanelFirst' : null)
    if (refusal) return refuse(refusal)
  }
  // Asked again, the experts answer again.
  const panel = to === 'expert-panel' ? null : (episode.decision?.panel ?? null)
  const decision = decisionOf(episode, { to, basis, supervisor, panel }, meta)
  return concluded(known, decision, { before: facts, referralId }, meta)
}

/** 专家的意见: who, on what grounds, and where to (A20); it is the decision, and opens the referral it asks for. */
export function answerPanel(person: Person, command: PanelCommand, meta: Meta): Decision<PersonEvent, Done> {
  const { episode } = person
  if (!episode) return refuse('NoEpisode')
  if (episode.decision?.to !== 'expert-panel') return refuse('PanelNotAsked')
  const { by, basis, to, supervisor, referralId } = command
  const refusal = to === 'home' ? againstHome(person, supervisor) : null
  if (refusal) return refuse(refusal)
  const panel = { by, basis, to, at: meta.occurredAt, recordedBy: meta.by.name }
  const decision = decisionOf(episode, { to, basis, supervisor, panel }, meta)
  return concluded(person, decision, { before: [], referralId }, meta)
}

/** What stands against staying home, whoever decides it (A14, A21, A22). */
function againstHome({ alert, referral, episode }: Person, supervisor: string | null) {
  if (alert) return 'StillUrgent'
  if (referral) return 'ReferralOpen'
  return episode?.route.level3 && supervisor === null ? 'SupervisorNeeded' : null
}

const decisionOf = (
  episode: Episode,
  given: Pick<RouteDecision, 'to' | 'basis' | 'supervisor' | 'panel'>,
  meta: Meta,
): RouteDecision => ({
  ...given,
  // Only who stays at home is guided from afar.
  supervisor: given.to === 'home' ? given.supervisor : null,
  by: meta.by.name,
  at: meta.at,
  on: meta.on,
  graveness: decidedGraveness(episode.route, given.to),
})

function concluded(
  person: Person,
  decision: RouteDecision,
  { before, referralId }: { before: readonly PersonEvent[]; referralId: string },
  meta: Meta,
): Decision<PersonEvent, Done> {
  const sent = sends(person, decision.to, referralId, meta)
  const opened = sent.some(({ type }) => type === 'referral-opened')
  return decided([...before, { type: 'route-decided', decision }, ...sent], { referralOpened: opened })
}

/** Opens the one referral a decision asks for, or points the open one where it now goes (A22). */
function sends(person: Person, to: Destination, id: string, meta: Meta): PersonEvent[] {
  if (to === 'home' || to === 'expert-panel') return []
  if (person.referral) {
    if (person.referral.to === to) return []
    const clause = person.episode?.route.clause ?? 'R08'
    return [{ type: 'referral-redirected', to, ...hospitalFor(person, to), clause }]
  }
  const given = { id, reason: 'decision' as const, to, at: meta.at, by: meta.by.name, role: meta.by.capacity }
  return [{ type: 'referral-opened', referral: newReferral(person, given, meta) }]
}

/** The hospital a level-3 case at home is offered to be guided by (A21). */
export const supervisorFor = (person: Person): string => {
  const township = townshipAt(person.township)
  return (township && institutionFor('county-designated', township)?.name) ?? ''
}
