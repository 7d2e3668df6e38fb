import { type Draft } from './draft'
import { type Measured } from './choices'

/** A figure the server asked about before keeping it (E27). */
export interface Slip {
  readonly field: Measured
  readonly value: number
  readonly confirmable: boolean
  readonly guess?: number
}

const NAME: Record<Measured, string> = { temperature: '体温', spo2: '血氧', breaths: '每分钟呼吸' }

/** The first figure to ask about, out of a refusal's detail. */
export function slipIn(detail: unknown): Slip | undefined {
  const first: unknown = Array.isArray(detail) ? detail[0] : undefined
  return typeof first === 'object' && first !== null && 'field' in first ? (first as Slip) : undefined
}

/** 血氧填的是 39。看一眼指夹，是不是 93？ */
export function slipWords({ field, value, guess, confirmable }: Slip): string {
  const where = field === 'spo2' ? '看一眼指夹' : field === 'temperature' ? '看一眼体温计' : '再数一遍'
  const asked = guess === undefined ? '再量一次' : `是不是 ${guess}`
  const end = guess === undefined ? '。' : '？'
  return `${NAME[field]}填的是 ${value}。${where}，${asked}${end}${confirmable ? '' : '没有这么高的数。'}`
}

/** The reading that was meant instead. */
export const taking = (draft: Draft, { field, guess }: Slip): Draft =>
  guess === undefined ? draft : { ...draft, [field === 'spo2' ? 'oxygen' : field]: guess }

/** The clinician stands by it. */
export const standingBy = (draft: Draft, { field }: Slip): Draft => ({
  ...draft,
  confirmed: [...new Set([...draft.confirmed, field])],
})
