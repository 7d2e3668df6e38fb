import { callEmergency } from '@domain/rules/person/referral'
import { personStream } from '@domain/rules/person/stream'
import { command } from '../../_runtime/handler'
import { alertRaisedBy, tellUrgent } from '../../_store/tell'
import { known } from '../../_runtime/known'

/** 打了 120, reconciled (A23); village and clinic are told in the same call. */
export const emergencyCalled = command('emergency.called', {
  stream: personStream,
  target: (_input, person) => person._id,
  decide: (state, _input, { context, meta }) =>
    callEmergency(known(state), { referral: context.newId('f'), alert: context.newId('a') }, context.capacity, meta),
  after: ({ commit, context }, _input, person) => tellUrgent(alertRaisedBy(commit), person, context.now),
})
