import type { QueueView } from '@domain/contract'
import type { Day } from '@domain/model/day'
import type { MedicineRequest } from '@domain/model/request'
import { packFor } from '@domain/policy/pack-for'
import { queueView } from '@domain/rules/request/queue'
import { count, _ } from '../../_store/database'

/** The place of a request among those of its village that wait for something scarce: two counts by an index (F17). */
export async function queueOf(request: MedicineRequest, today: Day): Promise<QueueView | null> {
  const { queueKey, village, township } = request
  if (queueKey === null) return null
  const [before, of] = await Promise.all([
    count('requests', { village, queueKey: _.gt('').and(_.lt(queueKey)) }),
    count('requests', { village, queueKey: _.gt('') }),
  ])
  return queueView(request, before + 1, of, packFor(township, today))
}
