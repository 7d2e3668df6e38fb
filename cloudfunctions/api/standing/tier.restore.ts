import { endOverride } from '@domain/rules/person/tier'
import { personStream } from '@domain/rules/person/stream'
import { command } from '../../_runtime/handler'
import { known } from '../../_runtime/known'

/** Back to what the table says. */
export const tierRestore = command('tier.restore', {
  stream: personStream,
  target: (_input, person) => person._id,
  decide: (state, input) => endOverride(known(state), input.reason),
})
