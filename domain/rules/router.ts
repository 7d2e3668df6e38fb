import type { Vaccination } from '../model/person'
import type { Policy } from '../policy/pack'
import type { Institution, Township } from '../policy/tenants'
import { factsWords, unaskedWords } from './router-words'
import { MAYBE, NO, type RouteFacts, type Said, YES } from './router-facts'
import { type Branch, forThePanel, type Proposal, routeTable, type RouteRule } from './router-table'
import type { Why } from './why'

export interface Decision {
  readonly branch: Branch
  /** With 'clinician-decides': the least that is offered; never home. */
  readonly proposed: Proposal | null
  /** The rule that decided; null where several might, for want of an answer, or none of them does. */
  readonly rule: RouteRule | null
  /** Rules that may hold, none of which is sure. */
  readonly open: readonly RouteRule[]
}

export interface Route {
  readonly branch: Branch
  readonly proposed?: Proposal
  /** 三级服务: urgent need at any age, red, or what experts decide (A19, A20, R80). */
  readonly level3: boolean
  /** A clinician looks now, not at the next round (R37). */
  readonly now: boolean
  /** At home with 94 %: measured again, on a date (R44). */
  readonly remeasure: boolean
  readonly why: Why
}

/**
 * How grave an answer is. A clinician's decision is as grave as what is proposed, and graver than home. County and tertiary
 * hospital are of one rank: the cause decides between them, not the danger (R38).
 */
const graveness: Record<Branch, number> = {
  home: 0,
  'clinician-decides': 1,
  'sub-designated': 2,
  'expert-panel': 3,
  'county-designated': 4,
  tertiary: 4,
  emergency: 5,
}
export const gravenessOf = ({ branch, proposed }: Pick<Decision, 'branch' | 'proposed'>): number =>
  graveness[proposed ?? branch]

/**
 * Which rule decides: the first that surely holds, unless an earlier one may hold and leads elsewhere. Then a clinician
 * decides, and is offered the least of what is possible. A case no rule speaks of goes to a clinician too (R08): never home.
 */
export function decide(facts: RouteFacts, policy: Policy, table: readonly RouteRule[] = routeTable): Decision {
  let open: RouteRule[] = none
  for (const rule of table) {
    const truth = rule.when(facts, policy)
    if (truth === NO) continue
    if (truth === MAYBE) {
      open = [...open, rule]
      continue
    }
    if (open.every((one) => sameAs(one, rule)))
      return { branch: rule.branch, proposed: rule.proposed ?? null, rule, open: none }
    return { branch: 'clinician-decides', proposed: leastOf([...open, rule]), rule, open }
  }
  const [first] = open
  if (first && first.branch !== 'home' && open.every((one) => sameAs(one, first)))
    return { branch: first.branch, proposed: first.proposed ?? null, rule: null, open }
  return { branch: 'clinician-decides', proposed: leastOf(open), rule: null, open }
}

const none: RouteRule[] = []

const sameAs = (a: RouteRule, b: RouteRule): boolean => a.branch === b.branch && a.proposed === b.proposed

function leastOf(possible: readonly RouteRule[]): Proposal | null {
  let least: Branch | null = null
  for (const { branch, proposed } of possible) {
    const leadsTo = proposed ?? branch
    if (least === null || graveness[leadsTo] < graveness[least]) least = leadsTo
  }
  return least === null || least === 'home' || least === 'clinician-decides' ? null : least
}

/** What cannot wait, wherever the person is treated. */
export const needsNow = ({ emergency, flag, severity }: RouteFacts): boolean =>
  emergency === 'yes' || ['clinician-now', 'severe', 'urgent'].includes(flag) || isGrave(severity)

/**
 * 三级服务 (A19, A20, R80), as things are now: red, or taken for red; whoever experts decide about; urgent need at any age,
 * which for infants and around a birth any sign for a clinician is (R33: silence about pregnancy is read as yes).
 */
export function isLevel3(facts: RouteFacts, policy: Policy): boolean {
  const { emergency, flag, severity, age, pregnant, red } = facts
  if (red !== 'no' || emergency === 'yes' || flag === 'severe' || flag === 'urgent' || isGrave(severity)) return true
  if (forThePanel(facts, policy) === YES) return true
  const guarded = pregnant !== 'no' || age === 'unknown' || age < policy.infantBelowAge.value
  return guarded && flag === 'clinician-now'
}

const isGrave = (severity: RouteFacts['severity']): boolean => severity === 'severe' || severity === 'critical'

/** Where an infected person is to be treated (R08): a proposal with its reason for any facts whatsoever, pure and total. */
export function route(facts: RouteFacts, policy: Policy): Route {
  const { branch, proposed, rule, open } = decide(facts, policy)
  const decided = rule !== null && open.length === 0
  const words = decided ? [rule.words] : openWords(open)
  return {
    branch,
    ...(proposed === null ? {} : { proposed }),
    level3: isLevel3(facts, policy),
    now: needsNow(facts),
    remeasure: branch === 'home' && facts.flag === 'remeasure',
    why: { clause: decided ? rule.clause(policy) : 'R08', facts: [...words, ...factsWords(facts)] },
  }
}

const openWords = (open: readonly RouteRule[]): string[] =>
  open.length === 0
    ? ['方案没写到，医生定']
    : ['有的还没问清，医生定；可能是：', ...new Set(open.map(({ words }) => words))]

/** What a proposal goes by, in a line: the rule that decides, or what is still to be asked. */
export function reasonWords(facts: RouteFacts, policy: Policy): string {
  const { rule, open } = decide(facts, policy)
  return rule !== null && open.length === 0 ? rule.words : (unaskedWords(facts) ?? '方案没写到，医生定')
}

/** The township's own mapping of a branch to an institution (R19, B29); null where a person decides or stays at home. */
export function institutionFor(branch: Branch, township: Township): Institution | null {
  switch (branch) {
    case 'emergency':
    case 'county-designated':
      return township.countyHospital
    case 'tertiary':
      return township.tertiaryHospital
    case 'expert-panel':
      return township.expertPanel
    case 'sub-designated':
      return township.subDesignatedHospital
    case 'home':
    case 'clinician-decides':
      return null
  }
}

/** 全程接种 as the warning asks it (R42). */
export const fullyVaccinated = (vaccination: Vaccination): Said =>
  vaccination === 'full' ? 'yes' : vaccination === 'unknown' ? 'unknown' : 'no'

/**
 * The national plan for severe cases treats pneumonia in people over 65, not fully vaccinated or seriously ill as severe;
 * B29 sends them to the sub-designated hospital all the same, with this warning shown (R42).
 */
export function severePlanWarning(facts: RouteFacts, fullyVaccinated: RouteFacts['red']): string | null {
  if (facts.severity !== 'moderate') return null
  const reasons = [
    facts.age !== 'unknown' && facts.age > 65 && '65 岁以上',
    fullyVaccinated !== 'yes' && '疫苗没打全或没问',
    facts.underlying === 'serious' && '有严重基础病',
  ].filter((reason) => reason !== false)
  return reasons.length === 0 ? null : `有肺炎，${reasons.join('、')}，国家重型方案按重型看，医生再看一眼`
}
