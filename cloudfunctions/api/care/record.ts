import type { Input, Output } from '@domain/contract'
import { contact } from '@domain/rules/person/contact'
import type { PersonEvent } from '@domain/rules/person/events'
import { personStream } from '@domain/rules/person/stream'
import { pregnancySaid } from '@domain/rules/pregnancy'
import type { Decision } from '@domain/rules/stream'
import { command } from '../../_runtime/handler'
import { alertRaisedBy, tellUrgent } from '../../_store/tell'
import { known } from '../../_runtime/known'

type Recorded = Partial<Pick<Input<'contact.record'>, 'note'> & Pick<Input<'followUp.record'>, 'advice' | 'everyDays'>>

/** Writing down a contact: a cadre's and a clinician's differ in what they may say and in what they settle, not in how. */
export const record = <A extends 'contact.record' | 'followUp.record'>(action: A, role: 'cadre' | 'doctor') =>
  command(action, {
    stream: personStream,
    target: (_input, person) => person._id,
    decide: (state, input, { context, meta }) => {
      const { note, advice, everyDays } = input as Recorded
      const decision = contact(
        known(state),
        {
          role,
          outcome: input.outcome,
          mode: input.mode,
          via: input.via ?? null,
          infected: input.infected ?? false,
          reading: input.reading ?? null,
          note: note ?? null,
          advice: advice ?? null,
          everyDays: everyDays ?? null,
          occurredAt: input.occurredAt,
          pregnancy: input.pregnancy ? pregnancySaid(input.pregnancy, meta.on) : null,
          ids: { episode: context.newId('e'), alert: context.newId('a') },
        },
        meta,
      )
      // Both actions answer with a contact's result; a cadre's contract does not name the clinic's next day.
      return decision as Decision<PersonEvent, Output<A>>
    },
    after: ({ commit, context }, _input, person) => tellUrgent(alertRaisedBy(commit), person, context.now),
  })
