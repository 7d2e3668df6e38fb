import type { Person } from '@domain/model/person'
import { addPerson, householdStream } from '@domain/rules/household/stream'
import { command } from '../../_runtime/handler'
import { peopleById } from '../../_store/history'
import { known } from '../../_runtime/known'

export const householdAddPerson = command('household.addPerson', {
  stream: householdStream,
  target: (_input, household) => household._id,
  facts: (_input, household): Promise<Person[]> => peopleById(household.personIds),
  decide: (state, input, { facts, context, meta }) =>
    addPerson(known(state), facts, { baseV: input.baseV, person: input.person, personId: context.newId('p') }, meta),
})
