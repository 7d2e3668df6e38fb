import { done } from '@domain/rules/help/steps'
import { helpStream } from '@domain/rules/help/stream'
import { command } from '../../_runtime/handler'
import { known } from '../../_runtime/known'
import { postNear } from './post-near'

export const helpDone = command('help.done', {
  stream: helpStream,
  target: ({ postId }) => postId,
  load: postNear,
  decide: (state, _input, { meta, subject }) => done(known(state), subject._id, meta),
})
