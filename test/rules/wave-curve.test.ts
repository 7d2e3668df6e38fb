import fc from '../support/properties'
import { waveAssumptions, waveInput } from '@domain/policy/wave-assumptions'
import { apportion, daysOf, infectionsOf, partOf, peakFortnight, sumOf } from '@domain/rules/wave/curve'
import { lastsFrom } from '@domain/rules/wave/dry'

const anyWave = fc.record({
  people: fc.integer({ min: 0, max: 40_000 }),
  attackPercent: fc.integer({ min: 1, max: 100 }),
  sdDays: fc.integer({ min: 3, max: 14 }),
  unevenPercent: fc.integer({ min: 0, max: 50 }),
  seed: fc.integer({ min: 0, max: 9999 }),
})

test('infections are whole people, as many as the attack rate says and never more than there are [F07]', () => {
  fc.assert(
    fc.property(anyWave, ({ people, ...shape }) => {
      const daily = infectionsOf(people, shape)
      expect(daily.every((one) => Number.isInteger(one) && one >= 0)).toBe(true)
      expect(sumOf(daily)).toBe(Math.floor((people * shape.attackPercent) / 100))
      expect(sumOf(daily)).toBeLessThanOrEqual(people)
      expect(daily).toHaveLength(daysOf(shape.sdDays))
    }),
  )
})

test('the same numbers and the same seed give the same curve, another seed another one, seed 0 the smooth one [F07]', () => {
  const shape = { attackPercent: 80, sdDays: 7, unevenPercent: 30, seed: 7 }
  expect(infectionsOf(2000, shape)).toEqual(infectionsOf(2000, { ...shape }))
  expect(infectionsOf(2000, { ...shape, seed: 8 })).not.toEqual(infectionsOf(2000, shape))
  const smooth = infectionsOf(2000, { ...shape, seed: 0 })
  expect(smooth).toEqual(infectionsOf(2000, { ...shape, seed: 0, unevenPercent: 0 }))
  const up = smooth.slice(0, smooth.length / 2)
  expect(up.every((one, day) => day === 0 || one >= up[day - 1] - 1)).toBe(true)
  expect(sumOf(infectionsOf(2000, shape))).toBe(sumOf(smooth))
})

test('what is used is whole, no more than the people ill that day, and adds up to its share of them [F07]', () => {
  fc.assert(
    fc.property(anyWave, fc.integer({ min: 0, max: 100 }), ({ people, ...shape }, percent) => {
      const daily = infectionsOf(people, shape)
      const used = partOf(daily, percent)
      expect(used.every((one, day) => Number.isInteger(one) && one >= 0 && one <= daily[day])).toBe(true)
      expect(sumOf(used)).toBe(Math.round((sumOf(daily) * percent) / 100))
    }),
  )
})

test('a stock lasts until the day it no longer reaches, never longer for less, and what is given is what was there [F07]', () => {
  const demands = fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 80 })
  fc.assert(
    fc.property(demands, fc.integer({ min: 0, max: 4000 }), (demand, stock) => {
      const dry = lastsFrom(stock, demand)
      if (dry === null) return expect(sumOf(demand)).toBeLessThanOrEqual(stock)
      expect(sumOf(demand, 0, dry.day)).toBeLessThanOrEqual(stock)
      expect(sumOf(demand, 0, dry.day + 1)).toBeGreaterThan(stock)
      expect(dry.days).toBeGreaterThanOrEqual(dry.day)
      expect(dry.days).toBeLessThanOrEqual(dry.day + 1)
      expect(lastsFrom(stock + 1, demand)?.day ?? Infinity).toBeGreaterThanOrEqual(dry.day)
    }),
  )
})

test('what reaches exactly is enough, and the day after is not [F07]', () => {
  expect(lastsFrom(10, [5, 5])).toBeNull()
  expect(lastsFrom(10, [5, 5, 4])).toEqual({ day: 2, days: 2 })
  expect(lastsFrom(12, [5, 5, 4])).toEqual({ day: 2, days: 2.5 })
  expect(lastsFrom(0, [0, 0, 3])).toEqual({ day: 2, days: 2 })
})

test('what is shared out in whole ones adds up, whatever the weights [F07]', () => {
  const weights = fc.array(fc.double({ min: 0, max: 5, noNaN: true }), { minLength: 1, maxLength: 60 })
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9999 }), weights, (total, some) => {
      const any = some.some((weight) => weight > 0)
      expect(sumOf(apportion(total, some))).toBe(any ? total : 0)
    }),
  )
})

/**
 * R104: counted from the first day of the peak fortnight. The mission's own figures are rounded; the percentages may differ by half
 * a point, the days by a quarter of one.
 */
test.each([
  [5, 47, 6.2],
  [7, 38, 7.3],
  [10, 29, 9.5],
])(
  '2,000 people, 80 % infected, 70 % of them using it, width %i days: the peak fortnight takes %i %% of the people, and 20 %% lasts %f days of it [F07]',
  (sdDays, percent, days) => {
    const daily = infectionsOf(2000, { attackPercent: 80, sdDays, unevenPercent: 0, seed: 0 })
    const used = partOf(daily, 70)
    const peak = peakFortnight(used)
    expect(Math.abs((100 * peak.sum) / 2000 - percent)).toBeLessThanOrEqual(0.5)
    const lasts = lastsFrom(400, used, peak.from)
    expect(Math.abs((lasts?.days ?? 99) - days)).toBeLessThanOrEqual(0.25)
    // A floor is a floor: 15 % is gone sooner still, and neither is half of what the fortnight asks for at five days.
    expect(lastsFrom(300, used, peak.from)!.days).toBeLessThan(lasts!.days)
  },
)

test('every assumption is a default within its own bounds, and what is not said is the default [F07]', () => {
  for (const { value, least, most, step, words, why } of Object.values(waveAssumptions)) {
    expect(value >= least && value <= most && step > 0).toBe(true)
    expect(words.length * why.length).toBeGreaterThan(0)
  }
  expect(waveInput({ sdDays: 5, feverPercent: undefined })).toMatchObject({ sdDays: 5, feverPercent: 70, seed: 0 })
})
