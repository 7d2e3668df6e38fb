import type { Invite } from '@domain/model/account'
import { inviteStream, revokeInvite } from '@domain/rules/invite/stream'
import { command } from '../../_runtime/handler'
import { get } from '../../_store/database'

export const inviteRevoke = command('invite.revoke', {
  stream: inviteStream,
  target: (input) => input.inviteId,
  load: (id) => get<Invite>('invites', id),
  decide: (state, input) => revokeInvite(state, input.place),
})
