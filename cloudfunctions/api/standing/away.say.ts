import { sayAway } from '@domain/rules/person/away'
import { personStream } from '@domain/rules/person/stream'
import { command } from '../../_runtime/handler'
import { callOffRequests } from '../../_store/quiet'
import { known } from '../../_runtime/known'

/** 住院、搬走、去世 (E08, R113). */
export const awaySay = command('away.say', {
  stream: personStream,
  target: (_input, person) => person._id,
  decide: (state, input, { context, meta }) => sayAway(known(state), input, context.capacity, meta),
  after: async ({ reply, commit }, { kind }, person) => {
    if (reply.muted) await callOffRequests(commit, person._id, kind)
  },
})
