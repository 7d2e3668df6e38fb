import type { Duty } from '@domain/model/duty'
import { careView } from '@domain/rules/care-view'
import { householdPerson } from '@domain/rules/household-view'
import { query } from '../../_runtime/handler'
import { find } from '../../_store/database'
import { noteView } from '../../_store/seen'

/** A person's page for the clinician, with a week of readings. */
export const followUpOpen = query('followUp.open', async (_input, person, context) => {
  const { capacities, capacity, openid, today, now } = context
  const [duties] = await Promise.all([
    find<Duty>('duties', { personId: person._id }),
    noteView({ openid, capacity, about: person._id, action: 'followUp.open' }, now),
  ])
  return careView(person, householdPerson(person, { duties, capacities, today, now }), today)
})
