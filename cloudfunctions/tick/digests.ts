import { dayOf } from '@domain/model/day'
import type { Duty } from '@domain/model/duty'
import { packFor } from '@domain/policy/pack-for'
import { digestMark, planDigests, slotAt } from '@domain/rules/reminders/digest'
import { BEFORE_EVERY_DAY, rangeOf } from '../_store/database'
import { holding } from '../_store/messages/holding'
import { isCheck, isPlanned, openRuns, plannedDigest, startRun, type Planned, type Run } from '../_store/runs'
import { checksToday } from './checks'
import { carryOn, letGo, type Ended } from './run'
import type { Staff } from './staff'

/** Messages claimed by one write; what a kill leaves unknown is one such group at most (P2). */
const GROUP = 10
/** Where a township is large enough to want it: fewer writes, and a kill leaves more unknown. */
const MOST_A_GROUP = 50

/**
 * One digest for each worker with something due, once a slot (E20), riskiest first. Reads what is due, never the registry (P1).
 * A run that was cut short is carried on; one whose slot has passed is put down, and the slot that has begun covers it: after
 * an outage that is one message, not fourteen (Q3).
 */
export async function sendDigests(
  township: string,
  now: number,
  spent: () => boolean,
  staff: Staff,
): Promise<Ended | 'not now' | 'elsewhere' | 'done before'> {
  const slot = slotAt(now, packFor(township, dayOf(now)).policy)
  const id = slot && digestMark(township, slot.id)
  const [open, planned] = await Promise.all([openRuns(township), id !== null && isPlanned(id)])
  for (const run of open) if (run._id !== id) await letGo(run)
  if (id === null) return 'not now'
  const half = open.find(({ _id }) => _id === id)
  if (half) return carryOn(half, now, spent)
  if (planned) return 'done before'
  const run = await planRun(id, township, now, staff)
  if (!(await startRun(run))) return 'elsewhere'
  return run.done ? 'done' : carryOn(run, now, spent)
}

async function planRun(_id: string, township: string, now: number, staff: Staff): Promise<Run> {
  const today = dayOf(now)
  const [duties, workers] = await Promise.all([
    rangeOf<Duty>('duties', { township }, 'dueOn', { after: BEFORE_EVERY_DAY, upTo: today }),
    staff(),
  ])
  const digests = planDigests(duties, workers, today, now, packFor(township, today).policy)
  const all = [...digests.map(plannedDigest), ...(await checksToday(duties, today))]
  const held = await holdingEach(all)
  const planned = all.filter((one) => held(one))
  const without = all.filter((one) => !held(one))
  const done = planned.length + without.length === 0
  return { _id, v: 1, township, at: now, planned, without, size: groupSize(), claimed: 0, results: {}, done }
}

/** Whether there is anything to send a planned message by: two reads, however many there are. */
async function holdingEach(all: readonly Planned[]): Promise<(one: Planned) => boolean> {
  const of = (check: boolean) => all.filter((one) => isCheck(one) === check).map(([openid]) => openid)
  const [digest, progress] = await Promise.all([holding(of(false), 'digest'), holding(of(true), 'progress')])
  return (one) => (isCheck(one) ? progress : digest).has(one[0])
}

function groupSize(): number {
  const asked = Number(process.env.SHOUWANG_GROUP ?? GROUP)
  return Number.isInteger(asked) ? Math.min(MOST_A_GROUP, Math.max(1, asked)) : GROUP
}
