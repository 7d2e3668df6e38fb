import { askForBond } from '@domain/rules/account/bonds'
import { command } from '../../_runtime/handler'
import { own } from '../own'

/** Asks the village's cadres who is meant. */
export const bondAsk = command('bond.ask', {
  ...own,
  decide: (state, input, { context, meta }) =>
    askForBond(
      state,
      { ...input, bondId: context.newId('b'), plate: input.plate ?? null, phone: input.phone ?? null },
      meta,
    ),
})
