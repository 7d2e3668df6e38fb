import { endCare } from '@domain/rules/person/recurring'
import { personStream } from '@domain/rules/person/stream'
import { command } from '../../_runtime/handler'
import { known } from '../../_runtime/known'

/** No session from today on. */
export const careEnd = command('care.end', {
  stream: personStream,
  target: (_input, person) => person._id,
  decide: (state, input, { meta }) => endCare(known(state), input, meta),
})
