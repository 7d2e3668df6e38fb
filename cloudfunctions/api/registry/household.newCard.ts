import { householdStream, renewCard } from '@domain/rules/household/stream'
import { command } from '../../_runtime/handler'
import { hashCode } from '../../_runtime/ids'
import { known } from '../../_runtime/known'

/** A new card for a door; the old code stops working with it. */
export const householdNewCard = command('household.newCard', {
  stream: householdStream,
  target: (_input, household) => household._id,
  decide: (state, input, { context }) =>
    renewCard(known(state), { baseV: input.baseV, cardHash: hashCode(context.newCode()), cardCode: '' }),
  present: (reply, { newCode }) => ({ ...reply, cardCode: newCode() }),
})
