import { takeUrgent } from '@domain/rules/person/clinic'
import { personStream } from '@domain/rules/person/stream'
import { command } from '../../_runtime/handler'
import { known } from '../../_runtime/known'

/** 我来接手 */
export const urgentTake = command('urgent.take', {
  stream: personStream,
  target: (_input, person) => person._id,
  decide: (state, _input, { context, meta }) => takeUrgent(known(state), context.capacity, meta),
})
