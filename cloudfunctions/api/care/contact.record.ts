import { contact } from '@domain/rules/person/contact'
import { personStream } from '@domain/rules/person/stream'
import { command } from '../../_runtime/handler'
import { alertRaisedBy, tellUrgent } from '../../_store/tell'
import { known } from '../known'

/** 记一笔: a cadre's contact, one entry for every duty it may settle (F10, B39, E29). */
export const contactRecord = command('contact.record', {
  stream: personStream,
  target: (_input, person) => person._id,
  decide: (state, input, { context, meta }) =>
    contact(
      known(state),
      {
        role: 'cadre',
        outcome: input.outcome,
        mode: input.mode,
        via: input.via ?? null,
        infected: input.infected ?? false,
        reading: input.reading ?? null,
        note: input.note ?? null,
        advice: null,
        everyDays: null,
        occurredAt: input.occurredAt,
        ids: { episode: context.newId('e'), alert: context.newId('a') },
      },
      meta,
    ),
  after: ({ commit, context }, _input, person) => tellUrgent(alertRaisedBy(commit), person, context.now),
})
