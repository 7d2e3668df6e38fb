import { confirmAway } from '@domain/rules/person/away'
import { personStream } from '@domain/rules/person/stream'
import { command } from '../../_runtime/handler'
import { callOffRequests } from '../../_store/quiet'
import { known } from '../../_runtime/known'

/** Confirmed, everything is muted (E08). */
export const awayConfirm = command('away.confirm', {
  stream: personStream,
  target: (_input, person) => person._id,
  decide: (state, { kind }, { context, meta }) => confirmAway(known(state), kind, context.capacity, meta),
  after: ({ commit }, { kind }, person) => callOffRequests(commit, person._id, kind),
})
