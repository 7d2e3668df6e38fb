import { correct } from '@domain/rules/person/correct'
import { personStream } from '@domain/rules/person/stream'
import { command } from '../../_runtime/handler'
import { known } from '../../_runtime/known'

/** Corrects without erasing (E37). */
export const personCorrect = command('person.correct', {
  stream: personStream,
  target: (_input, person) => person._id,
  decide: (state, input, { meta }) =>
    correct(known(state), { baseV: input.baseV, changes: input.changes, reason: input.reason ?? null }, meta),
})
