import type { Account } from '@domain/model/account'
import type { Day } from '@domain/model/day'
import { townshipOf } from '@domain/model/place'
import { emptyAccount } from '@domain/rules/account/stream'

/**
 * The first administrators come from the environment, `SHOUWANG_FIRST_ADMINS=<openid>@<township>;…`: somebody must be able
 * to write the first invitation. They are not stored, so that taking the line away takes the right away.
 */
export function accountWithPosts(stored: Account | null, openid: string, today: Day): Account | null {
  const places = (process.env.SHOUWANG_FIRST_ADMINS ?? '')
    .split(';')
    .map((line) => line.trim().split('@'))
    .filter(([who, place]) => who === openid && /^\d{9}$/.test(place ?? ''))
    .map(([, place]) => place)
  if (places.length === 0) return stored
  const account = stored ?? emptyAccount(openid, today)
  const posts = places.map((place) => ({
    id: `t-first${place}`,
    role: 'admin' as const,
    place,
    township: townshipOf(place),
    from: today,
    until: null,
    grantedBy: 'environment',
  }))
  return { ...account, posts: [...account.posts, ...posts] }
}
