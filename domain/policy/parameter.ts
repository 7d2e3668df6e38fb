import type { Day } from '../model/calendar'
import type { ClauseId } from './clauses'

/** A township's own word on a parameter: who said it, when, why, and what its plan says underneath. */
export interface OwnWord {
  readonly version: number
  /** The day it came into force, and the first one since which the township has had a word of its own on it. */
  readonly from: Day
  readonly first: Day
  readonly by: string
  readonly at: number
  readonly reason: string
  /** What holds without it. */
  readonly plan: unknown
}

/**
 * Where a number of policy comes from: a clause of a township's plan, national guidance, or a local default that the
 * township has not confirmed yet (shown amber, 暂). A township's own stricter setting keeps what it stands on; a default it
 * set or confirmed is `open` in its plan and no longer amber.
 */
export type Source =
  | { readonly clause: ClauseId; readonly own?: OwnWord }
  | { readonly national: string; readonly own?: OwnWord }
  | { readonly localDefault: string; readonly own?: undefined }
  | { readonly open: string; readonly own: OwnWord }

export interface Parameter<T> {
  readonly value: T
  readonly source: Source
}

export const clause = <T>(id: ClauseId, value: T): Parameter<T> => ({ value, source: { clause: id } })
/** `where` names the guidance, e.g. `诊疗方案第十版`. */
export const national = <T>(where: string, value: T): Parameter<T> => ({ value, source: { national: where } })
/** `why` says in a sentence what the plan leaves open. */
export const localDefault = <T>(why: string, value: T): Parameter<T> => ({ value, source: { localDefault: why } })

/** The same parameter by a township's own word, standing on whatever it stood on. */
export function ownParameter<T>(under: Parameter<T>, value: T, own: OwnWord): Parameter<T> {
  const { source } = under
  return { value, source: 'localDefault' in source ? { open: source.localDefault, own } : { ...source, own } }
}

export const isAmber = (parameter: Parameter<unknown>): boolean => 'localDefault' in parameter.source

/** The clause a number rests on; the ruling that settled it where no plan of this township states it. */
export const clauseOf = (parameter: Parameter<unknown>, ruling: string): string =>
  'clause' in parameter.source ? parameter.source.clause : ruling
