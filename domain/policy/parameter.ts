import type { ClauseId } from './clauses'

/**
 * Where a number of policy comes from: a clause of a township's plan, national guidance, or a local default that the
 * township has not confirmed yet (shown amber, 暂).
 */
export type Source = { clause: ClauseId } | { national: string } | { localDefault: string }

export interface Parameter<T> {
  readonly value: T
  readonly source: Source
}

export const clause = <T>(id: ClauseId, value: T): Parameter<T> => ({ value, source: { clause: id } })
/** `where` names the guidance, e.g. `诊疗方案第十版`. */
export const national = <T>(where: string, value: T): Parameter<T> => ({ value, source: { national: where } })
/** `why` says in a sentence what the plan leaves open. */
export const localDefault = <T>(why: string, value: T): Parameter<T> => ({ value, source: { localDefault: why } })

export const isAmber = (parameter: Parameter<unknown>): boolean => 'localDefault' in parameter.source

/** The clause a number rests on; the ruling that settled it where no plan of this township states it. */
export const clauseOf = (parameter: Parameter<unknown>, ruling: string): string =>
  'clause' in parameter.source ? parameter.source.clause : ruling
