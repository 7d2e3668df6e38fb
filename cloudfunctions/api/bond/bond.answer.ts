import type { Account } from '@domain/model/account'
import type { Person } from '@domain/model/person'
import { answerBond } from '@domain/rules/account/bonds'
import { capacitiesOver } from '@domain/rules/access'
import { accountStream } from '@domain/rules/account/stream'
import { refuse } from '@domain/rules/stream'
import { command } from '../../_runtime/handler'
import { get } from '../../_store/database'

/** A cadre says who is meant; only somebody inside the cadre's own place can be. */
export const bondAnswer = command('bond.answer', {
  stream: accountStream,
  target: (_input, duty) => duty.subjectId ?? '',
  load: (id) => get<Account>('accounts', id),
  facts: async (input): Promise<Person | null> =>
    input.personId === null ? null : get<Person>('people', input.personId),
  decide: (state, input, { facts: person, context, meta }) => {
    const mine = person && capacitiesOver(context.account, context.today, { place: person.grid, personId: null })
    if (input.personId !== null && !mine?.has('cadre')) return refuse('NoSuchPerson')
    return answerBond(state, { bondId: input.bondId, person }, meta)
  },
})
