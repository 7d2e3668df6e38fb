import { dayOf } from '@domain/model/day'
import { identity } from './identity'
import { knowSettingsOn } from './know-settings'

export interface Job {
  readonly name: string
  readonly run: (now: number) => Promise<unknown>
}

/**
 * A function the platform's timer calls. Only the timer may start it: a client that calls it gets nothing done (Q12). One
 * job's fault does not stop the next, and nothing is thrown after a side effect, or the platform would run it all again.
 */
export const serveTimer = (jobs: readonly Job[]) => async (): Promise<Record<string, unknown>> => {
  const { openid, source } = identity()
  if (openid !== null || source !== 'wx_trigger') return { ok: false, refusal: 'NotFound' }

  const now = Date.now()
  const done: Record<string, unknown> = {}
  try {
    await knowSettingsOn(dayOf(now))
  } catch (error) {
    // Nobody is judged by rules that may not be today's; in ten minutes everything is tried again.
    console.log(
      JSON.stringify({ level: 'error', job: 'settings', error: error instanceof Error ? error.name : 'unknown' }),
    )
    return { ok: true, done: { settings: 'failed' } }
  }
  for (const { name, run } of jobs) {
    try {
      done[name] = await run(now)
    } catch (error) {
      console.log(JSON.stringify({ level: 'error', job: name, error: error instanceof Error ? error.name : 'unknown' }))
      done[name] = 'failed'
    }
  }
  return { ok: true, done }
}
