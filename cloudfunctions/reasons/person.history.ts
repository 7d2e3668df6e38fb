import { trendView } from '@domain/rules/care-view'
import { historyOf } from '@domain/rules/history-view'
import { query } from '../_runtime/handler'
import { commitsAbout } from '../_store/history'
import { noteView } from '../_store/seen'

/** What one reply carries (P9: 16 KB). */
const A_REPLY = 60

/** What happened to a person, out of the log itself. */
export const personHistory = query(
  'person.history',
  async (_input, person, { openid, capacity, capacities, today, now }) => {
    const [commits] = await Promise.all([
      commitsAbout(person._id),
      noteView({ openid, capacity, about: person._id, action: 'person.history' }, now),
    ])
    const clinical = (['self', 'family', 'doctor'] as const).some((one) => capacities.has(one))
    const lines = historyOf(person._id, commits)
    return {
      lines: lines.slice(0, A_REPLY),
      older: Math.max(0, lines.length - A_REPLY),
      trend: clinical ? trendView(person, today) : null,
    }
  },
)
