import type { Account } from '@domain/model/account'
import { endLeave } from '@domain/rules/account/leave'
import { accountStream } from '@domain/rules/account/stream'
import { refuse } from '@domain/rules/stream'
import { command } from '../../_runtime/handler'
import { get } from '../../_store/database'
import { giveBack } from '../../_store/leave'
import { mayFor } from './may-for'

/** 提前回来 (E21): whoever was away is back first, then the posts go back; in between both answer. */
export const leaveEnd = command('leave.end', {
  stream: accountStream,
  target: (input, _place, { openid }) => input.accountId ?? openid,
  load: (id) => get<Account>('accounts', id),
  decide: (leaver, input, { context, meta }) =>
    leaver && mayFor(leaver, input, context) ? endLeave(leaver, input.leaveId, meta) : refuse('NoSuchPost'),
  after: async ({ reply, commit, context }) => {
    const cover = await get<Account>('accounts', reply.coverId)
    const leave = cover?.covering.find(({ id }) => id === reply.leaveId)
    if (leave) await giveBack(leave, commit.by, context.now)
  },
})
