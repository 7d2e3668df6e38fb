import { identity } from './identity'
import type { AnyHandler } from './handler'
import { run } from './run'
import type { Action } from '@domain/contract'

interface CloudContext {
  readonly request_id?: string
  readonly requestId?: string
}

/** One line of JSON a call may log; nothing personal goes in. */
const log = (entry: Record<string, unknown>): void => console.log(JSON.stringify(entry))

/** The `api` function as CloudBase calls it. Only people on WeChat come through here, never timers. */
export const serve =
  (handlers: Readonly<Record<Action, AnyHandler>>) =>
  async (event: unknown, context: CloudContext = {}): Promise<unknown> => {
    const requestId = context.request_id ?? context.requestId ?? ''
    const { openid, source } = identity()
    if (openid === null || source === 'wx_trigger') return { ok: false, refusal: 'NotFound', requestId }
    return run(handlers, event, { openid, now: Date.now(), requestId, log })
  }
