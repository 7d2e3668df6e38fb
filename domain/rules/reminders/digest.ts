import { addDays, dayOf, hourOf, instantOf, type Day } from '../../model/calendar'
import type { Duty } from '../../model/duty'
import { levelOf, villageOf } from '../../model/place-code'
import type { Policy } from '../../policy/pack'
import { placeName, villageName } from '../../policy/tenants'
import { daysLate, isOpen } from '../lateness'
import { riskWeight } from '../list-order'
import { called, Posts, rungsOfDuty, type Post } from './ladder'

/** From nine in the evening to eight in the morning nothing but danger signs and referrals goes out (E18, R70). */
const QUIET_FROM_HOUR = 21
const QUIET_UNTIL_HOUR = 8

/**
 * The slot whose digests are owed now: the latest of today's that has begun. After an outage that is one slot, not
 * fourteen; at night it is none.
 */
export function slotAt(now: number, policy: Policy): { id: string; on: Day } | null {
  const on = dayOf(now)
  if (hourOf(now) >= QUIET_FROM_HOUR || hourOf(now) < QUIET_UNTIL_HOUR) return null
  const hour = policy.digestAtHours.value.filter((one) => instantOf(on, one) <= now).pop()
  return hour === undefined ? null : { id: slotId(on, hour), on }
}

export const slotId = (on: Day, hour: number): string => `${on}T${String(hour).padStart(2, '0')}`

/** What a slot's digests in a township are filed under, in the ledger of messages and as a run. */
export const digestMark = (township: string, slot: string): string => `digest:${township}:${slot}`

/** A duty as far as a digest is concerned: which commit wrote it makes no difference. */
type OwedDuty = Omit<Duty, 'v'>

export interface Digest {
  readonly openid: string
  /** Doors with something due today or earlier; how many of them late, and how many danger signs. */
  readonly doors: number
  readonly late: number
  readonly urgent: number
  /** Where to begin, as people call it; null where everything lies in one grid. */
  readonly place: string | null
  /** Holds no post with a list of doors: what they open is the township's overview. */
  readonly office?: true
}

interface Told {
  readonly duty: OwedDuty
  readonly late: number
  readonly weight: number
}

/** Days gone by wait quietly on the list (E02); nobody is sent a message for them. */
const isDue = (duty: Omit<OwedDuty, '_id'>, today: Day): boolean =>
  isOpen(duty, today) && duty.dueOn !== null && duty.dueOn <= today && duty.kind !== 'missed'

/**
 * One digest a worker (E20): however many posts and duties, one message, of what the ladder has brought to them (E04). Who has
 * the riskiest and latest first, so that a timer cut short has told the right people. Nothing due, nothing sent.
 */
export function planDigests(
  duties: readonly OwedDuty[],
  workers: readonly Post[],
  today: Day,
  now: number,
  policy: Policy,
): Digest[] {
  const posts = new Posts(workers)
  const withDoors = new Set(workers.flatMap(({ openid, role }) => (hasDoors(role) ? [openid] : [])))
  const byWorker = new Map<string, Told[]>()
  for (const duty of duties) {
    if (!isDue(duty, today)) continue
    const late = daysLate(duty, today, now)
    const told = { duty, late, weight: (duty.urgent ? 1000 : 0) + riskWeight(duty.tier) * (1 + late) }
    for (const openid of toldOf(duty, late, posts, policy)) {
      const mine = byWorker.get(openid)
      if (mine) mine.push(told)
      else byWorker.set(openid, [told])
    }
  }
  return [...byWorker]
    .map(([openid, mine]) => ({
      digest: { ...digestOf(openid, mine), ...(!withDoors.has(openid) && { office: true as const }) },
      weight: Math.max(...mine.map((one) => one.weight)),
    }))
    .sort((a, b) => b.weight - a.weight || (a.digest.openid < b.digest.openid ? -1 : 1))
    .map(({ digest }) => digest)
}

/** Whose day is a list of doors; a township's doctor finds what climbed to them on it too. */
const hasDoors = (role: string): boolean => role === 'cadre' || role === 'doctor'

/** Everybody a duty has climbed to by now, the one who owes it first. */
export const toldOf = (duty: Omit<OwedDuty, '_id'>, late: number, posts: Posts, policy: Policy): string[] => [
  ...new Set(called(rungsOfDuty(duty, posts, policy), late).flatMap(({ openids }) => openids)),
]

const digestOf = (openid: string, mine: readonly Told[]): Digest => {
  const doors = (some: readonly Told[]) => new Set(some.map(({ duty }) => duty.householdId ?? duty._id)).size
  return {
    openid,
    doors: doors(mine),
    late: doors(mine.filter(({ late }) => late > 0)),
    urgent: doors(mine.filter(({ duty }) => duty.urgent)),
    place: firstPlace(mine),
  }
}

/** The grid or village with the gravest and latest, where there is a choice: 3网格, 朝元村. */
function firstPlace(mine: readonly Told[]): string | null {
  const grids = new Set(mine.map(({ duty }) => duty.grid))
  if (grids.size < 2) return null
  const byGrid = new Map<string, number>()
  for (const { duty, weight } of mine) byGrid.set(duty.grid, Math.max(weight, byGrid.get(duty.grid) ?? 0))
  const [[grid]] = [...byGrid].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  const village = villageName(villageOf(grid))
  if (new Set([...grids].map(villageOf)).size > 1 || levelOf(grid) !== 'grid') return village
  return placeName(grid).slice(village.length).trim() || village
}

/** Nothing older than this is looked for again by the sweep. */
export const sweepFrom = (today: Day): number => instantOf(addDays(today, -7))
