import { close } from '@domain/rules/allocation/answer'
import { allocationStream } from '@domain/rules/allocation/stream'
import { command } from '../../_runtime/handler'
import { known } from '../../_runtime/known'

/** 办完: what became of the differences (B17). */
export const allocationClose = command('allocation.close', {
  stream: allocationStream,
  target: ({ allocationId }) => allocationId,
  decide: (state, input, { meta }) => close(known(state), input, meta),
})
