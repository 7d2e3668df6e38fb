import type { Account } from '@domain/model/account'
import { contains } from '@domain/model/place'
import { isLive, accountStream } from '@domain/rules/account/stream'
import { mayAppoint } from '@domain/rules/invite/stream'
import { decided, refuse } from '@domain/rules/stream'
import { command } from '../../_runtime/handler'
import { get } from '../../_store/database'

/** Ends a post today; what its holder did stays in the history. */
export const staffEnd = command('staff.end', {
  stream: accountStream,
  target: (input) => input.accountId,
  load: (id) => get<Account>('accounts', id),
  decide: (state, input, { context, meta }) => {
    const post = state?.posts.find((one) => one.id === input.postId)
    if (!post || !isLive(post, meta.on) || !contains(input.place, post.place)) return refuse('NoSuchPost')
    if (!mayAppoint(context.capacities.has('admin') ? 'admin' : 'office', post.role)) return refuse('RoleNotYours')
    return decided([{ type: 'post-ended', postId: post.id, on: meta.on }], {})
  },
})
