import type { RequestState } from '@domain/model/request'
import type { Action, Output } from '@domain/contract'
import { move, requestStream, type RequestEvent } from '@domain/rules/request/stream'
import type { Decision } from '@domain/rules/stream'
import { command, type Context } from '../../_runtime/handler'
import { tellFamily } from '../../_store/messages/family'
import { roleWords } from '@domain/rules/words-people'
import { known } from '../../_runtime/known'

type Step = Extract<
  Action,
  | 'medicine.accept'
  | 'medicine.carry'
  | 'medicine.handOver'
  | 'medicine.decline'
  | 'medicine.cancel'
  | 'medicine.received'
>

/** How a step names who took it: the family is 家里, a worker is named with the post. */
const byWords = ({ by, capacity }: Context): string => roleWords(capacity, by.name)

/** One step of a request along its table (A18), told to the family (C02). */
export const step = <A extends Step>(action: A, to: RequestState) =>
  command(action, {
    stream: requestStream,
    target: (_input, request) => request._id,
    decide: (state, input, { context }) => {
      const decision = move(known(state), {
        to,
        by: byWords(context),
        note: input.note ?? null,
        carrier:
          to === 'carrying'
            ? { openid: context.openid, name: context.by.name, phone: context.account?.phone ?? null }
            : null,
      })
      // Every step answers with the state the request is in now.
      return decision as Decision<RequestEvent, Output<A>>
    },
    after: async ({ commit, context }, _input, request) => {
      const { requestedBy: asker, personId, township, _id: about } = request
      if (asker === context.openid) return
      const news = { step: commit._id, asker, township, about, notice: { kind: 'medicine' } } as const
      await tellFamily(personId, news, context.now)
    },
  })
