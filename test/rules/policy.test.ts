import { day } from '@domain/model/day'
import { clauses, documents, whyWords } from '@domain/policy/clauses'
import { liangping } from '@domain/policy/liangping'
import { amberIn, laxerIn } from '@domain/policy/lint'
import { nationalPack, nationalPolicy } from '@domain/policy/national'
import { nextPackOn, packFor } from '@domain/policy/pack-for'
import type { Policy } from '@domain/policy/pack'
import { clause, clauseOf, type Parameter } from '@domain/policy/parameter'
import { pingan } from '@domain/policy/pingan'

const ids = Object.keys(clauses)

describe('the rows of the two plans', () => {
  test('38 of 平安镇, 49 of 两坪乡, 5 of the design card, none missing in between [A02 B37 C01]', () => {
    const numbered = (letter: string, n: number) =>
      Array.from({ length: n }, (_, i) => `${letter}${String(i + 1).padStart(2, '0')}`)
    expect(ids).toEqual([...numbered('A', 38), ...numbered('B', 49), ...numbered('C', 5)])
  })

  test('each says its document, its article, and in a sentence what it asks [F02]', () => {
    const documentOf = { A: 'pingan', B: 'liangping', C: 'card' } as Record<string, string>
    for (const [id, { document, article, summary }] of Object.entries(clauses)) {
      expect(document).toBe(documentOf[id[0]])
      if (document !== 'card') expect(article).toMatch(/^[一二三四五六](\([一二三四五六七八九十]+\)\d?)?(；四\(四\))?$/)
      expect(summary.length).toBeGreaterThanOrEqual(6)
    }
    expect(new Set(Object.values(clauses).map(({ summary }) => summary)).size).toBe(92)
    expect(Object.keys(documents)).toHaveLength(3)
  })

  test('a reason reads as document, article and row; a ruling does not pretend to be a clause [F02]', () => {
    expect(whyWords('B28')).toBe('两坪乡方案 四(十)（B28）')
    expect(whyWords('A14')).toBe('平安镇方案 三(二)1（A14）')
    expect(whyWords('R34')).toBe('国家指南和通行约定（R34）')
    expect(whyWords('toString')).toBe('国家指南和通行约定（toString）')
  })
})

const parametersOf = (policy: Policy): Parameter<unknown>[] => Object.values(policy) as Parameter<unknown>[]

describe('policy packs', () => {
  test('the pack in force on the day: national before a plan, the plan from its day, national elsewhere [R20]', () => {
    expect(packFor('500235133', day('2023-02-02'))).toBe(nationalPack)
    expect(packFor('500235133', day('2023-02-03'))).toBe(pingan)
    expect(packFor('500237207', day('2023-01-09'))).toBe(nationalPack)
    expect(packFor('500237207', day('2023-01-10'))).toBe(liangping)
    expect(packFor('500237207', day('2026-11-21'))).toBe(liangping)
    expect(packFor('999999999', day('2026-11-21'))).toBe(nationalPack)
    expect(nextPackOn('500235133', day('2023-02-02'))).toBe('2023-02-03')
    expect(nextPackOn('500235133', day('2023-02-03'))).toBeNull()
  })

  test('the numbers the plans state stand by their clause [A02 A05 A14 A15 B32 B37 B39]', () => {
    expect(pingan.policy.tierFromAge).toEqual(clause('A02', 60))
    expect(pingan.policy.referBelowSpo2).toEqual(clause('A14', 93))
    expect(pingan.policy.followUpEveryDays).toEqual(clause('A15', 3))
    expect(pingan.policy.weeklyContacts).toEqual(clause('A05', null))
    expect(liangping.policy.tierFromAge).toEqual(clause('B32', 65))
    expect(liangping.policy.weeklyContacts).toEqual(clause('B37', { red: 3, yellow: 2 }))
    expect(liangping.policy.dailyGroups.value).toHaveLength(6)
    expect(clauseOf(liangping.policy.dailyGroups, 'R13')).toBe('B39')
  })

  test("a clause of one township is never cited in another's pack [R19]", () => {
    const cited = (policy: Policy) =>
      parametersOf(policy).flatMap(({ source }) => ('clause' in source ? [clauses[source.clause].document] : []))
    expect(new Set(cited(pingan.policy))).toEqual(new Set(['pingan']))
    expect(new Set(cited(liangping.policy))).toEqual(new Set(['liangping']))
    expect(cited(nationalPolicy)).toEqual([])
  })

  test('a township may be stricter than what it inherits, never laxer [A15]', () => {
    expect(laxerIn(pingan.policy)).toEqual([])
    expect(laxerIn(liangping.policy)).toEqual([])
    const with_ = (change: Partial<Policy>) => laxerIn({ ...pingan.policy, ...change }, pingan.policy)
    expect(with_({ followUpEveryDays: clause('A15', 2) })).toEqual([])
    expect(with_({ followUpEveryDays: clause('A15', 4) })).toEqual(['followUpEveryDays'])
    expect(with_({ referBelowSpo2: clause('A14', 92) })).toEqual(['referBelowSpo2'])
    expect(with_({ tierFromAge: clause('A02', 65) })).toEqual(['tierFromAge'])
  })

  test('what nobody has confirmed yet is known as such, and every default says what the plans leave open', () => {
    expect(amberIn(pingan.policy)).toContain('firstContactWithinHours')
    expect(amberIn(pingan.policy)).not.toContain('referBelowSpo2')
    expect(amberIn(liangping.policy)).toContain('cadreSettlesWeekly')
    for (const { source } of parametersOf(liangping.policy))
      if ('localDefault' in source) expect(source.localDefault.length).toBeGreaterThan(5)
  })
})
