import type { Account, Leave } from '@domain/model/account'
import { takeCover } from '@domain/rules/account/leave'
import { accountStream } from '@domain/rules/account/stream'
import { refuse } from '@domain/rules/stream'
import { command, Refused } from '../../_runtime/handler'
import { postIdOf } from '../../_runtime/ids'
import { get } from '../../_store/database'
import { goOnLeave, leaveIn } from '../../_store/leave'
import { mayFor } from './may-for'

/**
 * 请假 (E21), two steps, each harmless twice: the colleague gets the posts, dated, then whoever goes is on leave. In between both
 * answer for the same people, which harms nobody; the timer finishes what a crash cut short.
 */
export const leaveTake = command('leave.take', {
  stream: accountStream,
  target: (input) => input.coverId,
  load: (id) => get<Account>('accounts', id),
  facts: (input, _place, { openid }) => get<Account>('accounts', input.accountId ?? openid),
  decide: (cover, input, { facts: leaver, context, meta }) => {
    if (!leaver || !mayFor(leaver, input, context)) return refuse('NoSuchPost')
    const leave: Leave = {
      id: context.newId('l'),
      accountId: leaver._id,
      name: leaver.name ?? '',
      coverId: input.coverId,
      coverName: cover?.name ?? '',
      from: input.from,
      until: input.until,
      note: input.note ?? null,
      by: context.by,
    }
    const postId = (of: string): string => postIdOf(of, input.coverId, leave.id)
    return takeCover(cover, { leaver, leave, postId }, meta)
  },
  after: async ({ commit, context }) => {
    const refusal = await goOnLeave(leaveIn(commit), context.now)
    if (refusal) throw new Refused(refusal)
  },
})
