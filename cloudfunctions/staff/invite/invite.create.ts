import { createInvite, inviteStream } from '@domain/rules/invite/stream'
import { command } from '../../_runtime/handler'
import { inviteIdOf } from '../../_runtime/ids'

/** A one-time code for a role at a place; the code is in this answer and nowhere else (E40). */
export const inviteCreate = command('invite.create', {
  stream: inviteStream,
  target: (_input, _place, { newCode }) => inviteIdOf(newCode()),
  load: () => null,
  decide: (_state, input, { context, meta }) =>
    createInvite(
      {
        ...input,
        id: inviteIdOf(context.newCode()),
        code: '',
        capacity: context.capacities.has('admin') ? 'admin' : 'office',
      },
      meta,
    ),
  present: (reply, { newCode }) => ({ ...reply, code: newCode() }),
})
