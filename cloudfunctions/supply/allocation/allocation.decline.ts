import { decline } from '@domain/rules/allocation/answer'
import { allocationStream } from '@domain/rules/allocation/stream'
import { command } from '../../_runtime/handler'
import { known } from '../../_runtime/known'

/** 县里没答应, as the office heard it (B17). */
export const allocationDecline = command('allocation.decline', {
  stream: allocationStream,
  target: ({ allocationId }) => allocationId,
  decide: (state, input, { meta }) => decline(known(state), input, meta),
})
