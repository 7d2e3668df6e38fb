import { addAll } from '../_store/database'
import { claimOf, type Message } from '../_store/messages/deliver'
import { take } from '../_store/messages/grants'
import { transmit } from '../_store/messages/transmit'
import { messageOf, moveRun, type GroupResult, type Outcome, type Planned, type Run } from '../_store/runs'

/** Sends on their way at once. */
const PARALLEL = 10
const NO_GRANT: Outcome = { state: 'no-grant', channel: null, code: null }
const UNKNOWN: Outcome = { state: 'unknown', channel: null, code: null }

export type Ended = 'done' | 'out of time' | 'overtaken'

/**
 * Works on a run, group after group, from wherever it stands: one write claims a group and keeps what became of the one
 * before, one write takes the grants of all of it, then they are sent. A group found claimed and not accounted for was in the
 * hands of somebody who is gone: what became of it is not known, is said so, and is not tried again (Q1).
 */
export async function carryOn(found: Run, now: number, spent: () => boolean): Promise<Ended> {
  let run = found
  let inHand = abandoned(run)
  while (run.claimed * run.size < run.planned.length) {
    if (spent()) {
      const kept = inHand ? await moveRun(run, {}, inHand) : run
      return kept ? 'out of time' : 'overtaken'
    }
    const group = run.claimed
    const claimed = await moveRun(run, { claimed: group + 1 }, inHand)
    if (!claimed) return 'overtaken'
    run = claimed
    const messages = run.planned.slice(group * run.size, (group + 1) * run.size).map((one) => messageOf(run, one))
    inHand = { group, is: { at: now, of: await sendAll(messages, now) } }
  }
  return putDown(run, inHand)
}

/** Ends a run whose slot has passed, or that night has overtaken: what was not sent by then is in a later slot's digest. */
export const letGo = (run: Run): Promise<Ended> => putDown(run, abandoned(run))

/** What a group found in hand is taken for. */
function abandoned({ claimed, size, planned, results, at }: Run): InHand | null {
  const group = claimed - 1
  if (claimed === 0 || String(group) in results) return null
  const of = planned.slice(group * size, claimed * size).map(() => UNKNOWN)
  return { group, is: { at, of } }
}

interface InHand {
  readonly group: number
  readonly is: GroupResult
}

/** The ledger of messages first, then that the run is done: cut short between the two, it is written again and changes nothing. */
async function putDown(run: Run, inHand: InHand | null): Promise<Ended> {
  const results = inHand ? { ...run.results, [inHand.group]: inHand.is } : run.results
  const settled = (one: Planned, at: number, outcome: Outcome) => ({
    ...claimOf(messageOf(run, one), at),
    ...outcome,
    settledAt: at,
  })
  await addAll('sends', [
    ...Object.entries(results).flatMap(([group, { at, of }]) =>
      of.map((outcome, n) => settled(run.planned[Number(group) * run.size + n], at, outcome)),
    ),
    ...run.without.map((one) => settled(one, run.at, NO_GRANT)),
  ])
  return (await moveRun(run, { done: true }, inHand)) ? 'done' : 'overtaken'
}

/** The grants of the whole group in one write; then all of it, so many at once. */
async function sendAll(messages: readonly Message[], now: number): Promise<Outcome[]> {
  const held = await take(messages, now)
  const outcomes: Outcome[] = []
  for (let n = 0; n < messages.length; n += PARALLEL)
    outcomes.push(
      ...(await Promise.all(
        messages.slice(n, n + PARALLEL).map((message, k) => transmit(message, held[n + k], now).catch(() => UNKNOWN)),
      )),
    )
  return outcomes
}
