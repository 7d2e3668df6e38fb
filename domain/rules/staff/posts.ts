import type { Account, Post } from '../../model/account'
import type { Day } from '../../model/calendar'
import { contains } from '../../model/place-code'
import { isColleague } from '../account/leave'
import { isLive, type AccountEvent } from '../account/stream'
import { mayAppoint } from '../invite/stream'
import { decided, refuse, type Decision, type Meta } from '../stream'

/** The post an office may end or hand on, and why not where it may not. */
function postToEnd(
  leaver: Account | null,
  { postId, place, capacity }: { postId: string; place: string; capacity: string },
  on: Day,
): { ok: true; leaver: Account; post: Post } | { ok: false; refusal: string } {
  const post = leaver?.posts.find((one) => one.id === postId)
  if (!leaver || !post || !isLive(post, on) || !contains(place, post.place)) return refuse('NoSuchPost')
  return mayAppoint(capacity, post.role) ? { ok: true, leaver, post } : refuse('RoleNotYours')
}

interface Ending {
  readonly postId: string
  readonly place: string
  readonly capacity: string
}

/** Ends a post. Not while that leaves people alone, unless the office takes them itself, which is dated (A03). */
export function endPost(
  leaver: Account | null,
  command: Ending & { orphans: { people: number } | null; officeTakes: boolean },
  meta: Meta,
): Decision<AccountEvent, Record<string, never>> {
  const found = postToEnd(leaver, command, meta.on)
  if (!found.ok) return found
  const { orphans, officeTakes } = command
  if (orphans && !officeTakes) return refuse('LeavesOrphans', orphans)
  const toOffice = orphans ? { toOffice: true } : {}
  return decided([{ type: 'post-ended', postId: command.postId, on: meta.on, ...toOffice }], {})
}

/**
 * Hands a post on: first step, on the successor's account. With both in place nobody is alone, so a crash here leaves one
 * worker too many and the same tap, or another, ends the old post.
 */
export function succeed(
  successor: Account | null,
  command: Ending & { leaver: Account | null; newId: string },
  meta: Meta,
): Decision<AccountEvent, Record<string, never>> {
  const found = postToEnd(command.leaver, command, meta.on)
  if (!found.ok) return found
  const { role, place, township, title, covers } = found.post
  // Whoever comes after does not come for the rest of a term; whoever takes over a cover does.
  const until = covers ? found.post.until : null
  if (!successor || successor._id === command.leaver?._id || !isColleague(successor, found.post, meta.on))
    return refuse('NotAColleague')
  if (successor.leave && successor.leave.from <= meta.on && meta.on < successor.leave.until)
    return refuse('CoverOnLeave')
  const has = successor.posts.some(
    (post) => post.role === role && post.place === place && !post.covers && isLive(post, meta.on) && lasts(post, until),
  )
  if (has) return decided([], {})
  const takenFrom = { accountId: found.leaver._id, name: found.leaver.name ?? '' }
  const dates = { from: meta.on, until, grantedBy: meta.by.openid }
  const post: Post = { id: command.newId, role, place, township, ...dates, title, takenFrom }
  return decided([{ type: 'post-given', post, name: successor.name ?? '', phone: null }], {})
}

const lasts = (post: Post, until: Day | null): boolean => post.until === null || (until !== null && post.until >= until)
