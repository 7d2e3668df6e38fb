import type { z } from '../model/zod'

/**
 * In what capacity a caller may act: by a bond to the person (self, family), by a post whose place contains the subject
 * (cadre, doctor, office, admin, volunteer, keeper), or merely as somebody WeChat identified (anyone).
 */
export const capacities = [
  ...(['anyone', 'self', 'family'] as const),
  ...(['cadre', 'doctor', 'office', 'admin', 'volunteer', 'keeper'] as const),
] as const
export type Capacity = (typeof capacities)[number]

/** What an action is about; the runtime loads it, and who may act is decided against it. */
export type Subject =
  'nothing' | 'person' | 'household' | 'request' | 'bond' | 'place' | 'equipment' | 'shelf' | 'allocation'

/** Refusals any action may answer with. A foreign id reads exactly like a missing one: both are NotFound. */
export const commonRefusals = [
  'BadInput',
  'UnknownAction',
  'NotFound',
  'CommandReused',
  'TooBusy',
  'Internal',
  'ClockAhead',
  'TooOld',
] as const
export type CommonRefusal = (typeof commonRefusals)[number]

export interface Endpoint<
  I extends z.ZodMiniType = z.ZodMiniType,
  O = unknown,
  R extends string = string,
  S extends Subject = Subject,
  K extends 'command' | 'query' = 'command' | 'query',
> {
  /** A command changes something, carries a command id and may be sent again; a query changes nothing. */
  readonly kind: K
  readonly who: readonly Capacity[]
  readonly about: S
  readonly input: I
  /** The shape of the answer; exists for the type only. */
  readonly output?: O
  readonly refusals: readonly R[]
}

/** One action: who may call it, about what, with which input; `returns<T>()` names the answer's type. */
export const endpoint = <
  I extends z.ZodMiniType,
  const R extends string,
  const S extends Subject,
  const K extends 'command' | 'query',
>(spec: {
  kind: K
  who: readonly Capacity[]
  about: S
  input: I
  refusals: readonly R[]
}) => ({
  returns: <O>(): Endpoint<I, O, R, S, K> => spec,
})

export type Reply<O, R extends string = string> =
  | { readonly ok: true; readonly data: O }
  | { readonly ok: false; readonly refusal: R; readonly detail?: unknown; readonly requestId: string }
