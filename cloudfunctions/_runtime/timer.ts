import { identity } from './identity'

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
