import { villageName } from '@domain/policy/tenants'
import { query } from '../../_runtime/handler'
import { pageOf, placesOf } from './pages'

const A_READ = 40

/**
 * What is ready to be carried and nobody carries: a village and how many things, no name, no door, no phone, nothing that tells of
 * an illness (A37, F12). What is fetched, and what the doctor is paid to bring, is not for carrying.
 */
export const medicinePool = query('medicine.pool', async ({ after }, _subject, { account, today }) => {
  const { page, next } = await pageOf(placesOf(account, ['volunteer', 'cadre'], today), ['picked'], {
    after,
    size: A_READ,
  })
  const rows = page.flatMap(({ _id, village, items, without, steps, way, service }) =>
    way === 'deliver' && service === 'free'
      ? [
          {
            requestId: _id,
            villageName: villageName(village),
            count: items.length - without.length,
            since: steps[steps.length - 1].at,
          },
        ]
      : [],
  )
  return { rows, next }
})
