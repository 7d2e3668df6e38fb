import { closeMissed } from '@domain/rules/person/missed'
import { personStream } from '@domain/rules/person/stream'
import { command } from '../../_runtime/handler'
import { known } from '../../_runtime/known'

/** Days gone by, closed with a reason (E02, R88). */
export const missedClose = command('missed.close', {
  stream: personStream,
  target: (_input, person) => person._id,
  decide: (state, input, { meta }) => closeMissed(known(state), input, meta),
})
