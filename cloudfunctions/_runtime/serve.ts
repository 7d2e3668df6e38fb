import type { Endpoint } from '@domain/contract/endpoint'
import { identity } from './identity'
import { run, type Served } from './run'

interface CloudContext {
  readonly request_id?: string
  readonly requestId?: string
}

/** One line of JSON a call may log; nothing personal goes in. */
const log = (entry: Record<string, unknown>): void => console.log(JSON.stringify(entry))

/**
 * A function clients call, as CloudBase calls it: each action of its part of the contract by the handler of that name, and
 * no other. Only people on WeChat come through here, never timers.
 */
export function serve<A extends string>(
  contract: Readonly<Record<A, Endpoint>>,
  handlers: { readonly [K in A]: { readonly action: K } },
) {
  const served = { contract, handlers } as unknown as Served
  return async (event: unknown, context: CloudContext = {}): Promise<unknown> => {
    const requestId = context.request_id ?? context.requestId ?? ''
    const { openid, source } = identity()
    if (openid === null || source === 'wx_trigger') return { ok: false, refusal: 'NotFound', requestId }
    return run(served, event, { openid, now: Date.now(), requestId, log })
  }
}
