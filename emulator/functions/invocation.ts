import { type Counters } from '../counters'

/** Who a call comes from, as CloudBase puts it into the instance's environment. */
export interface Identity {
  openid?: string | undefined
  unionid?: string | undefined
  /** `wx_client`, `wx_trigger`, or a chain such as `wx_client,scf`. */
  source: string
}

/** One call of one function, from the moment an instance takes it until it answers. */
export interface Invocation {
  readonly requestId: string
  readonly functionName: string
  readonly identity: Identity
  readonly counters: Counters
  kill(reason: string): void
}
