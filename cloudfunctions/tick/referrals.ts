import { dayOf } from '@domain/model/day'
import type { Commit } from '@domain/model/commit'
import type { Duty } from '@domain/model/duty'
import { packFor } from '@domain/policy/pack-for'
import { get, rangeOf } from '../_store/database'
import { peopleById } from '../_store/history'
import { commitIdOf } from '../_store/replay'
import { deliver, sendsAbout } from '../_store/messages/deliver'
import { doctorsFor, lateMessage, officesFor } from '../_store/tell-referral'
import { leaveWith, vehiclesOut } from '../_store/vehicle'
import type { Staff } from './staff'

/** A sending younger than this may still be under way. */
const SETTLE_MS = 60_000

type Owed = Pick<Duty, '_id' | 'personId' | 'dueAt'>

/**
 * Referrals whose next step is late (E23, B09): the clinic's doctors are told first, the township office some time after, or at
 * once where there is no doctor to tell. Each once a step, at night too. Four reads, however many are late.
 */
export async function tellLateReferrals(township: string, now: number, read: Staff): Promise<number> {
  const today = dayOf(now)
  const late = await rangeOf<Owed>('duties', { township, kind: 'referral' }, 'dueAt', { after: 0, upTo: now - 1 }, [
    'personId',
  ])
  if (late.length === 0) return 0
  const people = await peopleById(late.flatMap(({ personId }) => personId ?? []))
  const [staff, sends] = await Promise.all([read(), sendsAbout(people.flatMap(({ referral }) => referral?.id ?? []))])
  const told = new Set(sends.map((send) => send._id))
  const officeAfter = packFor(township, today).policy.referralOfficeAfterMinutes.value * 60_000
  const missing = late
    .flatMap(({ personId, dueAt }) => {
      const person = people.find((one) => one._id === personId)
      if (!person?.referral || dueAt === null) return []
      const { referral } = person
      const doctors = doctorsFor(staff, person)
      const office = doctors.length === 0 || now > dueAt + officeAfter ? officesFor(staff, person) : []
      return [...new Set([...doctors, ...office])].map((openid) => lateMessage(referral, openid, person))
    })
    .filter((message) => !told.has(message.id))
  await Promise.all(missing.map((message) => deliver(message, now)))
  return missing.length
}

/** Finishes sendings of vehicles that were cut short between their two steps (docs/decisions/0010). */
export async function finishSendings(township: string, now: number): Promise<{ finished: number; of: number } | 0> {
  const out = (await vehiclesOut(township)).filter(({ holder }) => holder !== null && holder.since < now - SETTLE_MS)
  if (out.length === 0) return 0
  const passengers = await peopleById(out.flatMap(({ holder }) => holder?.personId ?? []))
  const undone = out.filter(({ _id }) => !passengers.some(({ referral }) => referral?.vehicle?.id === _id))
  const tried = await Promise.allSettled(
    undone.map(async ({ _id, v }) => {
      const sent = await get<Commit>('commits', commitIdOf(_id, v))
      if (sent) await leaveWith(sent, now)
    }),
  )
  return { finished: tried.filter(({ status }) => status === 'fulfilled').length, of: undone.length }
}
