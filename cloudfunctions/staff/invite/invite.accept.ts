import type { Account, Invite } from '@domain/model/account'
import { placeName } from '@domain/policy/tenants'
import { accountStream } from '@domain/rules/account/stream'
import { inviteStream, postFrom, useInvite } from '@domain/rules/invite/stream'
import { decided } from '@domain/rules/stream'
import { command } from '../../_runtime/handler'
import { inviteIdOf } from '../../_runtime/ids'
import { commit } from '../../_store/commit'
import { get } from '../../_store/database'

/**
 * Two steps, each harmless twice: the invitation is used up by one account (one insert decides who), then that account gets
 * the post under an id that follows from the invitation. A crash in between is finished by the same account entering
 * the code again (docs/decisions/0003).
 */
export const inviteAccept = command('invite.accept', {
  stream: inviteStream,
  target: (input) => inviteIdOf(input.code),
  load: (id) => get<Invite>('invites', id),
  decide: (state, _input, { meta }) => {
    const used = useInvite(state, meta)
    if (!used.ok || !state) return used.ok ? { ok: false, refusal: 'InviteUnknown' } : used
    return decided(used.events, { role: state.role, placeName: placeName(state.place) })
  },
  after: async ({ commit: made, context }) => {
    const [invite, account] = await Promise.all([
      get<Invite>('invites', made.stream),
      get<Account>('accounts', context.openid),
    ])
    if (!invite) throw new Error('an invitation was used that is not there')
    const post = postFrom(invite, made.on)
    if (account?.posts.some((one) => one.id === post.id)) return
    await commit(
      accountStream,
      context.openid,
      account,
      {
        id: `post:${invite._id}`,
        action: 'invite.accept',
        payloadHash: post.id,
        by: context.by,
        at: context.now,
        occurredAt: context.now,
      },
      () => decided([{ type: 'post-given', post, name: invite.name, phone: invite.phone }], {}),
    )
  },
})
