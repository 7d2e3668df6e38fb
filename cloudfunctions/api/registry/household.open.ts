import type { Duty } from '@domain/model/duty'
import type { MedicineRequest } from '@domain/model/request'
import { householdView } from '@domain/rules/household-view'
import { query } from '../../_runtime/handler'
import { find, _ } from '../../_store/database'
import { peopleById } from '../../_store/history'
import { noteView } from '../../_store/seen'

/** One door: its people, their duties, their requests, all together (E06). */
export const householdOpen = query('household.open', async (_input, household, context) => {
  const { capacities, capacity, openid, today, now } = context
  const [people, duties, requests] = await Promise.all([
    peopleById(household.personIds),
    find<Duty>('duties', { householdId: household._id }, { limit: 200 }),
    find<MedicineRequest>(
      'requests',
      { personId: _.in(household.personIds) },
      { orderBy: [['openedOn', 'desc']], limit: 100 },
    ),
    noteView({ openid, capacity, about: household._id, action: 'household.open' }, now),
  ])
  return householdView(household, people, requests, { duties, capacities, today, now })
})
