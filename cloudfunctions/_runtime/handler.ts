import type { Action, Contract, Input, Output } from '@domain/contract'
import type { Capacity } from '@domain/contract/endpoint'
import type { Account } from '@domain/model/account'
import type { Allocation } from '@domain/model/allocation'
import type { By, Commit } from '@domain/model/commit'
import type { Day } from '@domain/model/day'
import type { Duty } from '@domain/model/duty'
import type { Equipment } from '@domain/model/equipment'
import type { Household, Person } from '@domain/model/person'
import type { MedicineRequest } from '@domain/model/request'
import type { Shelf } from '@domain/model/stock'
import type { Decision, Meta, Stream } from '@domain/rules/stream'

/** What the runtime found an action to be about. */
export interface Subjects {
  nothing: null
  person: Person
  household: Household
  request: MedicineRequest
  bond: Duty
  place: string
  equipment: Equipment
  shelf: Shelf
  allocation: Allocation
}
type SubjectOf<A extends Action> = Subjects[Contract[A]['about']]

export interface Context {
  readonly openid: string
  /** Null for queries. */
  readonly commandId: string | null
  readonly account: Account | null
  /** The first capacity of the endpoint's list that the caller holds. */
  readonly capacity: Capacity
  readonly capacities: ReadonlySet<Capacity>
  readonly by: By
  readonly now: number
  readonly today: Day
  /** Ids that follow from the command id: a command sent again makes the same ones. */
  readonly newId: (letter: string, n?: number) => string
  /** Codes for cards and invitations, kept as hashes only; the same for the same command. */
  readonly newCode: () => string
}

/** Ends a query with one of its named refusals. */
export class Refused extends Error {
  override name = 'Refused'
  constructor(
    readonly refusal: string,
    readonly detail?: unknown,
  ) {
    super(refusal)
  }
}

/** Answers a query; or a command that changes no stream and guards itself against being sent twice. */
export interface QueryHandler<A extends Action> {
  readonly kind: 'query'
  readonly action: A
  readonly answer: (input: Input<A>, subject: SubjectOf<A>, context: Context) => Promise<Output<A>>
}

export interface Effects<O, F = unknown> {
  readonly reply: O
  readonly commit: Commit
  readonly context: Context
  /** What the decision was made on; undefined where an earlier reply is given again. */
  readonly facts: F | undefined
}

export interface CommandHandler<A extends Action, S extends { _id: string; v: number }, E, F, H = undefined> {
  readonly kind: 'command'
  readonly action: A
  readonly stream: Stream<S, E>
  /** The id of the stream it changes. */
  readonly target: (input: Input<A>, subject: SubjectOf<A>, context: Context) => string
  /** The stream's state where the subject is not already it. */
  readonly load?: (id: string, subject: SubjectOf<A>, context: Context) => Promise<S | null> | S | null
  /** Reads what the input alone names, in the first wave; looked at by `facts` only, once the caller may act. */
  readonly ahead?: (input: Input<A>) => Promise<H>
  /**
   * Anything else the decision needs to know. Where a second stream must move first (a shelf sets aside what a request is
   * accepted with), it moves here, and must be harmless when done again (docs/decisions/0019).
   */
  readonly facts?: (input: Input<A>, subject: SubjectOf<A>, context: Context, ahead: H) => Promise<F>
  readonly decide: (
    state: S | null,
    input: Input<A>,
    more: { facts: F; context: Context; meta: Meta; subject: SubjectOf<A> },
  ) => Decision<E, Output<A>>
  /** Adds to the reply what must not be stored, such as a code kept as a hash only. */
  readonly present?: (reply: Output<A>, context: Context) => Output<A>
  /** What happens once it is committed, and again whenever it is sent again: must be harmless twice. */
  readonly after?: (effects: Effects<Output<A>, F>, input: Input<A>, subject: SubjectOf<A>) => Promise<void>
  /** Takes back what `facts` moved where the decision came to a refusal: must be harmless twice. */
  readonly refused?: (facts: F, input: Input<A>, subject: SubjectOf<A>, context: Context) => Promise<void>
}

export type AnyHandler =
  QueryHandler<Action> | CommandHandler<Action, { _id: string; v: number }, unknown, unknown, unknown>

export const query = <A extends Action>(action: A, answer: QueryHandler<A>['answer']): QueryHandler<A> => ({
  kind: 'query',
  action,
  answer,
})

export const command = <A extends Action, S extends { _id: string; v: number }, E, F = undefined, H = undefined>(
  action: A,
  spec: Omit<CommandHandler<A, S, E, F, H>, 'kind' | 'action'>,
): CommandHandler<A, S, E, F, H> => ({ kind: 'command', action, ...spec })

/** When the phone says it happened; commands without such a field happen when they arrive. */
export const occurredAtOf = (input: unknown, now: number): number =>
  typeof input === 'object' && input !== null && typeof (input as { occurredAt?: unknown }).occurredAt === 'number'
    ? (input as { occurredAt: number }).occurredAt
    : now
