import { laxerIn } from '@domain/policy/lint'
import { numberFaults } from '@domain/policy/lint-numbers'
import { liangping } from '@domain/policy/liangping'
import { nationalPack, nationalPolicy } from '@domain/policy/national'
import type { Pack, Policy } from '@domain/policy/pack'
import { clause, localDefault } from '@domain/policy/parameter'
import { pingan } from '@domain/policy/pingan'
import { type Classifier, lintClassifier } from '@domain/rules/lint-classifier'
import { lintPack } from '@domain/rules/lint-pack'
import { lintRouter, type RouterFault } from '@domain/rules/lint-router'
import { and, NO, sure, YES } from '@domain/rules/router-facts'
import { knownPart, routeSpace } from '@domain/rules/router-space'
import { routeTable, type RouteRule } from '@domain/rules/router-table'
import { tierOf } from '@domain/rules/tier'

const policy = pingan.policy
/** Broken tables are tried where everything is known: 115,200 cases instead of six million. */
const known = knownPart(routeSpace(policy))
const faultsOf = (table: readonly RouteRule[], only = known): readonly RouterFault[] =>
  lintRouter(policy, table, only).faults
const kindsOf = (table: readonly RouteRule[], only = known): string[] => [
  ...new Set(faultsOf(table, only).map(({ kind }) => kind)),
]
const without = (name: string): RouteRule[] => routeTable.filter((rule) => rule.name !== name)
const changed = (name: string, change: Partial<RouteRule>): RouteRule[] =>
  routeTable.map((rule) => (rule.name === name ? { ...rule, ...change } : rule))
const swapped = (a: string, b: string): RouteRule[] => {
  const [one, other] = [a, b].map((name) => routeTable.find((rule) => rule.name === name) as RouteRule)
  return routeTable.map((rule) => (rule === one ? other : rule === other ? one : rule))
}
const ruleOf = (name: string): RouteRule => routeTable.find((rule) => rule.name === name) as RouteRule

describe('the packs in force', () => {
  test.each([
    { pack: pingan, cells: 27, unknowns: 21 },
    { pack: liangping, cells: 18, unknowns: 14 }, // from 65: the youngest band is out of scope
  ])(
    '$pack.id: classifier, danger signs and router total, monotone, no danger at home, before it is saved [F03 B06]',
    ({ pack, ...n }) => {
      const { faults, laxer, numbers, classifier, flags, router, amber } = lintPack(pack)
      expect({ faults, laxer, numbers, routed: router.faults, classified: classifier.faults }).toEqual({
        faults: 0,
        laxer: [],
        numbers: [],
        routed: [],
        classified: [],
      })
      expect(flags.faults).toEqual([])
      expect(classifier).toMatchObject({ ...n, belowFloor: 16 })
      expect(router.cases).toBe(414_720)
      expect(router.compared).toBeGreaterThan(router.cases)
      // Kept from home by order and by condition both; nothing overlaps home from behind.
      expect(router.overlaps.filter(({ first }) => first === 'home')).toEqual([])
      expect(router.overlaps).toContainEqual(expect.objectContaining({ first: 'dialysis', second: 'home' }))
      expect(amber).toContain('advancedAge')
      expect(amber).not.toContain('homeFor')
    },
  )

  test('the branches stand in the order of the ruling, and each leads somewhere [F03 B06]', () => {
    const order = routeTable.map(({ step }) => step)
    expect(order).toEqual([...order].sort())
    const { decidedBy, cases } = lintRouter(policy, routeTable, known)
    expect(cases).toBe(115_200)
    // With everything known nothing is left open but the two rules about what is not.
    expect(Object.values(decidedBy).reduce((a, b) => a + b, 0)).toBe(cases)
    expect(Object.keys(decidedBy).filter((name) => decidedBy[name] === 0)).toEqual([
      'severe-cause-unknown',
      'not-asked',
    ])
  })
})

/** What a whole table reports on the known part: the two rules about what is not known have no case there. */
const quiet = ['unreachable']

