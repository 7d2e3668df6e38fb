import type { Account } from '@domain/model/account'
import type { Commit } from '@domain/model/commit'
import { accountStream, isLive } from '@domain/rules/account/stream'
import { decided, refuse } from '@domain/rules/stream'
import { commit } from './commit'
import { get } from './database'

/** The second step of handing a post on: the old one ends, in the name of whoever handed it on. Ended already, it is ended. */
export async function endHandedOn(
  given: Commit,
  old: { place: string; accountId: string; postId: string },
  now: number,
): Promise<void> {
  const leaver = await get<Account>('accounts', old.accountId)
  const step = { action: 'staff.end', payloadHash: old.postId, by: given.by, at: now, occurredAt: given.occurredAt }
  const ended = await commit(
    accountStream,
    old.accountId,
    leaver,
    { ...step, id: `handed:${given._id}` },
    (state, meta) =>
      state?.posts.some((post) => post.id === old.postId && isLive(post, meta.on))
        ? decided([{ type: 'post-ended', postId: old.postId, on: meta.on }], {})
        : refuse('NoSuchPost'),
  )
  if (!ended.ok && ended.refusal === 'TooBusy') throw new Error('a post was handed on and the old one is being changed')
}
