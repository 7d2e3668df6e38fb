import { query } from '../../_runtime/handler'
import { queueOf } from './queue'

/** 排第几，为什么 (F17). */
export const medicinePlace = query('medicine.place', async (_input, request, { today }) => ({
  queue: await queueOf(request, today),
}))
