import { householdStream, sayHardship } from '@domain/rules/household/stream'
import { command } from '../../_runtime/handler'
import { known } from '../../_runtime/known'

export const householdHardship = command('household.hardship', {
  stream: householdStream,
  target: (_input, household) => household._id,
  decide: (state, input) => sayHardship(known(state), input),
})
