import type { Said } from '../model/care'
import type { Severity } from '../model/severity'
import type { FlagLevel } from './red-flags'

export type { Said }

/** What the router asks of an infected person. Nothing here is derived from anything else here (R83). */
export interface RouteFacts {
  /** Somebody has called it an emergency (A23). Nobody has: 'no'; nobody could be asked: 'unknown'. */
  readonly emergency: Said
  /** The worst sign in the last reading (A14); 'unknown' where nothing was measured and nothing asked. */
  readonly flag: FlagLevel | 'unknown'
  readonly dialysis: Said
  /** 分型, as a clinician put it. */
  readonly severity: Severity | 'unknown'
  /** What a severe case mainly comes from (B30, R08). */
  readonly cause: 'pneumonia' | 'underlying' | 'unknown'
  /** Beyond what the county can do; asked of severe cases only (R38). */
  readonly beyondCounty: Said
  /** Completed years. */
  readonly age: number | 'unknown'
  /** 失能 is `disabled`, 行动不便 is `hard-to-move` (A20). */
  readonly mobility: 'able' | 'hard-to-move' | 'disabled' | 'unknown'
  /** Pregnant, or within 42 days of a birth (R33). */
  readonly pregnant: Said
  /** 基础疾病, and whether it is a serious one: a question of its own (R83). */
  readonly underlying: 'none' | 'not-serious' | 'serious' | 'unknown'
  readonly stability: 'stable' | 'unstable' | 'unknown'
  /** In the red tier today, or treated as red until surveyed (R23). */
  readonly red: Said
}

/** Three-valued truth, so that a rule can say "it may be": and is the least of them, or the greatest. */
export const NO = 0
export const MAYBE = 1
export const YES = 2
export type Truth = typeof NO | typeof MAYBE | typeof YES

export const not = (truth: Truth): Truth => (2 - truth) as Truth
export const and = (a: Truth, b: Truth): Truth => (a < b ? a : b)
export const or = (a: Truth, b: Truth): Truth => (a > b ? a : b)
export const sure = (holds: boolean): Truth => (holds ? YES : NO)
export const said = (answer: Said): Truth => (answer === 'yes' ? YES : answer === 'no' ? NO : MAYBE)
/** Whether a fact has a value, where it may not be known. */
export const is = <T extends string>(fact: T | 'unknown', value: T): Truth =>
  fact === 'unknown' ? MAYBE : sure(fact === value)
export const oneOf = <T extends string>(fact: T | 'unknown', values: readonly T[]): Truth =>
  fact === 'unknown' ? MAYBE : sure(values.includes(fact))
export const atLeast = (age: number | 'unknown', years: number): Truth =>
  age === 'unknown' ? MAYBE : sure(age >= years)
