import type { Account, Leave, Post } from '@domain/model/account'
import { addDays, dayOf, hourOf, type Day } from '@domain/model/day'
import { find, getMany, MOST_ROWS, _, type Where } from '../_store/database'
import { giveBack, goOnLeave } from '../_store/leave'
import { deliver, sendsAbout, type Message } from '../_store/messages/deliver'

/** Both sides hear of it within these days, or never: later it is no news. */
const TOLD_FOR_DAYS = 3
/** Nothing of this is worth waking anybody (E18). */
const FROM_HOUR = 8
const UNTIL_HOUR = 21

/** Whoever a leave or a post handed on concerns these days, at a township or at any of several. */
export const turningOn = (postPlaces: unknown, today: Day): Where => ({
  postPlaces,
  turnsOn: _.gt(addDays(today, -TOLD_FOR_DAYS)),
})

/**
 * Leaves and posts handed on in a township (E21): finishes what a crash cut short between its two accounts, and tells both sides,
 * when it begins and when somebody is back. One indexed read where there is nothing; at most four.
 */
export async function settleLeaves(township: string, now: number): Promise<{ finished: number; told: number } | 0> {
  const today = dayOf(now)
  const covers = await find<Account>('accounts', turningOn(township, today), { limit: MOST_ROWS })
  if (covers.length === 0) return 0
  const leaves = covers.flatMap(({ covering }) => covering)
  const leavers = await getMany<Account>(
    'accounts',
    leaves.map(({ accountId }) => accountId),
  )
  const leaveOf = (leave: Leave): Leave | null => {
    const known = leavers.find(({ _id }) => _id === leave.accountId)?.leave
    return known?.id === leave.id ? known : null
  }

  const halfTaken = leaves.filter((leave) => !leaveOf(leave) && leave.until > today)
  const halfBack = leaves.filter((leave) => (leaveOf(leave)?.until ?? leave.until) < leave.until)
  const finished = await Promise.allSettled([
    ...halfTaken.map((leave) => goOnLeave(leave, now)),
    ...halfBack.map((leave) => giveBack(leave, leave.by, now)),
  ])

  const hour = hourOf(now)
  if (hour < FROM_HOUR || hour >= UNTIL_HOUR) return { finished: finished.length, told: 0 }
  const messages = [
    ...leaves.flatMap((leave) => leaveMessages(leaveOf(leave), township, today)),
    ...covers.flatMap((account) => account.posts.flatMap((post) => handedOn(account, post, township, today))),
  ]
  const sent = new Set((await sendsAbout([...new Set(messages.map(({ about }) => about))])).map(({ _id }) => _id))
  const missing = messages.filter(({ id }) => !sent.has(id))
  await Promise.all(missing.map((message) => deliver(message, now)))
  return { finished: finished.length, told: missing.length }
}

function leaveMessages(leave: Leave | null, township: string, today: Day): Message[] {
  if (!leave || leave.until <= addDays(today, -TOLD_FOR_DAYS)) return []
  const { id, coverId, accountId, from, until } = leave
  const to = (openid: string, side: Side) => coverMessage(id, { openid, township, side, from, until })
  if (until <= today) return [to(coverId, 'back'), to(accountId, 'back')]
  return [to(coverId, 'taken'), to(accountId, 'given')]
}

function handedOn({ _id }: Account, post: Post, township: string, today: Day): Message[] {
  const { id, takenFrom, from } = post
  if (!takenFrom || from <= addDays(today, -TOLD_FOR_DAYS)) return []
  const to = (openid: string, side: Side) => coverMessage(id, { openid, township, side, from, until: from })
  return [to(_id, 'taken'), to(takenFrom.accountId, 'given')]
}

type Side = 'taken' | 'given' | 'back'

/** The same message has the same id, so that told twice is told once. */
const coverMessage = (
  about: string,
  { openid, township, ...days }: { openid: string; township: string; side: Side; from: Day; until: Day },
): Message => ({
  id: `cover:${about}:${days.side}:${openid}`,
  ...{ openid, township, about },
  notice: { kind: 'cover', ...days },
})
