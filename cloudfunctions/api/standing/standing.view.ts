import { standingView } from '@domain/rules/standing-view'
import { query } from '../../_runtime/handler'
import { noteView } from '../../_store/seen'

/** What holds about a person beyond one contact. The view is recorded. */
export const standingViewQuery = query(
  'standing.view',
  async (_input, person, { openid, capacity, capacities, today, now }) => {
    await noteView({ openid, capacity, about: person._id, action: 'standing.view' }, now)
    return standingView(person, capacities, today)
  },
)