describe('a broken table is caught', () => {
  test('the whole one is quiet, so that what follows is due to the breakage [F03]', () => {
    expect(kindsOf(routeTable)).toEqual(quiet)
  })

  test('without the fourth branch the uncovered cases are named, by severity and what they share [F03]', () => {
    const branches = [...new Set(routeTable.map(({ branch }) => branch))]
    expect(branches[3]).toBe('tertiary') // the one the township's plan leaves out, too (R08)
    const faults = faultsOf(routeTable.filter(({ branch }) => branch !== branches[3]))
    const uncovered = faults.filter(({ kind }) => kind === 'uncovered')
    expect(uncovered.map(({ words }) => words).sort()).toEqual(
      ['无症状', '轻型', '重型', '危重型'].map((words) => `${words}，没有一条规则说到`).sort(),
    )
    const named = (start: string) => uncovered.find(({ words }) => words.startsWith(start))
    expect(named('重型')?.cases).toBeGreaterThan(1000)
    expect(named('重型')?.where).toContain('emergency=no flag=none|remeasure|clinician-now|severe dialysis=no')
    expect(named('轻型')?.where).toContain('flag=severe dialysis=no') // called mild, measured 93
  })

  test('without any rule but those about what is not known, something is found [F03]', () => {
    for (const { name } of routeTable.filter((rule) => !['severe-cause-unknown', 'not-asked'].includes(rule.name)))
      expect([name, kindsOf(without(name)).some((kind) => kind !== 'unreachable')]).toEqual([name, true])
  })

  test('without the rule for a severe case of unknown cause, or for what nobody asked, those cases are found [F03 F19]', () => {
    const some = { ...known, emergency: ['no', 'unknown'], cause: ['unknown'] } as const
    expect(kindsOf(without('severe-cause-unknown'), some)).toContain('too-mild')
    expect(kindsOf(without('not-asked'), some)).toContain('uncovered')
  })

  test.each([
    ['emergency', 'dialysis'],
    ['dialysis', 'severe-underlying'],
    ['severe-underlying', 'expert-panel'],
    ['expert-panel', 'moderate'],
    ['expert-panel', 'home'],
    ['home', 'dialysis'],
  ])('%s and %s swapped are out of order [F03]', (a, b) => {
    expect(kindsOf(swapped(a, b))).toContain('out-of-order')
  })

  test('home before dialysis puts danger at home; moderate before the experts makes a worse sign milder [F19]', () => {
    const home = faultsOf(swapped('home', 'dialysis'))
    expect(home).toContainEqual(expect.objectContaining({ kind: 'danger-at-home', words: '透析' }))
    expect(kindsOf(swapped('expert-panel', 'moderate'))).toContain('milder-for-worse')
  })

  test.each([
    { words: '有危险信号', lax: { flag: 'none' } },
    { words: '孕产妇', lax: { pregnant: 'no' } },
    { words: '基础病不稳定', lax: { stability: 'stable' } },
    { words: '严重基础病', lax: { underlying: 'none' } },
    { words: '红的（镇里的规定）', lax: { red: 'no' } },
  ] as const)('a home rule that forgets $words is named so [F19 B28]', ({ words, lax }) => {
    const home = ruleOf('home')
    const table = changed('home', { when: (facts, p) => home.when({ ...facts, ...lax }, p) })
    expect(faultsOf(table)).toContainEqual(expect.objectContaining({ kind: 'danger-at-home', words }))
  })

  test('a home rule that takes an unasked fact for no is caught where it is unasked [F19]', () => {
    const home = ruleOf('home')
    const table = changed('home', { when: (facts, p) => (home.when(facts, p) === NO ? NO : YES) })
    const some = { ...known, pregnant: ['no', 'unknown'] } as const
    expect(faultsOf(table, some)).toContainEqual(expect.objectContaining({ kind: 'danger-at-home', words: '孕产妇' }))
  })

  test('a laxer rule anywhere else is too mild, or milder for a worse sign [F19 B29 B30 A20]', () => {
    const onlyWhenMild = (name: string) =>
      changed(name, { when: (f, p) => and(ruleOf(name).when(f, p), sure(f.severity === 'mild')) })
    expect(kindsOf(onlyWhenMild('dialysis'))).toEqual(expect.arrayContaining(['too-mild', 'milder-for-worse']))
    expect(kindsOf(onlyWhenMild('expert-panel'))).toEqual(expect.arrayContaining(['too-mild', 'milder-for-worse']))
    expect(kindsOf(changed('moderate', { branch: 'home' }))).toContain('danger-at-home')
    expect(kindsOf(changed('old-serious-not-stable', { proposed: undefined }))).toContain('too-mild')
  })

  test('a rule that hangs on anything but the facts, and one that never decides [F03 F19]', () => {
    let asked = 0
    const moody = changed('moderate', {
      when: (f, p) => (f.severity === 'moderate' && asked++ % 2 === 0 ? NO : ruleOf('moderate').when(f, p)),
    })
    expect(kindsOf(moody)).toContain('not-deterministic')
    const twice = [...routeTable, { ...ruleOf('home'), name: 'home-again', step: 7 as const }]
    expect(faultsOf(twice)).toContainEqual(
      expect.objectContaining({ kind: 'unreachable', words: '「home-again」从来轮不到' }),
    )
  })
})

