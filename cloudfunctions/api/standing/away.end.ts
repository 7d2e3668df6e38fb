import { endAway } from '@domain/rules/person/away'
import { personStream } from '@domain/rules/person/stream'
import { command } from '../../_runtime/handler'
import { known } from '../../_runtime/known'

/** Back, or never gone (R51). */
export const awayEnd = command('away.end', {
  stream: personStream,
  target: (_input, person) => person._id,
  decide: (state, input, { context }) => endAway(known(state), input, context.capacity),
})
