import { addDays } from '@domain/model/day'
import type { HelpPost } from '@domain/model/help'
import { packFor } from '@domain/policy/pack-for'
import { post } from '@domain/rules/help/steps'
import { helpStream } from '@domain/rules/help/stream'
import { command } from '../../_runtime/handler'
import { rangeOf } from '../../_store/database'

export const helpPost = command('help.post', {
  stream: helpStream,
  target: (_input, _person, { newId }) => newId('m'),
  load: () => null,
  facts: (_input, { _id: personId }, { today }): Promise<HelpPost[]> =>
    rangeOf<HelpPost>('helpPosts', { personId }, 'listedUntil', { after: addDays(today, -1), upTo: '9999-12-31' }),
  decide: (_state, input, { facts, context, meta, subject }) => {
    const days = packFor(subject.township, meta.on).policy.helpPostDays.value
    return post(subject, { ...input, id: context.newId('m'), days }, facts, meta)
  },
})
