import { add, change, _ } from './database'

/** Longer than any function lives and its clock may be off: who held it then is gone. Shorter than two turns of the timer. */
export const LEASE_MS = 5 * 60_000

/**
 * Somebody's turn with a thing, by one conditional write; null while it is another's. It only keeps two from doing the same
 * work: what may be done once is decided by ids and versions, whatever the clocks say (E42).
 */
export async function leaseOf(thing: string, now: number): Promise<{ release(): Promise<unknown> } | null> {
  const _id = `lease:${thing}`
  const held = { until: now + LEASE_MS }
  const mine = (await change('marks', { _id, until: _.lt(now) }, held)) === 1 || (await add('marks', { _id, ...held }))
  // Until when it was taken says whose it is: nobody else can take it before that.
  return mine ? { release: () => change('marks', { _id, ...held }, { until: 0 }) } : null
}
