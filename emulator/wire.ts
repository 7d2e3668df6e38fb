import { randomUUID } from 'node:crypto'
import { newCounters } from './counters'
import { messageOf, WireError } from './errors'
import { Dropped, type Faults } from './faults'
import { type Invocation } from './functions/invocation'
import { type Handler, type Params, type WireCall } from './wire-call'

/** Answers the SDK's actions: finds who is calling, counts, lets the test break things, and words errors as CloudBase does. */
export class Wire {
  private readonly handlers = new Map<string, Handler>()

  constructor(
    private readonly invocationOf: (token: unknown) => Invocation | undefined,
    private readonly faults: Faults,
  ) {}

  offer(handlers: Record<string, Handler>): void {
    for (const [action, handler] of Object.entries(handlers)) this.handlers.set(action, handler)
  }

  /** @throws Dropped when the caller is to see its connection cut. */
  async answer(params: Params): Promise<Params> {
    const invocation = this.invocationOf(params.wxCloudApiToken)
    const counters = invocation?.counters ?? newCounters()
    const call: WireCall = { action: String(params.action), params, requestId: randomUUID(), counters, invocation }
    counters.roundTrips += 1
    try {
      const handler = this.handlers.get(call.action)
      if (!handler) throw new WireError('INVALID_PARAM', `action ${call.action} is not offered`)
      this.faults.strike('beforeEffect', call)
      const data = await handler(call)
      this.faults.strike('afterEffect', call)
      const { transactionId } = data
      return { requestId: call.requestId, data, ...(transactionId === undefined ? {} : { transactionId }) }
    } catch (error) {
      if (error instanceof Dropped) throw error
      const code = error instanceof WireError ? error.code : 'SYS_ERR'
      return { requestId: call.requestId, code, message: messageOf(error) }
    }
  }
}
