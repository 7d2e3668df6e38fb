import { nationalPack } from '@domain/policy/national'
import { destinationWords } from '@domain/rules/referral-words'
import { reasonWords, route, severePlanWarning } from '@domain/rules/router'
import { forThePanel } from '@domain/rules/router-table'
import { YES, type RouteFacts } from '@domain/rules/router-facts'
import { knownWords, proposalWords } from '@domain/rules/router-words'
import { atWords, dayAt, dayWords } from '@/words/when'
import { type Draft, type Form, type View, type Where } from './draft'

export interface Proposed {
  readonly words: string
  readonly hospital?: string
  /** The rule that decides, or what is still to be asked; then what is known. */
  readonly reason: string
  readonly facts: readonly string[]
  readonly warning: string | null
  /** Where the plan points, where it names a place. */
  readonly points?: Where
  readonly level3: boolean
  readonly panelFirst: boolean
  /** Reaches the measure of severe: then it matters what from, and whether the county can treat it (R37, R38). */
  readonly severe: boolean
}

/**
 * Where the plan points with these answers: the server's own rules, on the facts and settings it sent, so that what is shown
 * while tapping is what will be kept (R08).
 */
export function proposalOf(form: Form, { assessed, clinical }: Pick<Draft, 'assessed' | 'clinical'>): Proposed {
  const { vaccinated, ...known } = form.known
  const facts: RouteFacts = { ...known, ...assessed, ...clinical }
  const policy = { ...nationalPack.policy, ...form.settings }
  const { branch, proposed, level3 } = route(facts, policy)
  const leads = proposed ?? branch
  const points = leads === 'clinician-decides' ? undefined : leads
  const hospital = points && form.hospitals[points]
  return {
    words: proposalWords({ branch, proposed }),
    reason: reasonWords(facts, policy),
    facts: knownWords(facts),
    warning: severePlanWarning(facts, vaccinated),
    level3,
    panelFirst: form.panelFirst || forThePanel(facts, policy) === YES,
    severe: known.flag === 'severe' || assessed.severity === 'severe' || assessed.severity === 'critical',
    ...(hospital && { hospital }),
    ...(points && { points }),
  }
}

export type Stage = 'none' | 'waiting' | 'decided' | 'owed'

export function stageOf({ proposal, decision }: View): Stage {
  if (!proposal) return 'none'
  if (!decision || decision.outdated) return 'owed'
  return decision.waitingSince === null ? 'decided' : 'waiting'
}

type Decision = NonNullable<View['decision']>

/** 在家治; 去亚定点医院治 */
export const whereWords = ({ to }: Pick<Decision, 'to'>): string =>
  to === 'home' ? '在家治' : `去${destinationWords(to)}治`

/** Who decided, when, why; what the experts said; who guides from afar (A20, A21). */
export const decisionLines = ({ by, on, basis, panel, supervisor }: Decision, today: string): string[] =>
  [
    `${by} ${dayWords(on)}${panel ? '记的' : '定的'}`,
    basis && `依据：${basis}`,
    panel && `县专家${panel.by} ${atWords(panel.at, today)}的意见：${panel.words}`,
    supervisor && `${supervisor}指导`,
  ].filter((line): line is string => Boolean(line))

/** 2月8日 10:00 问的，2月9日 10:00 前没回话，再问一次 */
export function waitingLines({ waitingSince, waitingUntil, by }: Decision, now: number): string[] {
  if (waitingSince === null || waitingUntil === null) return []
  const today = dayAt(now)
  const until = atWords(waitingUntil, today)
  return [
    `${by} ${atWords(waitingSince, today)} 问的`,
    now > waitingUntil ? `说好 ${until} 前回话，过了，打电话再问一次` : `${until} 前没回话，打电话再问一次`,
  ]
}
