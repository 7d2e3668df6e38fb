import { addDays } from '@domain/model/day'
import type { HelpPost } from '@domain/model/help'
import { packFor } from '@domain/policy/pack-for'
import { placeName } from '@domain/policy/tenants'
import { helpOrder, helpRow } from '@domain/rules/help/view'
import { query } from '../../_runtime/handler'
import { rangeOf } from '../../_store/database'
import { noteView } from '../../_store/seen'

/** What one reply carries (P9). */
const ROWS = 20

/** What stands in one grid today: read by the index of what still stands, so that what is over costs nothing (B02). */
export const helpList = query('help.list', async ({ after }, person, { today, now, openid, capacity }) => {
  const { _id: personId, grid, township } = person
  const yesterday = addDays(today, -1)
  const [posts] = await Promise.all([
    rangeOf<HelpPost>('helpPosts', { grid }, 'listedUntil', { after: yesterday, upTo: '9999-12-31' }),
    // Whom somebody asks for medicine is theirs to know: who looks by a post is noted (E30).
    capacity === 'cadre' && noteView({ openid, capacity, about: personId, action: 'help.list' }, now),
  ])
  const rows = posts.sort(helpOrder(personId)).flatMap((post) => helpRow(post, personId, today) ?? [])
  const start = rows.findIndex(({ postId }) => postId === after) + 1
  const page = rows.slice(start, start + ROWS)
  return {
    gridName: placeName(grid),
    days: packFor(township, today).policy.helpPostDays.value,
    rows: page,
    more: start + ROWS < rows.length ? (page[page.length - 1]?.postId ?? null) : null,
  }
})
