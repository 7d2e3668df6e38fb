import { round } from '../axis'

/** From the first to the last of these, both included. */
export interface Range {
  readonly from: number
  readonly until: number
}

/**
 * The ground under a curve as one polygon of per cents: a box cut to it is one part for WeChat to draw, where a bar a day would
 * be sixty (P12).
 */
export function groundOf(values: readonly number[], top: number, { from, until }: Range = whole(values)): string {
  const last = Math.max(values.length - 1, 1)
  const x = (index: number): string => `${round((index / last) * 100)}%`
  const y = (value: number): string => `${round((1 - Math.min(value, top) / Math.max(top, 1)) * 100)}%`
  const points = values.slice(from, until + 1).map((value, n) => `${x(from + n)} ${y(value)}`)
  return `polygon(${x(from)} 100%,${points.join(',')},${x(until)} 100%)`
}

const whole = (values: readonly number[]): Range => ({ from: 0, until: values.length - 1 })

/** The first of the highest. */
export const peakOf = (values: readonly number[]): number => values.indexOf(Math.max(...values))

/** A round number at or above the highest, whose half is whole too, so that the axis can be read: 52 → 60, 7 → 8, 130 → 140. */
export function topOf(highest: number): number {
  if (highest <= 10) return Math.max(Math.ceil(highest / 2) * 2, 2)
  const step = 10 ** Math.floor(Math.log10(highest))
  const fine = highest / step < 2 ? step / 5 : step
  return Math.ceil(highest / fine) * fine
}
