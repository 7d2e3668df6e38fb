import type { Duty } from '@domain/model/duty'
import type { MedicineRequest } from '@domain/model/request'
import { MS_PER_HOUR } from '@domain/model/day'
import { villageName } from '@domain/policy/tenants'
import { roleFor } from '@domain/rules/request/stream'
import { requestStateWords } from '@domain/rules/request/words'
import { query } from '../../_runtime/handler'
import { count, find, getMany, _ } from '../../_store/database'

const A_SCREEN = 20

/** Requests that wait at a step for longer than the township's hours, the longest first, each with the step (A29). */
export const medicineStuck = query('medicine.stuck', async ({ place, after }, _subject, { now }) => {
  const stuck = { township: place, kind: 'medicine' }
  const read = (where: object, limit: number) =>
    find<Duty>(
      'duties',
      { ...stuck, ...where },
      {
        orderBy: [
          ['dueAt', 'asc'],
          ['_id', 'asc'],
        ],
        limit,
      },
    )
  const late = (from: number) => ({ dueAt: _.gt(from).and(_.lt(now)) })
  const [same, later, total] = await Promise.all([
    after ? read({ dueAt: after.dueAt, _id: _.gt(after.id) }, A_SCREEN + 1) : [],
    read(late(after?.dueAt ?? 0), A_SCREEN + 1),
    count('duties', { ...stuck, ...late(0) }),
  ])
  const all = [...same, ...later]
  const page = all.slice(0, A_SCREEN)
  const requests = await getMany<MedicineRequest>(
    'requests',
    page.flatMap(({ subjectId }) => subjectId ?? []),
  )
  const last = page[page.length - 1]
  return {
    total,
    rows: page.flatMap(({ subjectId, dueAt }) => {
      const request = requests.find(({ _id }) => _id === subjectId)
      if (!request || dueAt === null) return []
      const { _id, forName, plate, village, state, steps } = request
      return [
        {
          requestId: _id,
          ...{ forName, plate, state, dueAt },
          villageName: villageName(village),
          words: requestStateWords(state, request.way),
          by: roleFor(request),
          since: steps[steps.length - 1].at,
          lateHours: Math.floor((now - dueAt) / MS_PER_HOUR),
        },
      ]
    }),
    next: all.length > A_SCREEN && last?.dueAt != null ? { dueAt: last.dueAt, id: last._id } : null,
  }
})
