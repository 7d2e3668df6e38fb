import { personStream } from '@domain/rules/person/stream'
import { decided } from '@domain/rules/stream'
import { command } from '../../_runtime/handler'

/** Whom a family tried, and whether anybody answered: kept in the history, where the clinic sees it too (A33). */
export const callMade = command('call.made', {
  stream: personStream,
  target: (_input, person) => person._id,
  decide: (_state, { whom, answered }) => decided([{ type: 'call-made', whom, answered }], {}),
})
