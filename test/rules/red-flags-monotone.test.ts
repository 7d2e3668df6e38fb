import { day } from '@domain/model/day'
import type { Reading, Symptom } from '@domain/model/reading'
import { liangping } from '@domain/policy/liangping'
import { pingan } from '@domain/policy/pingan'
import { type FlagFacts, rankOf, redFlags } from '@domain/rules/red-flags'
import { feverDaysBefore } from './build'

const on = day('2023-02-08')

/** Each sign from mildest to worst; what nobody said is the mildest of all. */
const ladders = {
  spo2: [undefined, 100, 95, 94.5, 94, 93.4, 93, 92.5, 92, 91, 80, 50],
  temperature: [undefined, 36.5, 38.5, 38.6, 40, 41, 41.1, 43],
  breaths: [undefined, 12, 29, 30, 31, 40, 49, 50, 59, 60, 80],
  breathing: [undefined, 'easy', 'some-effort', 'hard'],
  feverPersists: [undefined, 'no', 'yes'],
} as const
type Sign = keyof typeof ladders
const signs = Object.keys(ladders) as Sign[]

const births = ['2023-01-20', '2022-10-01', '2021-01-01', '2012-01-01', '1990-01-01', '1940-01-01'].map(day)
const runs = [0, 2, 3]

function* readings(): Generator<Record<Sign, number>> {
  for (let spo2 = 0; spo2 < ladders.spo2.length; spo2++)
    for (let temperature = 0; temperature < ladders.temperature.length; temperature++)
      for (let breaths = 0; breaths < ladders.breaths.length; breaths++)
        for (let breathing = 0; breathing < ladders.breathing.length; breathing++)
          for (let feverPersists = 0; feverPersists < ladders.feverPersists.length; feverPersists++)
            yield { spo2, temperature, breaths, breathing, feverPersists }
}

const toReading = (rungs: Record<Sign, number>): Reading =>
  Object.fromEntries(
    signs.map((sign) => [sign, ladders[sign][rungs[sign]]]).filter(([, v]) => v !== undefined),
  ) as Reading

describe('a worse sign never gets a milder level', () => {
  test('every step down every ladder, at six ages, after 0, 2 and 3 days of fever [A14 F19]', () => {
    let checked = 0
    const violations: unknown[] = []
    for (const birthOn of births)
      for (const run of runs) {
        const facts: FlagFacts = { birthOn, on, recent: feverDaysBefore(on, run) }
        const memo = new Map<string, number>()
        const keyOf = (rungs: Record<Sign, number>) => signs.map((s) => rungs[s]).join()
        const rank = (rungs: Record<Sign, number>): number => {
          const known = memo.get(keyOf(rungs))
          if (known !== undefined) return known
          const level = rankOf(redFlags(toReading(rungs), facts, pingan.policy).level)
          memo.set(keyOf(rungs), level)
          return level
        }
        for (const rungs of readings())
          for (const sign of signs) {
            if (rungs[sign] + 1 >= ladders[sign].length) continue
            checked += 1
            const worse = { ...rungs, [sign]: rungs[sign] + 1 }
            if (rank(worse) < rank(rungs)) violations.push({ birthOn, run, rungs, sign })
          }
      }
    console.log(`red flags: ${checked} steps checked, ${violations.length} milder`)
    expect(violations).toEqual([])
    expect(checked).toBe(939_168)
  })

  test('one more symptom, one more day of fever, a pregnancy, an unanswered slip never make it milder [A14 A19 F19]', () => {
    const all: Symptom[] = [
      'cough', 'sore-throat', 'chest-tightness', 'poor-appetite', 'diarrhoea', 'listless', 'ache', 'drowsy',
      'refuses-feeds', 'seizure', 'pale-or-blue', 'bleeding', 'abdominal-pain', 'headache', 'dizzy', 'fewer-movements',
    ] // prettier-ignore
    const level = (reading: Reading, facts: Partial<FlagFacts>) =>
      rankOf(redFlags(reading, { birthOn: day('1990-01-01'), on, recent: [], ...facts }, pingan.policy).level)
    let checked = 0
    for (const spo2 of [undefined, 97, 94, 93, 92])
      for (const birthOn of births)
        for (const first of all)
          for (const second of all) {
            const reading: Reading = { symptoms: [first], temperature: 38.6, ...(spo2 === undefined ? {} : { spo2 }) }
            const base = level(reading, { birthOn, pregnant: false })
            expect(
              level({ ...reading, symptoms: [first, second] }, { birthOn, pregnant: false }),
            ).toBeGreaterThanOrEqual(base)
            expect(level(reading, { birthOn })).toBeGreaterThanOrEqual(base)
            expect(level(reading, { birthOn, pregnant: true })).toBeGreaterThanOrEqual(level(reading, { birthOn }))
            expect(level(reading, { birthOn, pregnant: false, recent: feverDaysBefore(on, 3) })).toBeGreaterThanOrEqual(
              base,
            )
            expect(level({ ...reading, unanswered: ['spo2'] }, { birthOn })).toBe(rankOf('urgent'))
            checked += 5
          }
    expect(checked).toBe(38_400)
  })

  test('no danger sign of the plan ends in nothing to do, whatever else is said [A14 F19]', () => {
    const dangers: Reading[] = [{ spo2: 92 }, { spo2: 93 }, { breathing: 'hard' }, { feverPersists: 'yes' }]
    let checked = 0
    for (const rungs of readings())
      for (const danger of dangers) {
        const { level, why } = redFlags(
          { ...toReading(rungs), ...danger },
          { birthOn: births[4], on, recent: [] },
          liangping.policy,
        )
        if (rankOf(level) < rankOf('severe') || why.length === 0)
          throw new Error(`missed: ${JSON.stringify({ rungs, danger })}`)
        checked += 1
      }
    expect(checked).toBe(12 * 8 * 11 * 4 * 3 * 4)
  })
})
