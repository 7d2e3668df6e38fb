import type { Household, Person } from '@domain/model/person'
import type { MedicineRequest } from '@domain/model/request'
import { find, get } from '../../_store/database'

/** As many earlier requests as are looked through: more than one illness has. */
const EARLIER = 30

/** What was asked for somebody before, the latest first, and whether the household is in difficulty. */
export async function earlierOf({ _id, householdId }: Person) {
  const [before, household] = await Promise.all([
    find<MedicineRequest>('requests', { personId: _id }, { orderBy: [['openedOn', 'desc']], limit: EARLIER }),
    get<Household>('households', householdId),
  ])
  return { before, hardship: household?.hardship ?? null }
}
