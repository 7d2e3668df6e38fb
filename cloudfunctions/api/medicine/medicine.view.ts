import { requestView } from '@domain/rules/request/view'
import { query } from '../../_runtime/handler'

/** One request with every step, as the family and the helpers see it (C02). */
export const medicineView = query('medicine.view', async (_input, request, { capacities, today }) =>
  requestView(request, capacities, today),
)
