import type { Household, Person } from '@domain/model/person'
import { bindByCard } from '@domain/rules/account/bonds'
import { command } from '../../_runtime/handler'
import { hashCode } from '../../_runtime/ids'
import { find } from '../../_store/database'
import { peopleById } from '../../_store/history'
import { own } from '../own'

/** Who holds the household's card and knows the name is bound at once. */
export const bondByCard = command('bond.byCard', {
  ...own,
  facts: async (input): Promise<{ household: Household | null; people: Person[] }> => {
    const [household] = await find<Household>('households', { cardHash: hashCode(input.code) }, { limit: 1 })
    return { household: household ?? null, people: household ? await peopleById(household.personIds) : [] }
  },
  decide: (state, input, { facts, context, meta }) =>
    bindByCard(state, facts, { ...input, bondId: context.newId('b') }, meta),
})
