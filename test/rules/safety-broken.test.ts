import type { Tier } from '@domain/model/person'
import { liangping } from '@domain/policy/liangping'
import type { Policy } from '@domain/policy/pack'
import { localDefault } from '@domain/policy/parameter'
import { pingan } from '@domain/policy/pingan'
import { townships } from '@domain/policy/tenants'
import { flagSpace } from '@domain/rules/flag-space'
import { lintClassifier } from '@domain/rules/lint-classifier'
import { type Judge, lintFlags } from '@domain/rules/lint-flags'
import { lintRouter } from '@domain/rules/lint-router'
import { type Judgement, redFlags } from '@domain/rules/red-flags'
import { NO, or, sure } from '@domain/rules/router-facts'
import { quickPart } from '@domain/rules/router-space'
import { routeTable, type RouteRule } from '@domain/rules/router-table'
import { tierOf } from '@domain/rules/tier'
import { dangerPaths } from './safety/paths'

/** The proof of safety.test is worth what it can find: each of its checkers names the case of a rule made worse. */
const { policy } = pingan
const looser = (change: Partial<Policy>): Policy => ({ ...policy, ...change })
const to = (value: number) => localDefault('试', value)
const nothing: Judgement = { level: 'none', flags: [], why: [] }
const changed = (name: string, change: (rule: RouteRule) => Partial<RouteRule>): RouteRule[] =>
  routeTable.map((rule) => (rule.name === name ? { ...rule, ...change(rule) } : rule))

describe('the checker of the classifier', () => {
  test('names each cell of the table that is made one colour milder [A02 F19]', () => {
    const ages = [59, 62, 70, 85]
    const births = ages.map((age) => `${2023 - age}-01-01` as never)
    let lowered = 0
    for (const age of ages.slice(1))
      for (const disease of ['none', 'stable', 'unstable'] as const)
        for (const vaccination of ['full', 'partial', 'none'] as const) {
          const cell = `${age} 岁 disease=${disease} vaccination=${vaccination}`
          const report = lintClassifier(
            policy,
            (facts, on, p) => {
              const answer = tierOf(facts, on, p)
              const isCell =
                facts.birthOn === births[ages.indexOf(age)] &&
                facts.disease === disease &&
                facts.vaccination === vaccination
              const milder: Tier = answer.tier === 'red' ? 'yellow' : 'green'
              return isCell ? { ...answer, tier: milder, treatAs: milder } : answer
            },
            { on: '2023-02-08' as never, births },
          )
          const wasGreen = tierOf(
            { birthOn: births[ages.indexOf(age)], disease, vaccination },
            '2023-02-08' as never,
            policy,
          )
          if (wasGreen.tier === 'green') continue
          lowered += 1
          expect(report.faults).toContainEqual({ kind: 'too-mild', words: cell })
        }
    expect(lowered).toBe(19) // 8 yellow, 11 red
  })

  test('names an unknown taken for the mildest it can be, and a floor a year late [A02 F15 F19]', () => {
    const optimist = lintClassifier(policy, (facts, on, p) => {
      const answer = tierOf(facts, on, p)
      return answer.toSurvey ? { ...answer, treatAs: 'green' } : answer
    })
    expect(optimist.faults).toContainEqual({ kind: 'too-mild', words: '60 岁 disease=unknown vaccination=none' })
    expect(optimist.faults).toContainEqual(
      expect.objectContaining({
        kind: 'milder-for-worse',
        words: '80 岁 disease=unknown vaccination=full：基础病没问',
      }),
    )
    const late = lintClassifier(policy, (facts, on) => tierOf(facts, on, looser({ tierFromAge: to(61) })))
    expect(late.faults).toContainEqual({ kind: 'gap', words: '60 岁 disease=none vaccination=full' })
  })
})

