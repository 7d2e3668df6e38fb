import { withdraw } from '@domain/rules/allocation/answer'
import { allocationStream } from '@domain/rules/allocation/stream'
import { command } from '../../_runtime/handler'
import { known } from '../../_runtime/known'

/** 不要了: a draft, or what nobody has answered yet (B17). */
export const allocationWithdraw = command('allocation.withdraw', {
  stream: allocationStream,
  target: ({ allocationId }) => allocationId,
  decide: (state, input, { meta }) => withdraw(known(state), input, meta),
})
