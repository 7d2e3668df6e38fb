import { addDays, dayOf, hourOf, instantOf, type Day } from '../../model/calendar'
import type { Duty } from '../../model/duty'
import { reaches } from '../../model/place-code'
import type { Policy } from '../../policy/pack'
import { daysLate, isOpen } from '../lateness'
import { riskWeight } from '../list-order'

/** From this hour on nothing but danger signs goes out (E18, R70). */
const QUIET_FROM_HOUR = 21

/**
 * The slot whose digests are owed now: the latest of today's that has begun. After an outage that is one slot, not
 * fourteen; at night it is none.
 */
export function slotAt(now: number, policy: Policy): { id: string; on: Day } | null {
  const on = dayOf(now)
  if (hourOf(now) >= QUIET_FROM_HOUR) return null
  const hour = policy.digestAtHours.value.filter((one) => instantOf(on, one) <= now).pop()
  return hour === undefined ? null : { id: slotId(on, hour), on }
}

export const slotId = (on: Day, hour: number): string => `${on}T${String(hour).padStart(2, '0')}`

/** What a slot's digests in a township are filed under, in the ledger of messages and as done. */
export const digestMark = (township: string, slot: string): string => `digest:${township}:${slot}`

/** A duty as far as a digest is concerned: which commit wrote it makes no difference. */
type OwedDuty = Omit<Duty, 'v'>

export interface DigestWorker {
  readonly openid: string
  readonly role: string
  readonly place: string
}

export interface Digest {
  readonly openid: string
  /** Doors with something due today or earlier, and how many of them are danger signs. */
  readonly doors: number
  readonly urgent: number
}

/**
 * One digest a worker (E20): however many posts and duties, one message. Who has the riskiest and latest first, so that a
 * timer cut short has told the right people. Nothing due, nothing sent.
 */
export function planDigests(
  duties: readonly OwedDuty[],
  workers: readonly DigestWorker[],
  today: Day,
  now: number,
): Digest[] {
  // Days gone by wait quietly on the list (E02); nobody is sent a message for them.
  const due = duties.filter(
    (duty) => isOpen(duty, today) && duty.dueOn !== null && duty.dueOn <= today && duty.kind !== 'missed',
  )
  const byWorker = new Map<string, OwedDuty[]>()
  for (const { openid, role, place } of workers) {
    const mine = due.filter((duty) => duty.role === role && reaches(place, duty.grid))
    byWorker.set(openid, [...(byWorker.get(openid) ?? []), ...mine])
  }
  return [...byWorker]
    .map(([openid, mine]) => ({
      openid,
      doors: new Set(mine.map(doorOf)).size,
      urgent: new Set(mine.filter((duty) => duty.urgent).map(doorOf)).size,
      weight: Math.max(
        0,
        ...mine.map((duty) => (duty.urgent ? 1000 : 0) + riskWeight(duty.tier) * (1 + daysLate(duty, today, now))),
      ),
    }))
    .filter((digest) => digest.doors > 0)
    .sort((a, b) => b.weight - a.weight || (a.openid < b.openid ? -1 : 1))
    .map(({ openid, doors, urgent }) => ({ openid, doors, urgent }))
}

const doorOf = (duty: OwedDuty): string => duty.householdId ?? duty._id

/** Nothing older than this is looked for again by the sweep. */
export const sweepFrom = (today: Day): number => instantOf(addDays(today, -7))
