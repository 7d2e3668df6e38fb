import { endBond } from '@domain/rules/account/bonds'
import { command } from '../../_runtime/handler'
import { own } from '../own'

export const bondEnd = command('bond.end', {
  ...own,
  decide: (state, input) => endBond(state, input.bondId),
})
