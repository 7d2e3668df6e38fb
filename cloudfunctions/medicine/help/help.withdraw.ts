import { withdraw } from '@domain/rules/help/steps'
import { helpStream } from '@domain/rules/help/stream'
import { command } from '../../_runtime/handler'
import { known } from '../../_runtime/known'
import { postNear } from './post-near'

export const helpWithdraw = command('help.withdraw', {
  stream: helpStream,
  target: ({ postId }) => postId,
  load: postNear,
  decide: (state, _input, { meta, subject }) => withdraw(known(state), subject._id, meta),
})
