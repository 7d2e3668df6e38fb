import { addDays, type Day, day } from '@domain/model/calendar'
import { liangping } from '@domain/policy/liangping'
import { nationalPack } from '@domain/policy/national'
import { pingan } from '@domain/policy/pingan'
import { townships } from '@domain/policy/tenants'
import {
  births,
  breathsLadder,
  flagSpace,
  signs,
  spo2Ladder,
  standings,
  subsetsOf,
  temperatureLadder,
} from '@domain/rules/flag-space'
import { lintClassifier } from '@domain/rules/lint-classifier'
import { lintFlags } from '@domain/rules/lint-flags'
import { lintRouter } from '@domain/rules/lint-router'
import { quickPart } from '@domain/rules/router-space'
import { routeTable } from '@domain/rules/router-table'
import { aPerson, inPingan } from './build'
import { dangerPaths } from './safety/paths'
import { storedPaths } from './safety/stored'

/** Every input of the classifier, the danger signs and the router. Broken rules are held against the same in safety-broken. */
const packs = [pingan, liangping, nationalPack]
const n = (count: number): string => count.toLocaleString('en-US')
const say = (what: string, cases: number, compared: number, violations: number): void =>
  console.log(`${what}: ${n(cases)} cases, ${n(compared)} compared with a worse one, ${violations} violations`)

describe('the classifier', () => {
  test('every age about every birthday that counts, disease and vaccination, on common and leap days, in each pack [A02 F19]', () => {
    /** Youngest first: the day before, of and after each birthday that counts, and the last days of February. */
    const birthsOn = (on: Day): Day[] =>
      [
        ...[0, 59, 60, 61, 64, 65, 66, 79, 80, 81, 100].flatMap((age) => {
          const birthday = day(`${Number(on.slice(0, 4)) - age}-${on.slice(5) === '02-29' ? '02-28' : on.slice(5)}`)
          return [-1, 0, 1].map((days) => addDays(birthday, -days))
        }),
        ...['1964-02-29', '1960-02-29', '1944-02-29', '1940-02-29'].map(day),
      ].sort((a, b) => (a < b ? 1 : -1))
    const ons = ['2022-12-09', '2023-01-10', '2023-02-03', '2023-02-28', '2023-03-01', '2024-02-28', '2024-02-29'].map(
      day,
    )
    let [cases, compared] = [0, 0]
    for (const { policy } of packs)
      for (const on of ons) {
        const born = birthsOn(on).filter((birth) => birth <= on)
        const report = lintClassifier(policy, undefined, { on, births: born })
        expect(report.faults).toEqual([])
        expect(report.cells + report.unknowns + report.belowFloor).toBe(born.length * 16)
        cases += born.length * 16
        compared += report.compared
      }
    say('classifier', cases, compared, 0)
    expect([cases, compared > cases]).toEqual([12_144, true])
  })
})

describe('danger signs', () => {
  test.each([
    {
      what: 'what is measured, at every bound and beside it',
      space: flagSpace({
        spo2: spo2Ladder,
        temperature: temperatureLadder,
        breaths: breathsLadder,
        standing: standings,
        feverDays: [0, 2, 3],
        birthOn: births,
      }),
    },
    {
      what: 'what is said beside what is measured',
      space: flagSpace({
        spo2: [undefined, 95, 94, 93.1, 93, 92.9, 92, 101],
        temperature: [undefined, 38.5, 38.6, 41.1],
        breaths: [undefined, 29, 30, 40, 60],
        breathing: [undefined, 'easy', 'unsure', 'some-effort', 'hard'],
        feverPersists: [undefined, 'no', 'unsure', 'yes'],
        afterActivity: [false, true],
        standing: standings,
        feverDays: [0, 1, 3, 4],
        birthOn: ['2023-01-01', '2012-01-01', '1995-01-01'].map(day),
      }),
    },
    {
      what: 'every subset of the symptoms that can be a sign',
      space: flagSpace({
        ...subsetsOf([...signs]),
        mereSymptoms: [false, true],
        pregnant: ['no', 'unknown', 'yes'],
        spo2: [undefined, 94, 93],
        birthOn: births.slice(1),
      }),
    },
  ])('$what: answered, said why, never milder for a worse sign [A14 F19]', ({ what, space }) => {
    const { cases, compared, faults, levels } = lintFlags(pingan.policy, undefined, [space])
    say(what, cases, compared, faults.length)
    expect(faults).toEqual([])
    expect(levels.urgent).toBeGreaterThan(0)
  })

  test('every pack holds what guidance asks of a danger sign [A14 F19]', () => {
    for (const { policy } of packs) expect(lintFlags(policy).faults).toEqual([])
  })
})

describe('the router', () => {
  test.each([pingan, liangping])(
    '$id: every combination of facts, at each age a rule names and the year before [B06 F19]',
    ({ id, policy }) => {
      const bounds = [policy.infantBelowAge, policy.tierFromAge, policy.advancedAge].map(({ value }) => value)
      const age = [...bounds.flatMap((years) => [years - 1, years]), 'unknown' as const]
      const { cases, compared, faults } = lintRouter(policy, routeTable, { age })
      say(`router, ${id}`, cases, compared, faults.length)
      expect(faults).toEqual([])
      expect(cases).toBe(3 * 6 * 3 * 6 * 3 * 3 * 7 * 4 * 3 * 4 * 3 * 3)
    },
  )

  test('national guidance routes as 两坪乡 does: it states each number of the router alike [B06 F19]', () => {
    const { cases, compared, faults } = lintRouter(nationalPack.policy, routeTable, quickPart)
    say('router, national, the quick part', cases, compared, faults.length)
    expect(faults).toEqual([])
    for (const key of [
      'infantBelowAge',
      'tierFromAge',
      'advancedAge',
      'expertPanel',
      'clinicianDecidesRed',
      'homeFor',
      'subDesignatedFor',
      'countyFor',
    ] as const)
      expect([key, nationalPack.policy[key].value]).toEqual([key, liangping.policy[key].value])
  })
})

describe('from a reading to a place', () => {
  test.each(townships.map((township, i) => ({ township, name: township.name, policy: packs[i].policy })))(
    '$name: no reading that raises an alert ends at home, whatever else is known; each grave one has a place to go [A14 A23 B06 F19]',
    ({ name, township, policy }) => {
      const { readings, decided, paths, places, faults } = dangerPaths(policy, township)
      console.log(
        `${name}: ${n(readings)} readings in danger, ${n(decided)} cases routed, which is ${n(paths)} paths, ${faults.length} violations`,
      )
      expect(faults).toEqual([])
      expect(paths).toBeGreaterThan(1e9)
      expect(places).toEqual([township.tertiaryHospital.name, township.countyHospital.name])
    },
  )

  test.each([
    { name: '平安镇', township: inPingan, policy: pingan.policy },
    { name: '两坪乡', township: {}, policy: liangping.policy },
  ])(
    '$name: entered as a report, with an easy one before or after, a danger sign stays open and off the way home [A14 A23 F19]',
    ({ name, township, policy }) => {
      const { reports, alerts, home, faults } = storedPaths(policy, { ...aPerson(), ...township })
      console.log(
        `${name}: ${n(reports)} reports kept, ${n(alerts)} with a danger sign open, ${n(home)} at home, ${faults.length} violations`,
      )
      expect(faults).toEqual([])
      expect(alerts).toBeGreaterThan(5000)
      expect(home).toBeGreaterThan(100) // those who may stay do
    },
  )
})
