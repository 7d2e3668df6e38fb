import { decideRoute } from '@domain/rules/person/route'
import { personStream } from '@domain/rules/person/stream'
import { command } from '../../_runtime/handler'
import { known } from '../../_runtime/known'

/** 定在哪里治, by a clinician (A20–A22, R08). */
export const routeDecide = command('route.decide', {
  stream: personStream,
  target: (_input, person) => person._id,
  decide: (state, input, { context, meta }) =>
    decideRoute(
      known(state),
      {
        to: input.to,
        basis: input.basis,
        supervisor: input.supervisor ?? null,
        assessed: input.assessed ?? null,
        clinical: input.clinical ?? null,
        referralId: context.newId('f'),
      },
      meta,
    ),
})
