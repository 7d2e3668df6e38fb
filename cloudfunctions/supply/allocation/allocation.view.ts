import { allocationView } from '@domain/rules/allocation/view'
import { query } from '../../_runtime/handler'
import { linkTo } from '../../_store/files'

/** How long a picture can be looked at. */
const LINK_LIVES_S = 600

/** One request, with the pictures of what was turned down. */
export const allocationViewQuery = query('allocation.view', async (_input, request, { capacities }) => {
  const photos = await Promise.all(request.refused.map(({ photo }) => linkTo(photo, LINK_LIVES_S)))
  return allocationView(request, capacities, photos)
})
