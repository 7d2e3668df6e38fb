import type { Policy } from '../policy/pack'
import { type Decision, decide, gravenessOf, isLevel3 } from './router'
import { type Fault, Found } from './lint-found'
import { type RouteFacts, YES } from './router-facts'
import { knownPart, routeSpace, type Space, worseSteps } from './router-space'
import { severityWords } from './router-words'
import { routeTable, type RouteRule } from './router-table'
import { caseAt, forEachCase, forEachStep, sizeOf } from './space'

export type FaultKind =
  | 'uncovered'
  | 'unreachable'
  | 'out-of-order'
  | 'not-deterministic'
  | 'milder-for-worse'
  | 'danger-at-home'
  | 'too-mild'
  | 'home-unasked'

export type RouterFault = Fault<FaultKind>

export interface RouterReport {
  /** Cases decided, and comparisons of a case with a worse one. */
  readonly cases: number
  readonly compared: number
  readonly faults: readonly RouterFault[]
  /** Cases each rule decides alone. */
  readonly decidedBy: Readonly<Record<string, number>>
  /** Pairs of rules that both hold and lead elsewhere, where the order decides; counted where everything is known. */
  readonly overlaps: readonly { readonly first: string; readonly second: string; readonly cases: number }[]
}

/** Stated apart from the table, plainly, so that a laxer rule has something to contradict. */
const floors: readonly { words: string; least: number; when: (f: RouteFacts, p: Policy) => boolean }[] = [
  { words: '急病或紧急信号去急诊', least: 5, when: (f) => f.emergency === 'yes' || f.flag === 'urgent' },
  {
    words: '透析、重型、危重型至少到县定点医院',
    least: 4,
    when: (f) => f.dialysis === 'yes' || f.flag === 'severe' || f.severity === 'severe' || f.severity === 'critical',
  },
  {
    words: '失能老人、高龄行动不便的由县专家定',
    least: 3,
    when: (f, p) =>
      f.age !== 'unknown' &&
      ((f.mobility === 'disabled' && f.age >= p.tierFromAge.value) ||
        (f.mobility === 'hard-to-move' && f.age >= p.advancedAge.value)),
  },
  { words: '中型至少到亚定点医院', least: 2, when: (f) => f.severity === 'moderate' },
  {
    words: '高龄又有严重基础病的至少到亚定点医院',
    least: 2,
    when: (f, p) => f.age !== 'unknown' && f.age >= p.advancedAge.value && f.underlying === 'serious',
  },
]

/** Never at home: a danger sign (F19), what the clauses keep from home, and anything not asked that would matter. */
const neverHome: readonly { words: string; when: (f: RouteFacts, p: Policy) => boolean }[] = [
  { words: '有危险信号', when: (f) => f.flag !== 'none' && f.flag !== 'remeasure' },
  { words: '急病', when: (f) => f.emergency !== 'no' },
  { words: '透析', when: (f) => f.dialysis !== 'no' },
  { words: '不是无症状或轻型', when: (f) => f.severity !== 'asymptomatic' && f.severity !== 'mild' },
  { words: '严重基础病', when: (f) => f.underlying === 'serious' || f.underlying === 'unknown' },
  { words: '基础病不稳定', when: (f) => f.underlying !== 'none' && f.stability !== 'stable' },
  { words: '孕产妇', when: (f) => f.pregnant !== 'no' },
  { words: '婴幼儿', when: (f, p) => f.age === 'unknown' || f.age < p.infantBelowAge.value },
  { words: '红的（镇里的规定）', when: (f, p) => p.clinicianDecidesRed.value && f.red !== 'no' },
]

const HOME = 0
const LEVEL3 = 8

/**
 * Proves a table by deciding every case: each is covered, the same when asked again, never milder for a worse sign or an
 * unasked one, never at home with danger; every rule decides something, in R08's order. `only` narrows the space, to try
 * a table out quickly.
 */
