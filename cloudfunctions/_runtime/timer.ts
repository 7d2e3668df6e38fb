import cloud from 'wx-server-sdk'
import { dayOf } from '@domain/model/day'
import { identity } from './identity'
import { knowSettingsOn } from './know-settings'

export interface Job {
  readonly name: string
  /** `spent` says when to stop at the next place from which another run can go on. */
  readonly run: (now: number, spent: () => boolean) => Promise<unknown>
}

interface Timed {
  /** Once a turn, whatever the places. */
  readonly jobs: readonly Job[]
  /** For each place of its own, and only by whoever has its lease. */
  readonly places: readonly string[]
  readonly inPlace: (place: string, now: number) => readonly Job[]
  readonly leaseOf: (place: string, now: number) => Promise<{ release(): Promise<unknown> } | null>
  /** Those of some places in which there is anything to do; the others need no run of their own this time. */
  readonly withWork: (places: readonly string[], now: number) => Promise<readonly string[]>
  /** Invokes this very function for some of the places; shards that run together. */
  readonly name: string
  readonly shardsOf: (places: readonly string[]) => readonly (readonly string[])[]
}

/** At most so much work a life: the platform ends a function after 60 s, and what it is doing then is not known. */
const WORK_MS = 50_000
/** Three levels deep that is 820 instances at once; a function may have 1,000, and calls beyond them are refused. */
const SHARDS_AT_ONCE = 9

type Done = Record<string, unknown>

/**
 * A function the platform's timer calls. Only the timer may start it, or a run of it that the timer started: a client that calls
 * it gets nothing done, whatever it sends (Q12). One job's fault does not stop the next, and nothing is thrown after a side
 * effect, or the platform would run it all again.
 */
export const serveTimer =
  (timed: Timed) =>
  async (event?: unknown): Promise<Record<string, unknown>> => {
    const { openid, source } = identity()
    if (openid !== null || source !== 'wx_trigger') return { ok: false, refusal: 'NotFound' }

    const now = Date.now()
    const spent = () => Date.now() - now >= WORK_MS
    const asked = placesIn(event, timed.places)
    const done: Done = {}
    try {
      await knowSettingsOn(dayOf(now))
    } catch (error) {
      // Nobody is judged by rules that may not be today's; in ten minutes everything is tried again.
      note('settings', error)
      return { ok: true, done: { settings: 'failed' } }
    }
    if (!asked) await runAll(timed.jobs, now, spent, done)
    const shards = timed.shardsOf(asked ?? timed.places)
    if (shards.length === 1 && shards[0].length === 1) await runIn(timed, shards[0][0], now, spent, done)
    else await invokeAll(timed.name, turned(await worthARun(timed, shards, now), now), now, spent, done)
    return { ok: true, done }
  }

/** Those of our places an invocation is for; null where it is the timer's own, which is for all of them. */
function placesIn(event: unknown, known: readonly string[]): readonly string[] | null {
  const asked = (event as { townships?: unknown } | undefined)?.townships
  return Array.isArray(asked) ? known.filter((place) => asked.includes(place)) : null
}

/** Of places with a run each only those with something to do; where that cannot be told, all of them. */
async function worthARun(timed: Timed, shards: readonly (readonly string[])[], now: number) {
  if (shards.some(({ length }) => length > 1)) return shards
  try {
    const busy = new Set(await timed.withWork(shards.flat(), now))
    return shards.filter(([place]) => busy.has(place))
  } catch (error) {
    note('look', error)
    return shards
  }
}

async function runIn(timed: Timed, place: string, now: number, spent: () => boolean, done: Done): Promise<void> {
  try {
    const lease = await timed.leaseOf(place, now)
    if (!lease) {
      done[place] = 'elsewhere'
      return
    }
    await runAll(timed.inPlace(place, now), now, spent, done)
    await lease.release()
  } catch (error) {
    note(`lease ${place}`, error)
    done[place] = 'failed'
  }
}

async function runAll(jobs: readonly Job[], now: number, spent: () => boolean, done: Done): Promise<void> {
  for (const { name, run } of jobs) {
    try {
      done[name] = spent() ? 'out of time' : await run(now, spent)
    } catch (error) {
      note(name, error)
      done[name] = 'failed'
    }
  }
}

/** Whoever came last in a turn that ran out of time comes first in a later one. */
const turned = <T>(some: readonly T[], now: number): T[] => {
  const first = Math.floor(now / 600_000) % Math.max(1, some.length)
  return [...some.slice(first), ...some.slice(0, first)]
}

/** Each shard a run of its own, some at a time; what becomes of one says nothing about the others. */
async function invokeAll(
  name: string,
  shards: readonly (readonly string[])[],
  now: number,
  spent: () => boolean,
  done: Done,
): Promise<void> {
  const waiting = [...shards]
  const invoke = async (): Promise<void> => {
    for (let shard = waiting.shift(); shard && !spent(); shard = waiting.shift()) {
      try {
        const timeout = Math.max(1, WORK_MS + 8000 - (Date.now() - now))
        const { result } = (await cloud.callFunction({
          name,
          data: { townships: shard },
          timeout,
        } as never)) as never as {
          result: { done?: Done }
        }
        Object.assign(done, result.done)
      } catch (error) {
        note(`shard ${shard.join(' ')}`, error)
        done[shard.join(' ')] = 'failed'
      }
    }
  }
  await Promise.all(Array.from({ length: SHARDS_AT_ONCE }, invoke))
}

const note = (job: string, error: unknown): void =>
  console.log(JSON.stringify({ level: 'error', job, error: error instanceof Error ? error.name : 'unknown' }))
