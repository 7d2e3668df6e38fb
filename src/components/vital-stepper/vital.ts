/** A reading as the hand enters it. It starts as nothing: a number nobody measured must not become data (F08). */
export type Reading = number | 'unmeasured' | undefined

/** Breaths are counted in children, whose own bounds they have by age (R31). */
export type VitalKind = 'temperature' | 'oxygen' | 'breaths'

interface Vital {
  readonly name: string
  readonly unit: string
  readonly step: number
  /** Where the first press of − or + lands; a press is the reporter's own, an unpressed stepper stays empty. */
  readonly start: number
  readonly min: number
  readonly max: number
  readonly quick: readonly number[]
}

export const VITALS: Record<VitalKind, Vital> = {
  temperature: {
    name: '体温',
    unit: '℃',
    step: 0.1,
    start: 37,
    min: 30,
    max: 45,
    quick: [36.5, 37, 37.5, 38, 38.5, 39],
  },
  oxygen: { name: '血氧', unit: '%', step: 1, start: 95, min: 30, max: 100, quick: [88, 90, 92, 94, 96, 98] },
  breaths: { name: '一分钟喘几次', unit: '次', step: 1, start: 25, min: 5, max: 120, quick: [20, 25, 30, 40, 50, 60] },
}

/** The figure as it is shown and said. */
export const figure = (kind: VitalKind, value: number): string =>
  kind === 'temperature' ? value.toFixed(1) : `${value}`

/** One press of − or +, kept on the scale of the instrument. */
export function step(kind: VitalKind, from: Reading, direction: 1 | -1): number {
  const vital = VITALS[kind]
  if (typeof from !== 'number') return vital.start
  const next = Math.round((from + direction * vital.step) * 10) / 10
  return Math.min(vital.max, Math.max(vital.min, next))
}

/**
 * A reading that is more likely a slip of the hand than a reading: asked about once, never refused, because a true
 * 39 % is the one that must not be lost.
 */
export function likelySlip(kind: VitalKind, value: number): string | undefined {
  const [low, high] = usual[kind]
  if (value >= low && value <= high) return undefined
  const meant = [value * 10, value / 10].find((other) => other >= low && other <= high)
  const shown = figure(kind, value)
  if (kind === 'temperature')
    return meant === undefined ? `体温填的是 ${value}。再看一眼体温计。` : `${figure(kind, meant)}，不是 ${value} 吧？`
  if (kind === 'breaths') return `一分钟 ${shown} 次？数满一分钟再填。`
  return `血氧填的是 ${shown}。看一眼指夹，再量一次。`
}

const usual: Record<VitalKind, readonly [number, number]> = {
  temperature: [34, 42],
  oxygen: [50, 100],
  breaths: [5, 80],
}

/** What a person typed, as a number; nothing while it is not one. */
export function typed(text: string): number | undefined {
  const value = Number(text.replace('。', '.').replace('．', '.'))
  return text.trim() === '' || Number.isNaN(value) ? undefined : Math.round(value * 100) / 100
}
