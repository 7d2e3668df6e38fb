import { open } from '@domain/rules/kit/moves'
import { kitRoundStream } from '@domain/rules/kit/stream'
import { command } from '../../_runtime/handler'

/** 开一轮健康包 (B16). */
export const kitOpen = command('kit.open', {
  stream: kitRoundStream,
  target: (_input, _place, { newId }) => newId('k'),
  load: () => null,
  decide: (_state, { place: township, name, contents, words = null, whom }, { context, meta }) =>
    open({ id: context.newId('k'), township, name, contents, words, whom }, meta),
})
