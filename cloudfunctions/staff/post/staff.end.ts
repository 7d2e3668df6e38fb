import type { Account } from '@domain/model/account'
import { accountStream } from '@domain/rules/account/stream'
import { endPost, succeed } from '@domain/rules/staff/posts'
import { command } from '../../_runtime/handler'
import { postIdOf } from '../../_runtime/ids'
import { helpersUnder, orphansOf } from '../../_store/alone'
import { get } from '../../_store/database'
import { endHandedOn } from '../../_store/hand-over'

/**
 * Ends a post today; what its holder did stays in the history. With a successor it moves in two steps, each harmless twice
 * (docs/decisions/0010): the successor holds it first, then the old one ends, so that nobody is alone in between (A03).
 */
export const staffEnd = command('staff.end', {
  stream: accountStream,
  target: (input) => input.successor ?? input.accountId,
  load: (id) => get<Account>('accounts', id),
  facts: async (input, place, { today }) => {
    if (input.successor) return { leaver: await get<Account>('accounts', input.accountId), orphans: null }
    const workers = await helpersUnder(place, today)
    const ends = ({ openid, postId }: { openid: string; postId: string }) =>
      openid === input.accountId && postId === input.postId
    return { leaver: null, orphans: await orphansOf(place, workers, ends) }
  },
  decide: (state, input, { facts, context, meta }) => {
    const capacity = context.capacities.has('admin') ? 'admin' : 'office'
    const ending = { postId: input.postId, place: input.place, capacity }
    if (!input.successor)
      return endPost(state, { ...ending, orphans: facts.orphans, officeTakes: input.officeTakes === true }, meta)
    const newId = postIdOf(input.postId, input.successor)
    return succeed(state, { ...ending, leaver: facts.leaver, newId }, meta)
  },
  after: async ({ commit, context }, input) => {
    if (input.successor) await endHandedOn(commit, input, context.now)
  },
})
