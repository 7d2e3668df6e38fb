import { closeEpisode } from '@domain/rules/person/clinic'
import { personStream } from '@domain/rules/person/stream'
import { command } from '../../_runtime/handler'
import { known } from '../../_runtime/known'

/** Ends home treatment, by a clinician (R10); what was owed for it stops with the same commit (E10). */
export const episodeClose = command('episode.close', {
  stream: personStream,
  target: (_input, person) => person._id,
  decide: (state, input) => closeEpisode(known(state), input.basis),
})
