import { promise } from '@domain/rules/allocation/answer'
import { allocationStream } from '@domain/rules/allocation/stream'
import { command } from '../../_runtime/handler'
import { known } from '../../_runtime/known'

/** 县里答应了, as the office heard it (B17). */
export const allocationPromise = command('allocation.promise', {
  stream: allocationStream,
  target: ({ allocationId }) => allocationId,
  decide: (state, input, { meta }) => promise(known(state), input, meta),
})
