import type { WaveInput } from '../../policy/wave-assumptions'

/** A curve is cut this many widths before and after its middle: what lies outside is a person in fifteen thousand. */
const WIDTHS = 4
export const FORTNIGHT = 14

/** Days from the first of a wave to its middle, and all of them. */
export const middleOf = (sdDays: number): number => WIDTHS * sdDays
export const daysOf = (sdDays: number): number => 2 * WIDTHS * sdDays

type Shape = Pick<WaveInput, 'attackPercent' | 'sdDays' | 'unevenPercent' | 'seed'>

/**
 * New infections a day (F07): a bell over whole days, whole people, exactly as many as the attack rate says and never more than
 * that. The same numbers and the same seed give the same curve; seed 0 is the smooth one.
 */
export function infectionsOf(people: number, { attackPercent, sdDays, unevenPercent, seed }: Shape): number[] {
  const total = Math.floor((people * attackPercent) / 100)
  const middle = middleOf(sdDays)
  const random = seed === 0 ? () => 0.5 : randomFrom(seed)
  const weights = Array.from({ length: daysOf(sdDays) }, (_, day) => {
    const bell = below((day + 1 - middle) / sdDays) - below((day - middle) / sdDays)
    return bell * (1 + (unevenPercent / 100) * (2 * random() - 1))
  })
  return apportion(total, weights)
}

/** Whole numbers in the proportion of the weights that add up to the total: what is left over goes to the largest remainders. */
export function apportion(total: number, weights: readonly number[]): number[] {
  const all = weights.reduce((sum, one) => sum + one, 0)
  if (all <= 0) return weights.map(() => 0)
  const quotas = weights.map((weight) => (total * weight) / all)
  const shares = quotas.map(Math.floor)
  const left = total - shares.reduce((sum, one) => sum + one, 0)
  const remainders = quotas.map((quota, n) => ({ n, rest: Math.round((quota - shares[n]) * 1e9) }))
  remainders.sort((a, b) => b.rest - a.rest || a.n - b.n)
  for (const { n } of remainders.slice(0, left)) shares[n] += 1
  return shares
}

/** Where the fourteen days begin in which most falls; the earliest where several do. */
export function peakFortnight(daily: readonly number[]): { from: number; sum: number } {
  let [from, sum] = [0, sumOf(daily, 0, FORTNIGHT)]
  for (let n = 1; n + FORTNIGHT <= daily.length; n++) {
    const here = sumOf(daily, n, n + FORTNIGHT)
    if (here > sum) [from, sum] = [n, here]
  }
  return { from, sum }
}

export const sumOf = (daily: readonly number[], from = 0, to = daily.length): number =>
  daily.slice(from, to).reduce((sum, one) => sum + one, 0)

/** A part of each day's number in whole ones, so that the sums stay right whatever the rounding of a single day (F07). */
export function partOf(daily: readonly number[], percent: number): number[] {
  let before = 0
  return daily.map((_, n) => {
    const upTo = Math.round((sumOf(daily, 0, n + 1) * percent) / 100)
    const today = upTo - before
    before = upTo
    return today
  })
}

/** The share of a standard bell below a point (Abramowitz and Stegun 7.1.26, good to seven digits). */
function below(z: number): number {
  const x = Math.abs(z) / Math.SQRT2
  const t = 1 / (1 + 0.3275911 * x)
  const poly = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))))
  const erf = 1 - poly * Math.exp(-x * x)
  return z < 0 ? (1 - erf) / 2 : (1 + erf) / 2
}

/** Numbers between 0 and 1 that look like chance and follow from the seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
