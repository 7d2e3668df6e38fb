import type { Day } from '../../model/calendar'
import { amberIn, laxerIn } from '../../policy/lint'
import { numberFaults } from '../../policy/lint-numbers'
import { inOrder, withOwn, type OwnVersion } from '../../policy/own-settings'
import { nextPlanOn, planFor } from '../../policy/pack-for'
import type { Pack, Policy } from '../../policy/pack'
import { parameterWords } from '../../policy/parameter-words'
import { lintClassifier } from '../lint-classifier'
import { lintFlags } from '../lint-flags'
import { lintRouter } from '../lint-router'
import { quickPart } from '../router-space'

/** What the linter found of one pack, in words an office reads. */
export interface Checked {
  /** Cases decided one by one: the classifier's cells, readings, and the quick part of the router's cases. */
  readonly cases: number
  readonly faults: readonly string[]
  /** Waits for the township's word; no fault. */
  readonly amber: readonly (keyof Policy)[]
}

/**
 * What the classifier and the router read, and what the red flags read. Packs that agree in these agree in what is found,
 * so that versions which wait for their day one after another are not gone through again for nothing.
 */
const routed = [
  'tierFromAge',
  'advancedAge',
  'infantBelowAge',
  'emergencyAt',
  'homeFor',
  'subDesignatedFor',
  'countyFor',
  'expertPanel',
  'clinicianDecidesRed',
] as const satisfies readonly (keyof Policy)[]
const flagged = [
  'referBelowSpo2',
  'severeAtSpo2',
  'remeasureAtSpo2',
  'highFeverAbove',
  'persistentFeverDays',
  'childUrgentAbove',
  'childBelowAge',
  'infantBelowAge',
  'severeAtBreaths',
  'plausible',
  'mayBePregnantAges',
  'notPregnantHoldsDays',
  'afterBirthDays',
] as const satisfies readonly (keyof Policy)[]

interface Enumerated {
  readonly cases: number
  readonly faults: readonly string[]
}

const oncePer = (keys: readonly (keyof Policy)[], enumerate: (policy: Policy) => Enumerated) => {
  const found = new Map<string, Enumerated>()
  return (policy: Policy): Enumerated => {
    const key = JSON.stringify(keys.map((name) => policy[name].value))
    const report = found.get(key) ?? enumerate(policy)
    found.set(key, report)
    return report
  }
}

const wordsOf = (title: string, faults: readonly { words: string; cases: number }[]): string[] =>
  faults.map(({ words, cases }) => `${title}：${words}${cases > 0 ? `（${cases} 种情况）` : ''}`)

const routes = oncePer(routed, (policy) => {
  const classifier = lintClassifier(policy)
  const router = lintRouter(policy, undefined, quickPart)
  return {
    cases: classifier.cells + classifier.unknowns + classifier.belowFloor + router.cases,
    faults: [...classifier.faults.map(({ words }) => `分类：${words}`), ...wordsOf('去哪里治', router.faults)],
  }
})
const flags = oncePer(flagged, (policy) => {
  const { cases, faults } = lintFlags(policy)
  return { cases, faults: wordsOf('危险信号', faults) }
})

/**
 * The linter as it runs on saving (F03): everything `lintPack` proves in the time somebody waits. Numbers that contradict
 * one another are said first; what they would do to every case is nobody's question.
 */
export function checkPack(pack: Pack, plan: Policy): Checked {
  const { policy } = pack
  const amber = amberIn(policy)
  const plainly = [
    ...laxerIn(policy, plan).map((key) => `${parameterWords[key as keyof Policy]}：比方案松`),
    ...numberFaults(pack).map(({ words }) => words),
  ]
  if (plainly.length > 0) return { cases: 0, faults: plainly, amber }
  const [one, other] = [routes(policy), flags(policy)]
  return { cases: one.cases + other.cases, faults: [...one.faults, ...other.faults], amber }
}

/** Every pack that will hold in a township from a day on, as these versions make it: one a day on which anything changes. */
export function packsFrom(township: string, versions: readonly OwnVersion[], from: Day): { on: Day; pack: Pack }[] {
  const ordered = inOrder(versions)
  const days = [from, ...ordered.map((one) => one.from), nextPlanOn(township, from)].filter(
    (on): on is Day => on !== null && on >= from,
  )
  return [...new Set(days)].sort().map((on) => ({ on, pack: withOwn(planFor(township, on), ordered, on) }))
}

/** What the linter says of any of them; nothing where every one may be lived by. */
export const gapsFrom = (township: string, versions: readonly OwnVersion[], from: Day): string[] => [
  ...new Set(
    packsFrom(township, versions, from).flatMap(({ on, pack }) => checkPack(pack, planFor(township, on).policy).faults),
  ),
]
