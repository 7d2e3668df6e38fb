import { answerPanel } from '@domain/rules/person/route'
import { personStream } from '@domain/rules/person/stream'
import { command } from '../../_runtime/handler'
import { known } from '../../_runtime/known'

/** The experts’ opinion, written down (A20). */
export const panelAnswer = command('panel.answer', {
  stream: personStream,
  target: (_input, person) => person._id,
  decide: (state, input, { context, meta }) =>
    answerPanel(known(state), { ...input, supervisor: input.supervisor ?? null, referralId: context.newId('f') }, meta),
})
