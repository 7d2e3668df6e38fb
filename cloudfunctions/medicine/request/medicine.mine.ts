import type { MedicineRequest } from '@domain/model/request'
import { query } from '../../_runtime/handler'
import { find } from '../../_store/database'
import { viewFor } from './pages'

/** More than anybody carries at once. */
const MOST = 12

/** What the caller carries now, with door and phone (F12). */
export const medicineMine = query('medicine.mine', async (_input, _subject, { account, openid, today }) => {
  const mine = await find<MedicineRequest>(
    'requests',
    { 'carrier.openid': openid, state: 'carrying' },
    { orderBy: [['turn', 'asc']], limit: MOST },
  )
  return { requests: mine.map((request) => viewFor(request, account, openid, today)) }
})
