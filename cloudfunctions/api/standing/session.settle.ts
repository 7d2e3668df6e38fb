import { settleSession } from '@domain/rules/person/recurring'
import { personStream } from '@domain/rules/person/stream'
import { command } from '../../_runtime/handler'
import { alertRaisedBy, tellUrgent } from '../../_store/tell'
import { known } from '../../_runtime/known'

/** What became of a session; one that was missed is told at once (A17). */
export const sessionSettle = command('session.settle', {
  stream: personStream,
  target: (_input, person) => person._id,
  decide: (state, input, { context, meta }) =>
    settleSession(known(state), { ...input, note: input.note ?? null, alertId: context.newId('a') }, meta),
  after: ({ commit, context }, _input, person) => tellUrgent(alertRaisedBy(commit), person, context.now),
})
