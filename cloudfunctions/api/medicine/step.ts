import type { RequestState } from '@domain/model/request'
import type { Action } from '@domain/contract'
import { move, requestStream } from '@domain/rules/request/stream'
import { command, type Context } from '../../_runtime/handler'
import { deliver } from '../../_store/send'
import { roleWords } from '@domain/rules/words-people'
import { known } from '../known'

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
export const step = (action: Step, to: RequestState) =>
  command(action, {
    stream: requestStream,
    target: (_input, request) => request._id,
    decide: (state, input, { context }) =>
      move(known(state), {
        to,
        by: byWords(context),
        note: input.note ?? null,
        carrier:
          to === 'carrying'
            ? { openid: context.openid, name: context.by.name, phone: context.account?.phone ?? null }
            : null,
      }),
    after: async ({ commit, context }, _input, request) => {
      if (request.requestedBy === context.openid) return
      await deliver(
        {
          id: `${commit._id}:${request.requestedBy}`,
          openid: request.requestedBy,
          notice: { kind: 'medicine' },
          about: request._id,
        },
        context.now,
      )
    },
  })
