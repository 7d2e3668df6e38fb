import type { TreatmentView } from '../contract/views'
import { dayOf, MS_PER_HOUR } from '../model/calendar'
import type { Person } from '../model/person'
import { packFor } from '../policy/pack-for'
import { routeDuties } from './care-duties'
import { hospitalFor } from './person/referral'
import { destinationWords } from './referral-words'
import { reasonWords } from './router'
import { proposalWords } from './router-words'
import { needsDecision, routeFactsOf } from './treatment-route'
import { clockWords, dayWords } from './words'

/**
 * Where somebody is treated, in two sentences: what was decided, by whom and why, or that the experts are waited for and until
 * when (A20). The grounds are for the family and for clinicians (A35); null while nothing holds.
 */
export function treatmentView(person: Person, grounds: boolean): TreatmentView | null {
  const { episode } = person
  if (!episode?.decision) return null
  const { to, basis, by, on, at, supervisor, panel } = episode.decision
  if (to === 'expert-panel') {
    const { panelWithinHours } = packFor(person.township, person.asOf).policy
    const until = at + panelWithinHours.value * MS_PER_HOUR
    const asked = `${by} ${dayWords(on)}问的，${dayWords(dayOf(until))} ${clockWords(until)} 前没回话，再问一次。`
    return { state: 'panel', words: '等县专家定去哪里治', note: `医生在办。${asked}` }
  }
  if (needsDecision(episode)) return null
  const note = [
    to !== 'home' && `${hospitalFor(person, to).hospital}。`,
    panel ? `县专家${panel.by}的意见，${by} ${dayWords(on)}记的` : `${by} ${dayWords(on)}定的`,
    grounds ? `：${basis}。` : '。',
    supervisor && `${supervisor}指导。`,
  ]
  const words = to === 'home' ? '定了在家治' : `定了去${destinationWords(to)}治`
  return { state: 'decided', words, note: note.filter(Boolean).join('') }
}

/** For whoever decides: that a decision is owed, where the plan points and what it goes by. */
export function owedTreatment(person: Person): TreatmentView | null {
  const { episode, asOf } = person
  const { policy } = packFor(person.township, asOf)
  if (!episode || !routeDuties(person, policy).route) return null
  const note = reasonWords(routeFactsOf(person, episode, asOf), policy)
  return { state: 'owed', words: proposalWords(episode.route), note }
}
