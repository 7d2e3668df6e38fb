import { stepReferral } from '@domain/rules/person/referral'
import { personStream } from '@domain/rules/person/stream'
import { command } from '../../_runtime/handler'
import { known } from '../../_runtime/known'
import { callOffRequests } from '../../_store/quiet'

/** One step of a referral (E23, B09). */
export const referralStep = command('referral.step', {
  stream: personStream,
  target: (_input, person) => person._id,
  decide: (state, input, { context, meta }) =>
    stepReferral(
      known(state),
      { to: input.to, receiver: input.receiver ?? null, note: input.note ?? null, vehicle: null },
      context.capacity,
      meta,
    ),
  // A bed mutes what is owed at home, and what was on its way there (E08).
  after: async ({ commit }, { to }, person) => {
    if (to === 'admitted') await callOffRequests(commit, person._id, 'hospital')
  },
})
