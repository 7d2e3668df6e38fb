import { dayOf } from '@domain/model/day'
import type { Duty } from '@domain/model/duty'
import { contains } from '@domain/model/place'
import { packFor } from '@domain/policy/pack-for'
import { digestMark, planDigests, slotAt } from '@domain/rules/reminders/digest'
import { add, BEFORE_EVERY_DAY, get, rangeOf } from '../_store/database'
import { deliver } from '../_store/send'
import { staffUnder, workersOf } from '../_store/staff'

const PARALLEL = 10

/**
 * One digest for each worker with something due, once a slot (E20): claimed before sent, under an id that names slot and
 * worker. Reads what is due, never the registry (P1).
 */
export async function sendDigests(township: string, now: number): Promise<Record<string, number> | 'not now' | 'done'> {
  const today = dayOf(now)
  const slot = slotAt(now, packFor(township, today).policy)
  if (!slot) return 'not now'
  const mark = digestMark(township, slot.id)
  if (await get('marks', mark)) return 'done'

  const [duties, staff] = await Promise.all([
    rangeOf<Duty>('duties', { township }, 'dueOn', { after: BEFORE_EVERY_DAY, upTo: today }),
    staffUnder(township, today),
  ])
  const workers = staff.flatMap((account) => workersOf(account, today)).filter(({ place }) => contains(township, place))
  const digests = planDigests(duties, workers, today, now)
  const outcomes: Record<string, number> = {}
  for (let n = 0; n < digests.length; n += PARALLEL)
    for (const state of await Promise.all(
      digests.slice(n, n + PARALLEL).map(({ openid, doors, urgent }) =>
        deliver(
          {
            id: `${mark}:${openid}`,
            ...{ openid, township, notice: { kind: 'digest', doors, late: 0, urgent, place: null }, about: mark },
          },
          now,
        ),
      ),
    ))
      outcomes[state] = (outcomes[state] ?? 0) + 1

  await add('marks', { _id: mark, at: now } as { _id: string })
  return outcomes
}
