import fc from '../support/properties'
import { liangping } from '@domain/policy/liangping'
import { nationalPolicy } from '@domain/policy/national'
import type { Policy } from '@domain/policy/pack'
import { pingan } from '@domain/policy/pingan'
import { townships } from '@domain/policy/tenants'
import { redFlags } from '@domain/rules/red-flags'
import { decide, institutionFor, route, severePlanWarning } from '@domain/rules/router'
import type { RouteFacts } from '@domain/rules/router-facts'
import { routeSpace } from '@domain/rules/router-space'
import { branchWords } from '@domain/rules/router-words'
import { caseAt, sizeOf } from '@domain/rules/space'
import { day } from '@domain/model/day'

/** A man of 40, mildly ill, about whom everything has been asked. */
const mild: RouteFacts = {
  emergency: 'no',
  flag: 'none',
  dialysis: 'no',
  severity: 'mild',
  cause: 'unknown',
  beyondCounty: 'no',
  age: 40,
  mobility: 'able',
  pregnant: 'no',
  underlying: 'none',
  stability: 'unknown',
  red: 'no',
}
const at = (change: Partial<RouteFacts>, policy: Policy = liangping.policy) => route({ ...mild, ...change }, policy)
const branchAt = (change: Partial<RouteFacts>, policy?: Policy) => at(change, policy).branch

describe('home', () => {
  test('no serious disease, asymptomatic or mild, is treated at home by the clause of the township [B28]', () => {
    for (const severity of ['asymptomatic', 'mild'] as const) expect(branchAt({ severity })).toBe('home')
    expect(at({}).why).toEqual({
      clause: 'B28',
      facts: [
        '没有严重基础病，无症状或者轻，可以在家治，村卫生室看着',
        '40 岁',
        '轻型',
        '没看出危险信号',
        '没有基础病',
      ],
    })
    expect(at({}, pingan.policy).why.clause).toBe('R08') // 平安镇's plan has no such sentence (R19)
    expect(branchAt({ underlying: 'not-serious', stability: 'stable' })).toBe('home')
    expect(branchAt({ underlying: 'not-serious', stability: 'unstable' })).toBe('clinician-decides') // R41
    expect(branchAt({ underlying: 'serious', stability: 'stable' })).toBe('clinician-decides') // R08
  })

  test('94 stays at home with a second measurement; anything above it in danger does not [B28 R44 R36]', () => {
    expect(at({ flag: 'remeasure' })).toMatchObject({ branch: 'home', remeasure: true })
    expect(at({}).remeasure).toBe(false)
    expect(at({ flag: 'clinician-now' })).toMatchObject({ branch: 'clinician-decides', now: true })
    expect(branchAt({ flag: 'urgent' })).toBe('emergency')
  })

  test('pregnant women, women after birth and infants are decided about by a clinician, from 3 years on not [R39]', () => {
    expect(at({ pregnant: 'yes' })).toMatchObject({ branch: 'clinician-decides', why: { clause: 'R39' } })
    expect([2, 3].map((age) => branchAt({ age }))).toEqual(['clinician-decides', 'home'])
  })

  test('red at home waits for a clinician in 平安镇 and follows the clause in 两坪乡 [B28 R43]', () => {
    expect(at({ red: 'yes', age: 70 }, pingan.policy)).toMatchObject({
      branch: 'clinician-decides',
      why: { clause: 'A23' },
    })
    expect(branchAt({ red: 'yes', age: 70 })).toBe('home')
  })

  test('what nobody asked is never taken for no [B06]', () => {
    const unasked = ['emergency', 'flag', 'dialysis', 'severity', 'age', 'pregnant', 'underlying'] as const
    for (const fact of unasked) expect([fact, branchAt({ [fact]: 'unknown' })]).toEqual([fact, 'clinician-decides'])
    expect(branchAt({ mobility: 'unknown' })).toBe('home') // asked of the old only
    expect(branchAt({ mobility: 'unknown', age: 70 })).toBe('clinician-decides')
  })
})