describe('the checker of the danger signs', () => {
  test.each([
    { key: 'referBelowSpo2', value: 92, words: '血氧低于 93% 要马上转诊', where: 'spo2=92' },
    { key: 'severeAtSpo2', value: 92, words: '血氧 93% 到了重型的标准', where: 'spo2=93' },
    { key: 'remeasureAtSpo2', value: 93, words: '血氧 94% 要再量一次', where: 'spo2=94' },
    { key: 'highFeverAbove', value: 38.6, words: '连着四天高烧要马上转诊', where: 'temperature=38.6' },
    { key: 'persistentFeverDays', value: 5, words: '连着四天高烧要马上转诊', where: 'feverDays=3' },
    { key: 'childUrgentAbove', value: 41.1, words: '孩子高于 41 ℃', where: 'temperature=41.1' },
    { key: 'childBelowAge', value: 13, words: '孩子高于 41 ℃', where: 'birthOn=2009-02-09' },
    { key: 'severeAtBreaths', value: 31, words: '每分钟呼吸 30 次', where: 'breaths=30' },
  ] as const)('names the reading that $key at $value lets pass [A14 F19]', ({ key, value, words, where }) => {
    const { faults } = lintFlags(looser({ [key]: to(value) }))
    const named = faults.filter((fault) => fault.kind === 'too-mild' && fault.words === words)
    expect(named.map((fault) => fault.where).join('\n')).toContain(where)
  })

  const broken: { what: string; judge: Judge; kind: string; words: string }[] = [
    {
      what: 'an excuse that takes a sign back',
      judge: (reading, facts, p) => (reading.afterActivity ? nothing : redFlags(reading, facts, p)),
      kind: 'milder-for-worse',
      words: 'afterActivity：false → true',
    },
    {
      what: 'silence about pregnancy read as no, and no read as maybe',
      judge: (reading, facts, p) =>
        redFlags(reading, { ...facts, pregnant: facts.pregnant === undefined ? false : true }, p),
      kind: 'milder-for-worse',
      words: 'pregnant：no → unknown',
    },
    {
      what: '"not sure" read as better than "easy"',
      judge: (reading, facts, p) =>
        redFlags({ ...reading, ...(reading.breathing === 'easy' && { breathing: 'some-effort' }) }, facts, p),
      kind: 'milder-for-worse',
      words: 'breathing：easy → unsure',
    },
    {
      what: 'a second symptom that hides the first',
      judge: (reading, facts, p) => redFlags({ ...reading, symptoms: reading.symptoms?.slice(-1) }, facts, p),
      kind: 'too-mild',
      words: '叫不醒、抽筋、发白发紫',
    },
    {
      what: 'an answer with no reason',
      judge: (reading, facts, p) => ({ ...redFlags(reading, facts, p), why: [] }),
      kind: 'unsaid',
      words: 'urgent，没说为什么',
    },
    {
      what: 'a level nobody knows',
      judge: (reading, facts, p) => {
        const judged = redFlags(reading, facts, p)
        return reading.spo2 === 93 ? { ...judged, level: 'perhaps' as never } : judged
      },
      kind: 'no-level',
      words: '没有答案',
    },
    {
      what: 'a mistyped number that is stood by and let through',
      judge: (reading, facts, p) => redFlags({ ...reading, confirmed: [] }, facts, p),
      kind: 'let-through',
      words: '离谱的数字，没问也没人看',
    },
    {
      what: 'a mistyped number nobody answered for',
      judge: (reading, facts, p) =>
        redFlags({ ...reading, confirmed: reading.unanswered ?? [], unanswered: [] }, facts, p),
      kind: 'too-mild',
      words: '离谱的数字问了没回答，按最坏的看',
    },
  ]
  test.each(broken)('names $what [A14 R26 F19]', ({ judge, kind, words }) => {
    const { faults } = lintFlags(policy, judge)
    expect(faults.map((fault) => `${fault.kind} ${fault.words}`)).toContain(`${kind} ${words}`)
  })

  test('names an answer that is another one the second time [F19]', () => {
    let asked = 0
    const moody: Judge = (reading, facts, p) => (asked++ % 3 === 0 ? nothing : redFlags(reading, facts, p))
    expect(lintFlags(policy, moody).faults.map(({ kind }) => kind)).toContain('not-deterministic')
  })
})

describe('the checker of the router', () => {
  const faultsOf = (table: readonly RouteRule[], p = policy) => lintRouter(p, table, quickPart).faults

  test('is quiet about the whole table [F19]', () => {
    expect(faultsOf(routeTable)).toEqual([])
  })

  test('names the sign with which home is allowed [F19]', () => {
    const home = changed('home', ({ when }) => ({
      when: (f, p) => or(when(f, p), f.flag === 'clinician-now' ? when({ ...f, flag: 'none' }, p) : NO),
    }))
    const named = faultsOf(home).find(({ kind, words }) => kind === 'danger-at-home' && words === '有危险信号')
    expect(named?.where).toContain('flag=clinician-now')
    expect(named?.where).toContain('emergency=no')
  })

  test('names the fact nobody asked for that could have kept somebody from home [F15 F19]', () => {
    const able = changed('expert-panel', ({ when }) => ({
      when: (f, p) => (f.mobility === 'unknown' ? NO : when(f, p)),
    }))
    const named = faultsOf(able, liangping.policy).filter(({ kind }) => kind === 'home-unasked')
    expect(named.map(({ words }) => words)).toContain('mobility 没问，可能是 disabled')
    expect(named[0].where).toContain('mobility=unknown')
  })
})

describe('the checker of the way from a reading to a place', () => {
  const [township] = townships
  /** A few will do where a fault is to be found. */
  const readings = [
    flagSpace({
      spo2: [undefined, 93, 92],
      breathing: ['easy', 'some-effort'],
      birthOn: ['1995-01-01' as never],
      pregnant: ['no'],
    }),
  ]

  test('names the reading that ends at home, the one nobody looks at now, the one that has nowhere to go [A14 A23 F19]', () => {
    const late = dangerPaths(looser({ referBelowSpo2: to(92), severeAtSpo2: to(91) }), township, { readings }).faults
    for (const kind of ['home', 'not-now'])
      expect(late).toContainEqual(
        expect.objectContaining({ kind, words: expect.stringMatching(/^remeasure，28 岁/) as string }),
      )
    const home = changed('home', ({ when }) => ({
      when: (f, p) => or(when(f, p), f.flag === 'clinician-now' ? when({ ...f, flag: 'none' }, p) : NO),
    }))
    expect(dangerPaths(policy, township, { table: home, readings }).faults).toContainEqual(
      expect.objectContaining({ kind: 'home', words: expect.stringMatching(/^clinician-now，/) as string }),
    )
    const nowhere = changed('severe-cause-unknown', () => ({
      proposed: undefined,
      when: (f) => sure(f.flag === 'severe'),
    }))
    expect(dangerPaths(policy, township, { table: nowhere, readings }).faults).toContainEqual(
      expect.objectContaining({ kind: 'nowhere', words: expect.stringMatching(/^severe，/) as string }),
    )
  })
})
