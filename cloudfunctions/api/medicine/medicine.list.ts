import type { Duty } from '@domain/model/duty'
import type { MedicineRequest } from '@domain/model/request'
import { capacitiesOver, placesHeld } from '@domain/rules/access'
import { requestView } from '@domain/rules/request/view'
import { query } from '../../_runtime/handler'
import { BEFORE_EVERY_DAY, getMany, rangeOf } from '../../_store/database'
import { inPlace } from '../../_store/scope'

/** What one screen carries (P9); those after them come up as these are seen to, and are counted. */
const A_SCREEN = 12

/** Open requests of the caller's places, by the duties that wait for them: the longest waiting first. */
export const medicineList = query('medicine.list', async (_input, _subject, { account, today }) => {
  const places = [...placesHeld(account, 'cadre', today), ...placesHeld(account, 'doctor', today)]
  const waiting = await Promise.all(
    [...new Set(places)].map((place) =>
      rangeOf<Duty>('duties', { ...inPlace(place), kind: 'medicine' }, 'opensOn', {
        after: BEFORE_EVERY_DAY,
        upTo: today,
      }),
    ),
  )
  const duties = waiting.flat().sort((a, b) => (a.dueAt ?? 0) - (b.dueAt ?? 0))
  const all = [...new Set(duties.flatMap((duty) => duty.subjectId ?? []))]
  const ids = all.slice(0, A_SCREEN)
  const requests = await getMany<MedicineRequest>('requests', ids)
  return {
    waiting: all.length,
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
