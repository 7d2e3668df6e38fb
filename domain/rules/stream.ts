import type { By } from '../model/commit'
import type { Day } from '../model/calendar'
import type { Person } from '../model/person'

/** What an event needs to know of the commit that carries it. */
export interface Meta {
  readonly v: number
  readonly at: number
  readonly on: Day
  readonly occurredAt: number
  readonly by: By
}

export interface Following {
  readonly collection: 'duties' | 'dayStates' | 'dutyPhones' | 'stockLines'
  readonly doc: { readonly _id: string; readonly v: number }
  /** Stays when the state no longer names it: a day that has passed is history. */
  readonly keep: boolean
}

/**
 * A kind of thing that changes by events. `evolve` folds one event into the state; `finish` derives what follows from the
 * facts once a commit's events are in; `follow` lists the documents other readers use. All pure: the same log gives the
 * same documents.
 */
export interface Stream<S extends { _id: string; v: number }, E> {
  readonly name: string
  readonly collection: string
  evolve(state: S | null, event: E, meta: Meta): S
  finish(state: S, meta: Meta): S
  follow(state: S): Following[]
  /** Ids a reader of the history may ask by. */
  about(state: S): readonly string[]
  /** Under what else a commit is found again, such as the clocks of a township's day. */
  topics?(before: S | null, after: S, events: readonly E[]): readonly string[]
  township(state: S): string | null
}

/** What a decision comes to: events and a reply, or a refusal named in the contract. */
export type Decision<E, O> =
  | { readonly ok: true; readonly events: readonly E[]; readonly births?: readonly Person[]; readonly reply: O }
  | { readonly ok: false; readonly refusal: string; readonly detail?: unknown }

export const refuse = (refusal: string, detail?: unknown) => ({ ok: false, refusal, detail }) as const
export const decided = <const E, O>(events: readonly E[], reply: O, births?: readonly Person[]) =>
  ({ ok: true, events, reply, births }) as const

/** The state after a commit's events. */
export function fold<S extends { _id: string; v: number }, E>(
  stream: Stream<S, E>,
  state: S | null,
  events: readonly E[],
  meta: Meta,
): S {
  let next = state
  for (const event of events) next = stream.evolve(next, event, meta)
  if (!next) throw new Error(`${stream.name}: a commit without events makes nothing`)
  return stream.finish({ ...next, v: meta.v }, meta)
}
