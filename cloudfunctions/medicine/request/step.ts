import type { Action, Input } from '@domain/contract'
import type { MedicineRequest } from '@domain/model/request'
import type { Mover } from '@domain/rules/request/moves'
import { requestStream, type RequestEvent } from '@domain/rules/request/stream'
import type { Decision, Meta } from '@domain/rules/stream'
import { roleWords } from '@domain/rules/words-people'
import { command, type Context } from '../../_runtime/handler'
import { known } from '../../_runtime/known'
import { tellStep } from './tell'

type Step = Extract<
  Action,
  | 'medicine.carry'
  | 'medicine.giveBack'
  | 'medicine.handOver'
  | 'medicine.received'
  | 'medicine.price'
  | 'medicine.agree'
>

/** Who takes a step: the family is 家里, a worker is named with the post. */
export const moverOf = ({ by, capacity, capacities }: Context, note?: string): Mover => ({
  by: roleWords(capacity, by.name),
  note: note ?? null,
  clinician: capacities.has('doctor'),
})

/** Whoever answers for the place, and does not only carry. */
export const isStaff = ({ capacities }: Context): boolean => capacities.has('cadre') || capacities.has('doctor')

interface More<A extends Step> {
  readonly input: Input<A>
  readonly mover: Mover
  readonly context: Context
  readonly meta: Meta
}

/** One step of a request that moves no shelf (A18), told to the family (C02). */
export const step = <A extends Step>(
  action: A,
  take: (request: MedicineRequest, more: More<A>) => Decision<RequestEvent, { state: string }>,
) =>
  command(action, {
    stream: requestStream,
    target: (_input, request) => request._id,
    decide: (state, input, { context, meta }) => {
      const note = (input as { note?: string }).note
      const decision = take(known(state), { input, mover: moverOf(context, note), context, meta })
      return decision as never
    },
    after: ({ commit, context }, _input, request) => tellStep(commit, context, request),
  })
