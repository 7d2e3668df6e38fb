import type { Account, Leave } from '@domain/model/account'
import type { By, Commit } from '@domain/model/commit'
import { endCover, takeLeave } from '@domain/rules/account/leave'
import { accountStream, type AccountEvent } from '@domain/rules/account/stream'
import { commit } from './commit'
import { get } from './database'

export const leaveIn = (taken: Pick<Commit, 'events'>): Leave => {
  const event = (taken.events as AccountEvent[]).find((one) => one.type === 'cover-taken')
  if (!event) throw new Error('a cover was taken and nobody leaves')
  return event.leave
}

/**
 * The second step of a leave (docs/decisions/0010): whoever goes is on leave. Where that has become impossible since, the cover
 * gives the posts back: nobody holds them for somebody who is there. Done twice, also by the timer after a crash, it is once.
 * @returns why it was not possible, where it was not
 */
export async function goOnLeave(leave: Leave, now: number): Promise<string | null> {
  const step = { action: 'leave.take', payloadHash: leave.id, by: leave.by, at: now, occurredAt: now }
  const leaver = await get<Account>('accounts', leave.accountId)
  const gone = await commit(
    accountStream,
    leave.accountId,
    leaver,
    { ...step, id: `leave:${leave.id}` },
    (state, meta) => takeLeave(state, leave, meta),
  )
  if (gone.ok) return null
  if (gone.refusal === 'TooBusy' || gone.refusal === 'CommandReused')
    throw new Error('a cover was taken and who leaves is being changed')
  await giveBack(leave, leave.by, now)
  return gone.refusal
}

/** The cover's posts end with the leave; ended already, they are ended. */
export async function giveBack(leave: Leave, by: By, now: number): Promise<void> {
  const step = { action: 'leave.end', payloadHash: leave.id, by, at: now, occurredAt: now }
  const cover = await get<Account>('accounts', leave.coverId)
  const back = await commit(accountStream, leave.coverId, cover, { ...step, id: `back:${leave.id}` }, (_state, meta) =>
    endCover(leave.id, meta.on),
  )
  if (!back.ok && back.refusal === 'TooBusy') throw new Error('a leave ended and the cover is being changed')
}
