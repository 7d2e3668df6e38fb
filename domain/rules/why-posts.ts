import type { Account, Post } from '../model/account'
import { instantOf, type Day } from '../model/calendar'
import type { Commit } from '../model/commit'
import { isOnLeave } from './account/leave'
import type { AccountEvent } from './account/stream'

/** Somebody who answered for a place on a day, and between which instants of it. */
export interface Held {
  readonly openid: string
  readonly name: string
  readonly role: 'cadre' | 'doctor'
  readonly place: string
  readonly since: number
  readonly until: number
  /** On leave that day: who stood in, and was told instead (E21). */
  readonly cover?: string | null
}

const answers = ({ role }: Post): boolean => role === 'cadre' || role === 'doctor'

/** Whether a post began or ended on the very day, so that only its commit knows the hour. */
export const turnsOn = (account: Account, places: readonly string[], on: Day): boolean =>
  postsOn(account, places, on).some(({ from, until }) => from === on || until === on)

/** The posts an account held at one of these places at some hour of a day, out of its dates and its log. */
export function heldOn(account: Account, commits: readonly Commit[], places: readonly string[], on: Day): Held[] {
  const at = (is: (event: AccountEvent) => boolean) =>
    commits.find((commit) => commit.stream === account._id && (commit.events as AccountEvent[]).some(is))?.at
  const cover = isOnLeave(account, on) ? (account.leave?.coverName ?? null) : null
  return postsOn(account, places, on).flatMap(({ id, role, place, from, until, covers }) => {
    const given = at(
      (event) =>
        (event.type === 'post-given' && event.post.id === id) ||
        (event.type === 'cover-taken' && event.posts.some((post) => post.id === id)),
    )
    const ended = at(
      (event) =>
        (event.type === 'post-ended' && event.postId === id) ||
        (event.type === 'cover-ended' && event.leaveId === covers?.leaveId),
    )
    const since = from === on ? (given ?? instantOf(on)) : 0
    // A term that simply ran out ended with the day before.
    const end = until === on ? (ended ?? instantOf(on)) : Number.MAX_SAFE_INTEGER
    if (end <= instantOf(on) || (role !== 'cadre' && role !== 'doctor')) return []
    return [
      {
        openid: account._id,
        name: account.name ?? '',
        role,
        place,
        since,
        until: end,
        ...(cover !== null && { cover }),
      },
    ]
  })
}

const postsOn = ({ posts }: Account, places: readonly string[], on: Day): Post[] =>
  posts.filter(
    (post) =>
      answers(post) && places.includes(post.place) && post.from <= on && (post.until === null || on <= post.until),
  )
