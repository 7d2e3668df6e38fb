import { dayOf } from '@domain/model/day'
import { mayBeTold } from '@domain/rules/reminders/may-be-told'
import { staffUnder, workersOf, type Worker } from '../_store/staff'

/** A township's workers who may be told something, read once for all its jobs (P1). */
export type Staff = () => Promise<readonly Worker[]>

export function staffOf(township: string, now: number): Staff {
  let read: Promise<readonly Worker[]> | null = null
  const today = dayOf(now)
  return () =>
    (read ??= staffUnder(township, today).then((accounts) =>
      accounts
        .flatMap((account) => workersOf(account, today))
        .filter((worker) => worker.place.startsWith(township) && mayBeTold(worker, now)),
    ))
}
