import type { Account, StaffRole } from '@domain/model/account'
import type { Day } from '@domain/model/day'
import type { Place } from '@domain/model/place'
import { isOnLeave } from '@domain/rules/account/leave'
import { exactly, isLive } from '@domain/rules/account/stream'
import { everyOf, find, _ } from './database'

export interface Worker {
  readonly postId: string
  readonly openid: string
  readonly name: string
  readonly phone: string | null
  readonly role: StaffRole
  readonly place: string
  readonly restUntil: number | null
}

/** Everybody with a live post at one of these very places. */
export async function staffAt(places: readonly string[], on: Day): Promise<Worker[]> {
  if (places.length === 0) return []
  const keys = [...new Set(places)].map(exactly)
  const accounts = await find<Account>('accounts', { postPlaces: _.in(keys) }, { limit: 1000 })
  return accounts.flatMap((account) => workersOf(account, on)).filter(({ place }) => places.includes(place))
}

/** An account's live posts, one worker each. Who is on leave is told nothing and called by nobody: whoever stands in is (E21). */
export const workersOf = (account: Account, on: Day): Worker[] =>
  account.posts
    .filter((post) => isLive(post, on) && !isOnLeave(account, on))
    .map(({ id, role, place }) => ({
      postId: id,
      openid: account._id,
      name: account.name ?? '',
      phone: account.phone,
      role,
      place,
      restUntil: account.restUntil,
    }))

/** Accounts with a live post anywhere under a township. */
export const staffUnder = async (township: string, on: Day): Promise<Account[]> => {
  const accounts = await everyOf<Account>('accounts', { postPlaces: township })
  return accounts.filter((account) => account.posts.some((post) => isLive(post, on) && post.township === township))
}

/** Where somebody's helpers hold their posts: the grid, the village, the township itself. */
export const placesAround = (place: Place): string[] => [place.grid, place.village, place.township]
