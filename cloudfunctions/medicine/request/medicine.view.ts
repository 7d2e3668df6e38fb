import { packFor } from '@domain/policy/pack-for'
import { shelvesToChoose, substitutes } from '@domain/rules/request/shelves'
import { requestView } from '@domain/rules/request/view'
import { wantsOf } from '@domain/rules/request/wants'
import { query } from '../../_runtime/handler'
import { shelfById, shelvesFor } from '../../_store/shelves'
import { queueOf } from './queue'

/** One request with every step, as the family and the helpers see it (C02); with where it can be had, for who accepts it. */
export const medicineView = query('medicine.view', async (_input, request, { openid, capacities, today }) => {
  const [queue, shelf, around] = await Promise.all([
    queueOf(request, today),
    request.shelfId === null ? null : shelfById(request.shelfId),
    request.state === 'requested' && wantsOf(request).length > 0 ? shelvesFor(request) : [],
  ])
  const viewer = { openid, capacities, today }
  const accepts = capacities.has('cadre') || capacities.has('doctor')
  const known = { queue, shelf, hints: [], shelves: [] }
  if (!accepts && !capacities.has('self') && !capacities.has('family')) return requestView(request, viewer, known)
  const { policy } = packFor(request.township, today)
  return requestView(request, viewer, {
    ...known,
    hints: substitutes(request, around, today),
    shelves: accepts ? shelvesToChoose(request, around, { on: today, policy }) : [],
  })
})