describe('hospitals', () => {
  test('中型 goes to the sub-designated hospital of its own township, by name [B29 R40]', () => {
    const names = townships.map((township) => institutionFor(at({ severity: 'moderate' }).branch, township)?.name)
    expect(names).toEqual(['云阳县平安片区亚定点医院', '巫山县两坪片区亚定点医院'])
    expect(at({ severity: 'moderate' }).why).toMatchObject({ clause: 'B29' })
    expect(at({ severity: 'moderate' }).why.facts).toContain('中型（普通型）') // R07
    expect(branchAt({ severity: 'moderate', pregnant: 'yes' })).toBe('sub-designated')
  })

  test('79 with a serious, stable disease is for a clinician, 80 for the sub-designated hospital; unstable is never milder [B29 R111]', () => {
    const serious = { underlying: 'serious', stability: 'stable' } as const
    expect(branchAt({ ...serious, age: 79 })).toBe('clinician-decides')
    expect(branchAt({ ...serious, age: 80 })).toBe('sub-designated')
    for (const stability of ['unstable', 'unknown'] as const)
      expect(at({ ...serious, stability, age: 80 })).toMatchObject({
        branch: 'clinician-decides',
        proposed: 'sub-designated',
      })
  })

  test('dialysis goes to the county hospital however mild, and however severe [B30 R38]', () => {
    expect(at({ dialysis: 'yes' })).toMatchObject({ branch: 'county-designated', why: { clause: 'B30' } })
    expect(branchAt({ dialysis: 'yes', severity: 'severe', beyondCounty: 'yes' })).toBe('county-designated')
    expect(branchAt({ dialysis: 'yes', emergency: 'yes' })).toBe('emergency')
  })

  test('severe: pneumonia to the county, underlying disease to a tertiary hospital, 93 of unknown cause to a clinician now [B30 R37]', () => {
    for (const severity of ['severe', 'critical'] as const) {
      expect(branchAt({ severity, cause: 'pneumonia' })).toBe('county-designated')
      expect(branchAt({ severity, cause: 'underlying' })).toBe('tertiary')
      expect(branchAt({ severity, cause: 'pneumonia', beyondCounty: 'yes' })).toBe('tertiary')
    }
    expect(at({ flag: 'severe' })).toMatchObject({
      branch: 'clinician-decides',
      proposed: 'county-designated',
      now: true,
      why: { clause: 'R37' },
    })
  })

  test('中型 with a serious disease, over 65 or not fully vaccinated carries the warning of the national plan [B29 R42]', () => {
    const facts: RouteFacts = { ...mild, severity: 'moderate' }
    expect(severePlanWarning(facts, 'yes')).toBeNull()
    expect(severePlanWarning({ ...facts, age: 65 }, 'yes')).toBeNull()
    expect(severePlanWarning({ ...facts, age: 66 }, 'yes')).toContain('65 岁以上')
    expect(severePlanWarning(facts, 'no')).toContain('疫苗')
    expect(severePlanWarning({ ...facts, underlying: 'serious' }, 'yes')).toContain('严重基础病')
    expect(severePlanWarning({ ...mild, underlying: 'serious' }, 'no')).toBeNull()
  })
})

describe('experts and level 3', () => {
  test("a disabled old person, and one of 80 who can hardly walk, waits for the county's experts, in both townships [A20 R81 R82]", () => {
    const disabled = (age: number, policy: Policy) => branchAt({ mobility: 'disabled', age }, policy)
    expect([40, 59, 60].map((age) => disabled(age, pingan.policy))).toEqual(['home', 'home', 'expert-panel'])
    expect([64, 65].map((age) => disabled(age, liangping.policy))).toEqual(['home', 'expert-panel'])
    expect([79, 80].map((age) => branchAt({ mobility: 'hard-to-move', age }))).toEqual(['home', 'expert-panel'])
    expect(branchAt({ mobility: 'disabled', age: 82, severity: 'moderate' })).toBe('expert-panel')
    expect(at({ mobility: 'disabled', age: 82 }, pingan.policy).why.clause).toBe('A20')
    expect(at({ mobility: 'disabled', age: 82 }).why.clause).toBe('R81')
    expect(at({ mobility: 'disabled', age: 82 }).level3).toBe(true)
    expect(townships.map((township) => institutionFor('expert-panel', township)?.name)).toEqual([
      '云阳县专家团队',
      '巫山县专家团队',
    ])
  })

  test('a pregnant woman of 28 with no tier, who bleeds, is routed to emergency at level 3 [A19]', () => {
    const facts = { birthOn: day('1994-06-01'), on: day('2023-02-08'), recent: [], pregnant: true }
    const { level } = redFlags({ symptoms: ['bleeding'] }, facts, pingan.policy)
    const woman = { age: 28, pregnant: 'yes', flag: level } as const
    expect(at(woman, pingan.policy)).toMatchObject({ branch: 'emergency', level3: true, now: true })
    expect(at({ ...woman, flag: 'none' }, pingan.policy)).toMatchObject({ level3: false })
    expect(at({ ...woman, flag: 'clinician-now' })).toMatchObject({ branch: 'clinician-decides', level3: true })
    expect(at({ flag: 'clinician-now' }).level3).toBe(false) // nobody's pregnancy, nobody's infancy
    expect(at({ flag: 'clinician-now', age: 1 }).level3).toBe(true)
    expect(at({ red: 'yes' }).level3).toBe(true) // R80
  })
})

describe('any facts whatsoever', () => {
  test('have a branch, words and a reason, the same each time; the facts are left as they were [B06 F19]', () => {
    const space = routeSpace(pingan.policy)
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: sizeOf(space) - 1 }),
        fc.oneof(fc.integer({ min: 0, max: 110 }), fc.constant('unknown' as const)),
        fc.constantFrom(pingan.policy, liangping.policy, nationalPolicy),
        (n, age, policy) => {
          const facts = Object.freeze({ ...caseAt(space, n), age })
          const answer = route(facts, policy)
          expect(branchWords(answer.branch)).toBeTruthy()
          expect(answer.why.clause).toMatch(/^[ABR]\d\d$/)
          expect(answer.why.facts.length).toBeGreaterThan(2)
          expect(answer).toEqual(route(facts, policy))
          expect(answer.branch).toBe(decide(facts, policy).branch)
          if (answer.branch === 'home') expect(['none', 'remeasure']).toContain(facts.flag)
        },
      ),
      { numRuns: 3000, seed: 20230208 },
    )
  })
})
