import { overrideTier } from '@domain/rules/person/tier'
import { personStream } from '@domain/rules/person/stream'
import { command } from '../../_runtime/handler'
import { known } from '../../_runtime/known'

/** A clinician’s own tier (A02, R106). */
export const tierOverride = command('tier.override', {
  stream: personStream,
  target: (_input, person) => person._id,
  decide: (state, input, { meta }) =>
    overrideTier(known(state), { tier: input.tier, reason: input.reason, reviewOn: input.reviewOn }, meta),
})
