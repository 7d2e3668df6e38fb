import type { Account, Leave, Post } from '../../model/account'
import { addDays, type Day } from '../../model/calendar'
import { decided, refuse, type Decision, type Meta } from '../stream'
import { isLive, type AccountEvent } from './stream'

const LONGEST_DAYS = 30
/** As far ahead as anybody plans who is missing; further is a slip of the year. */
const AHEAD_DAYS = 60

type Sides = { leaveId: string; coverId: string }
type Days = Pick<Leave, 'from' | 'until'>
const overlap = (a: Days, b: Days): boolean => a.from < b.until && b.from < a.until && a.from < a.until

/** Whether somebody is away on a day, a colleague standing in (E21). Nothing is counted; the access stays. */
export const isOnLeave = ({ leave }: Pick<Account, 'leave'>, on: Day): boolean =>
  Boolean(leave && leave.from <= on && on < leave.until)

/** The posts that somebody's absence leaves open: those of their own that hold on one of its days. Another's are not theirs. */
export const postsToCover = (account: Account, days: Days): Post[] =>
  account.posts.filter(
    ({ role, covers, from, until }) =>
      (role === 'cadre' || role === 'doctor') &&
      !covers &&
      from < days.until &&
      (until === null || days.from < until) &&
      (until === null || from < until),
  )

/** What forbids somebody to be away on these days, from their side; null where nothing does. Asked again when it is written. */
export function whyNotAway(leaver: Account, leave: Leave, on: Day): string | null {
  if (leave.from < on || leave.until <= leave.from) return 'LeaveDaysDoNotFit'
  if (leave.until > addDays(leave.from, LONGEST_DAYS) || leave.from > addDays(on, AHEAD_DAYS)) return 'LeaveTooLong'
  const posts = postsToCover(leaver, leave)
  if (posts.length === 0) return 'NoSuchPost'
  if (posts.some(({ until }) => until !== null && until < leave.until)) return 'LeaveBeyondPost'
  if (leaver.leave && leaver.leave.id !== leave.id && overlap(leaver.leave, leave)) return 'AlreadyOnLeave'
  // One leave is kept at a time: a second one would take the first one's days away.
  if (leaver.leave && leaver.leave.id !== leave.id && leaver.leave.until > on) return 'AlreadyOnLeave'
  return leaver.covering.some((one) => overlap(one, leave)) ? 'CoversSomebody' : null
}

/**
 * 代班, first step, on the account of whoever stands in: a post of the same role and place for each that is left open, dated.
 * First, because somebody with one post too many harms nobody, and a place without anybody does.
 */
export function takeCover(
  cover: Account | null,
  { leaver, leave, postId }: { leaver: Account; leave: Leave; postId: (of: string) => string },
  meta: Meta,
): Decision<AccountEvent, Sides> {
  const why = whyNotAway(leaver, leave, meta.on)
  if (why) return refuse(why)
  const left = postsToCover(leaver, leave)
  if (!cover || cover._id === leaver._id || !left.every((post) => isColleague(cover, post, meta.on)))
    return refuse('NotAColleague')
  if (!left.every((post) => isColleague(cover, post, addDays(leave.until, -1)))) return refuse('CoverBeyondPost')
  if (cover.leave && overlap(cover.leave, leave)) return refuse('CoverOnLeave')
  const posts = left.map((post): Post => {
    const { _id: accountId, name } = leaver
    const covers = { accountId, postId: post.id, leaveId: leave.id, name: name ?? '' }
    const { role, place, township } = post
    return {
      id: postId(post.id),
      role,
      place,
      township,
      ...{ from: leave.from, until: leave.until },
      grantedBy: meta.by.openid,
      covers,
    }
  })
  return decided([{ type: 'cover-taken', leave, posts }], { leaveId: leave.id, coverId: leave.coverId })
}

/** Second step, on the account of whoever goes. Done before, it is done. */
export function takeLeave(
  leaver: Account | null,
  leave: Leave,
  meta: Meta,
): Decision<AccountEvent, Record<string, never>> {
  if (!leaver) return refuse('NoSuchPost')
  if (leaver.leave?.id === leave.id) return decided([], {})
  const why = whyNotAway(leaver, leave, leave.from < meta.on ? leave.from : meta.on)
  return why ? refuse(why) : decided([{ type: 'leave-taken', leave }], {})
}

/** 提前回来, or not going at all. */
export function endLeave(leaver: Account | null, leaveId: string, meta: Meta): Decision<AccountEvent, Sides> {
  const { leave } = leaver ?? {}
  if (leave?.id !== leaveId || leave.until <= meta.on) return refuse('NotOnLeave')
  return decided([{ type: 'leave-ended', leaveId, on: meta.on }], { leaveId, coverId: leave.coverId })
}

/** The other side of it; twice is once. */
export const endCover = (leaveId: string, on: Day): Decision<AccountEvent, Record<string, never>> =>
  decided([{ type: 'cover-ended', leaveId, on }], {})

/** Of the same role in the same township, by a post of their own. */
export const isColleague = (account: Account, { role, township }: Pick<Post, 'role' | 'township'>, on: Day): boolean =>
  account.posts.some((post) => post.role === role && post.township === township && !post.covers && isLive(post, on))
