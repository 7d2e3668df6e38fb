import { settleReferral } from '@domain/rules/person/clinic'
import { personStream } from '@domain/rules/person/stream'
import { command } from '../../_runtime/handler'
import { known } from '../../_runtime/known'

/** What became of a danger sign, by a clinician (A14). */
export const referralSettle = command('referral.settle', {
  stream: personStream,
  target: (_input, person) => person._id,
  decide: (state, input, { context, meta }) =>
    settleReferral(known(state), { ...input, referralId: context.newId('f') }, meta),
})