describe('a broken classifier is caught', () => {
  const broken = (change: (answer: ReturnType<Classifier>, facts: Parameters<Classifier>[0]) => object) =>
    lintClassifier(policy, (facts, on, p) => {
      const answer = tierOf(facts, on, p)
      return { ...answer, ...change(answer, facts) }
    }).faults.map(({ kind }) => kind)

  test('a cell without a colour, a colour for what is unknown, a worse fact with a milder colour [A02 F03 F19]', () => {
    expect(broken(() => ({}))).toEqual([])
    const cell = ({ disease, vaccination }: { disease: string; vaccination: string }) => `${disease} ${vaccination}`
    expect(broken((_, f) => (cell(f) === 'none full' ? { tier: null } : {}))).toContain('gap')
    expect(broken((_, f) => (f.disease === 'unknown' ? { tier: 'red' } : {}))).toContain('guess')
    expect(broken((_, f) => (f.disease === 'unknown' ? { treatAs: 'green' } : {}))).toContain('too-mild')
    expect(broken((_, f) => (cell(f) === 'unstable none' ? { tier: 'green', treatAs: 'green' } : {}))).toContain(
      'milder-for-worse',
    )
    let n = 0
    expect(broken(() => ({ reviewHint: n++ % 2 === 0 }))).toContain('not-deterministic')
  })
})

describe('a broken pack is caught', () => {
  const packWith = (change: Partial<Policy>, pack: Pack = pingan): Pack => ({
    ...pack,
    policy: { ...pack.policy, ...change },
  })
  const keysOf = (change: Partial<Policy>) => numberFaults(packWith(change)).map(({ key }) => key)

  test('numbers that overlap, leave a gap or can never be reached [F03]', () => {
    for (const pack of [pingan, liangping, nationalPack]) expect(numberFaults(pack)).toEqual([])
    expect(keysOf({ remeasureAtSpo2: localDefault('试', 93) })).toEqual(['remeasureAtSpo2'])
    expect(keysOf({ severeAtSpo2: localDefault('试', 92) })).toEqual(['severeAtSpo2'])
    expect(keysOf({ highFeverAbove: localDefault('试', 50) })).toContain('highFeverAbove')
    expect(keysOf({ weeklyContacts: localDefault('试', { red: 8 }) })).toEqual(['weeklyContacts'])
    expect(keysOf({ digestAtHours: localDefault('试', [8, 21]) })).toEqual(['digestAtHours'])
    expect(keysOf({ advancedAge: localDefault('试', 59) })).toEqual(['advancedAge'])
    expect(keysOf({ followUpEveryDays: clause('A15', 0) })).toEqual(['followUpEveryDays'])
    expect(keysOf({ countyFor: clause('B30', ['critical']) })).toEqual(['homeFor']) // severe has no place
    expect(keysOf({ homeFor: clause('B28', ['asymptomatic', 'mild', 'moderate']) })).toEqual(['subDesignatedFor'])
  })

  test('laxer than what it inherits: more kept at home, fewer in the county, no experts, an older 高龄 [F03]', () => {
    const laxer = (change: Partial<Policy>) => laxerIn(packWith(change).policy, pingan.policy)
    expect(laxer({ homeFor: clause('B28', ['asymptomatic', 'mild', 'moderate']) })).toEqual(['homeFor'])
    expect(laxer({ homeFor: clause('B28', ['asymptomatic']) })).toEqual([])
    expect(laxer({ countyFor: clause('B30', ['critical']) })).toEqual(['countyFor'])
    expect(laxer({ expertPanel: clause('A20', false) })).toEqual(['expertPanel'])
    expect(laxer({ clinicianDecidesRed: clause('A23', false) })).toEqual(['clinicianDecidesRed'])
    expect(laxer({ advancedAge: localDefault('试', 85) })).toEqual(['advancedAge'])
    expect(laxerIn(nationalPolicy)).toEqual([])
  })

  test('a pack that keeps 中型 at home is refused by the router too [F03 F19 B29]', () => {
    const lax = packWith({
      homeFor: clause('B28', ['asymptomatic', 'mild', 'moderate']),
      subDesignatedFor: clause('B29', []),
    })
    const faults = lintRouter(lax.policy, routeTable, known).faults
    expect(faults).toContainEqual(expect.objectContaining({ kind: 'danger-at-home', words: '不是无症状或轻型' }))
    expect(faults).toContainEqual(expect.objectContaining({ kind: 'too-mild', words: '中型至少到亚定点医院' }))
  })
})
