import { close } from '@domain/rules/kit/moves'
import { kitRoundStream } from '@domain/rules/kit/stream'
import { refuse } from '@domain/rules/stream'
import { command } from '../../_runtime/handler'
import { roundById } from '../../_store/kits'

/** 收尾 (B16); another township's round reads like none. */
export const kitClose = command('kit.close', {
  stream: kitRoundStream,
  target: ({ roundId }) => roundId,
  load: (id) => roundById(id),
  decide: (round, { place }) => (round?.township === place ? close(round) : refuse('NotFound')),
})
