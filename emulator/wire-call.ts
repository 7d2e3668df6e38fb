import { type Counters } from './counters'
import { type Invocation } from './functions/invocation'

export type Params = Record<string, unknown>

/** One request of the SDK. */
export interface WireCall {
  action: string
  params: Params
  requestId: string
  /** Counters of the function call behind it, or a throw-away set for a caller outside any function. */
  counters: Counters
  invocation: Invocation | undefined
}

export type Handler = (call: WireCall) => Params | Promise<Params>
