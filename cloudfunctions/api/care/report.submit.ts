import { report } from '@domain/rules/person/report'
import { personStream } from '@domain/rules/person/stream'
import { pregnancySaid } from '@domain/rules/pregnancy'
import { command } from '../../_runtime/handler'
import { alertRaisedBy, tellUrgent } from '../../_store/tell'
import { known } from '../../_runtime/known'

/** 报情况 (A11, A14, C01): one commit, judged before the receipt, danger told in the same call. */
export const reportSubmit = command('report.submit', {
  stream: personStream,
  target: (_input, person) => person._id,
  decide: (state, input, { context, meta }) =>
    report(
      known(state),
      {
        ...input,
        pregnancy: input.pregnancy ? pregnancySaid(input.pregnancy, meta.on) : null,
        role: context.capacity === 'self' ? 'self' : 'family',
        ids: { episode: context.newId('e'), alert: context.newId('a') },
      },
      meta,
    ),
  after: ({ commit, context }, _input, person) => tellUrgent(alertRaisedBy(commit), person, context.now),
})
