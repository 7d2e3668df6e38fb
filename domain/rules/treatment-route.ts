import { ageOn, type Day } from '../model/calendar'
import type { Destination, RouteProposal } from '../model/care'
import type { Episode, Person } from '../model/person'
import type { Reading } from '../model/reading'
import { packFor } from '../policy/pack-for'
import type { Policy } from '../policy/pack'
import { pregnancyOn } from './pregnancy'
import { redFlags } from './red-flags'
import { gravenessOf, route } from './router'
import type { RouteFacts } from './router-facts'
import { tierOf } from './tier'

/**
 * Whether a reading answers the question of danger: how they breathe is known, felt or measured. A positive antigen, a cough or
 * a fever that went down says nothing of that.
 */
const asksDanger = ({ spo2, breaths, breathing }: Reading): boolean =>
  spo2 !== undefined || breaths !== undefined || (breathing !== undefined && breathing !== 'unsure')

/** The worst sign that nobody has answered for: the open alert, else the last reading since a clinician looked. */
function flagOf(person: Person, episode: Episode, on: Day, policy: Policy): RouteFacts['flag'] {
  if (person.alert) return person.alert.level
  const since = episode.lookedAt
  const asked = person.readings.filter(
    (one) => (since === null ? one.on >= episode.openedOn : one.at > since) && asksDanger(one.reading),
  )
  const last = asked[asked.length - 1]
  if (!last) return since === null ? 'unknown' : 'none'
  const pregnant = pregnancyOn(person, on, policy)
  const facts = {
    birthOn: person.birthOn,
    on: last.on,
    recent: person.readings,
    ...(pregnant !== 'unknown' && { pregnant: pregnant === 'yes' }),
  }
  return redFlags(last.reading, facts, policy).level
}

/** What the router asks, out of what is stored about somebody; a fact nobody has given stays unknown (R83). */
export function routeFactsOf(person: Person, episode: Episode, on: Day): RouteFacts {
  const { policy } = packFor(person.township, on)
  const flag = flagOf(person, episode, on, policy)
  const { disease, clinical } = person
  return {
    emergency: person.referral?.reason === 'emergency-call' ? 'yes' : flag === 'unknown' ? 'unknown' : 'no',
    flag,
    ...episode.assessed,
    dialysis: clinical.dialysis,
    mobility: clinical.mobility,
    underlying: clinical.underlying,
    age: ageOn(person.birthOn, on),
    pregnant: pregnancyOn(person, on, policy),
    // Only what was said of a disease says whether it is stable: 'none' in the registry is no answer to that (R83).
    stability: disease === 'stable' || disease === 'unstable' ? disease : 'unknown',
    red: tierOf(person, on, policy).treatAs === 'red' ? 'yes' : 'no',
  }
}

/** Where the router would have somebody treated today, in words and with its clause (B06, R08). */
export function proposalFor(person: Person, episode: Episode, on: Day): RouteProposal {
  const pack = packFor(person.township, on)
  const { branch, proposed, level3, now, why } = route(routeFactsOf(person, episode, on), pack.policy)
  return {
    branch,
    proposed: proposed ?? null,
    level3,
    now,
    clause: why.clause,
    facts: [...why.facts],
    pack: `${pack.id} ${pack.version}`,
  }
}

/**
 * Whether a clinician owes a decision: none yet, one made when things were less grave, or one for home that no hospital guides
 * while this is a level-3 case now, by a plan, a birthday or a correction (A21, R80).
 */
export const needsDecision = ({ decision, route: proposal }: Pick<Episode, 'decision' | 'route'>): boolean =>
  decision === null ||
  gravenessOf(branches(proposal)) > decision.graveness ||
  (decision.to === 'home' && proposal.level3 && decision.supervisor === null)

/**
 * Whether that is owed now: once a clinician has spoken to them, or at once where the answer can hardly be home or the person
 * is a level-3 case (B05). While a danger sign or a referral is open that comes first. Its hours run from here, so that
 * nothing is late from its first minute.
 */
export function owesDecision(episode: Episode, { alert, referral }: Pick<Person, 'alert' | 'referral'>): boolean {
  const { branch, level3, now } = episode.route
  const pressing = level3 || now || (branch !== 'home' && branch !== 'clinician-decides')
  return needsDecision(episode) && !alert && !referral && (pressing || episode.lastReachedOn !== null)
}

/** How grave things may become before a decision is outdated: as the router saw it, or as the clinician did. */
export const decidedGraveness = (proposal: RouteProposal, to: Destination): number =>
  Math.max(gravenessOf(branches(proposal)), gravenessOf({ branch: to, proposed: null }))

/**
 * Back from where they were sent, or never gone: the decision is used up, and where they are treated from now on is to be
 * decided again (A22, B06). One for home, or a question to the experts, still stands.
 */
export const decisionBack = <T extends Pick<Episode, 'decision'>>(episode: T): T =>
  episode.decision && episode.decision.to !== 'home' && episode.decision.to !== 'expert-panel'
    ? { ...episode, decision: null }
    : episode

const branches = ({ branch, proposed }: RouteProposal) => ({
  branch,
  proposed: proposed === 'home' || proposed === 'clinician-decides' ? null : proposed,
})
