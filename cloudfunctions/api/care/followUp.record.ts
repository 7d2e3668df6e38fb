import { contact } from '@domain/rules/person/contact'
import { personStream } from '@domain/rules/person/stream'
import { command } from '../../_runtime/handler'
import { alertRaisedBy, tellUrgent } from '../../_store/tell'
import { known } from '../known'

/** 随访: a clinician's contact with how, what was measured and what was advised; may shorten the interval (A12, A15). */
export const followUpRecord = command('followUp.record', {
  stream: personStream,
  target: (_input, person) => person._id,
  decide: (state, input, { context, meta }) =>
    contact(
      known(state),
      {
        role: 'doctor',
        outcome: input.outcome,
        mode: input.mode,
        via: input.via ?? null,
        infected: input.infected ?? false,
        reading: input.reading ?? null,
        note: null,
        advice: input.advice ?? null,
        everyDays: input.everyDays ?? null,
        occurredAt: input.occurredAt,
        ids: { episode: context.newId('e'), alert: context.newId('a') },
      },
      meta,
    ),
  after: ({ commit, context }, _input, person) => tellUrgent(alertRaisedBy(commit), person, context.now),
})