export function lintRouter(
  policy: Policy,
  table: readonly RouteRule[] = routeTable,
  only: Partial<Space> = {},
): RouterReport {
  const space = routeSpace(policy, only)
  const found = new Found<RouteFacts, FaultKind>(space)
  const cases = sizeOf(space)
  const answers = new Uint8Array(cases)
  const decided = new Map<RouteRule, number>(table.map((rule) => [rule, 0]))
  const codeOf = (decision: Decision, facts: RouteFacts): number =>
    gravenessOf(decision) + (isLevel3(facts, policy) ? LEVEL3 : 0)

  forEachCase(space, (facts, index) => {
    const decision = decide(facts, policy, table)
    answers[index] = codeOf(decision, facts)
    const { rule, open, branch } = decision
    if (rule === null && open.length === 0)
      found.add('uncovered', `${severityWords(facts.severity)}，没有一条规则说到`, facts)
    if (rule !== null && open.length === 0) decided.set(rule, (decided.get(rule) ?? 0) + 1)
    if (branch === 'home')
      for (const { words, when } of neverHome) if (when(facts, policy)) found.add('danger-at-home', words, facts)
    const graveness = gravenessOf(decision)
    for (const { words, least, when } of floors)
      if (graveness < least && when(facts, policy)) found.add('too-mild', words, facts)
  })

  // Asked again on fresh facts, last first: an answer that hangs on anything but the facts shows itself.
  for (let index = cases - 1; index >= 0; index -= AGAIN_EVERY) {
    const facts = caseAt(space, index)
    if (codeOf(decide(facts, policy, table), facts) !== answers[index])
      found.add('not-deterministic', '同样的情况，两次答得不一样', facts)
  }

  const compared = compare(space, policy, answers, found)
  unasked(space, answers, found)
  for (const [rule, n] of decided)
    if (n === 0 && (rule.inForce?.(policy) ?? true)) found.add('unreachable', `「${rule.name}」从来轮不到`)
  table.forEach((rule, n) => {
    if (n > 0 && rule.step < table[n - 1].step)
      found.add('out-of-order', `「${rule.name}」排在「${table[n - 1].name}」后面`)
  })
  const decidedBy = Object.fromEntries([...decided].map(([rule, n]) => [rule.name, n]))
  return { cases, compared, faults: found.list(), decidedBy, overlaps: overlapsOf(space, policy, table) }
}

/** Every thirteenth case: prime to the number of values of each fact, so that the sample meets every value. */
const AGAIN_EVERY = 13

type Finds = Found<RouteFacts, FaultKind>

/** Compares every case with each case that differs from it by one worse fact (F19). */
const compare = (space: Space, policy: Policy, answers: Uint8Array, found: Finds): number =>
  forEachStep(space, worseSteps(policy, space), (from, to, name, [better, worse]) => {
    if ((answers[to] & 7) < (answers[from] & 7) || (answers[to] & LEVEL3) < (answers[from] & LEVEL3))
      found.add('milder-for-worse', `${name}：${String(better)} → ${String(worse)}`, caseAt(space, from))
  })

/** Nobody stays at home on a fact not asked for, unless every answer to it would leave them there. */
function unasked(space: Space, answers: Uint8Array, found: Finds): void {
  const fromUnknown = Object.fromEntries(
    Object.entries(space).map(([name, values]) => [
      name,
      (values as unknown[]).filter((value) => value !== 'unknown').map((value) => ['unknown', value] as const),
    ]),
  )
  forEachStep(space, fromUnknown, (from, to, name, [, value]) => {
    if ((answers[from] & 7) === HOME && (answers[to] & 7) !== HOME)
      found.add('home-unasked', `${name} 没问，可能是 ${String(value)}`, caseAt(space, from))
  })
}

function overlapsOf(space: Space, policy: Policy, table: readonly RouteRule[]): RouterReport['overlaps'] {
  const pairs = new Map<string, { first: string; second: string; cases: number }>()
  forEachCase(knownPart(space), (facts) => {
    const holding = table.filter((rule) => rule.when(facts, policy) === YES)
    const [first] = holding
    for (const second of holding) {
      if (second.branch === first.branch) continue
      const key = `${first.name} ${second.name}`
      const pair = pairs.get(key) ?? { first: first.name, second: second.name, cases: 0 }
      pair.cases += 1
      pairs.set(key, pair)
    }
  })
  return [...pairs.values()]
}
