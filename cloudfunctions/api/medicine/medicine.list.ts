import type { Duty } from '@domain/model/duty'
import type { MedicineRequest } from '@domain/model/request'
import { capacitiesOver, placesHeld } from '@domain/rules/access'
import { requestView } from '@domain/rules/request/view'
import { query } from '../../_runtime/handler'
import { find, getMany, _ } from '../../_store/database'
import { inPlace } from '../../_store/scope'

const MOST_SHOWN = 12

/** Open requests of the caller's places, by the duties that wait for them: the longest waiting first. */
export const medicineList = query('medicine.list', async (_input, _subject, { account, today }) => {
  const places = [...placesHeld(account, 'cadre', today), ...placesHeld(account, 'doctor', today)]
  const waiting = await Promise.all(
    [...new Set(places)].map((place) =>
      find<Duty>(
        'duties',
        { ...inPlace(place), kind: 'medicine', opensOn: _.gt('0000-00-00').and(_.lte(today)) },
        { orderBy: [['opensOn', 'asc']], limit: 100 },
      ),
    ),
  )
  const duties = waiting.flat().sort((a, b) => (a.dueAt ?? 0) - (b.dueAt ?? 0))
  const ids = [...new Set(duties.flatMap((duty) => duty.subjectId ?? []))].slice(0, MOST_SHOWN)
  const requests = await getMany<MedicineRequest>('requests', ids)
  return {
    requests: ids.flatMap((id) => {
      const request = requests.find((one) => one._id === id)
      if (!request) return []
      return [
        requestView(
          request,
          capacitiesOver(account, today, { place: request.grid, personId: request.personId }),
          today,
        ),
      ]
    }),
  }
})
