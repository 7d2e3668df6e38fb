import { planCare } from '@domain/rules/person/recurring'
import { personStream } from '@domain/rules/person/stream'
import { command } from '../../_runtime/handler'
import { known } from '../../_runtime/known'

/** 定期就医 (A17). */
export const carePlan = command('care.plan', {
  stream: personStream,
  target: (_input, person) => person._id,
  decide: (state, input, { context, meta }) =>
    planCare(
      known(state),
      {
        id: context.newId('c'),
        kind: input.kind,
        where: input.where,
        weekdays: [...input.weekdays].sort(),
        onDays: [...input.onDays].sort(),
        from: input.from,
        until: input.until,
      },
      meta,
    ),
})
