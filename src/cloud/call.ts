import { type Action, type Input, type Output, type Refusal } from '@domain/contract'
import { functionOf } from '@domain/contract/function-of'
import { offline, readFailure, readReply, type Answer } from './answer'
import { transport } from './transport'

const PATIENCE_MS = 20_000

/** Asks the server for one action of the contract. Never rejects: a lost network is the refusal `Offline`. */
export async function call<A extends Action>(
  action: A,
  input: Input<A>,
  options: { readonly commandId?: string } = {},
): Promise<Answer<Output<A>, Refusal<A>>> {
  return (await ask(action, input, options.commandId)) as Answer<Output<A>, Refusal<A>>
}

/** The same without types, for what was stored as text and is sent later. */
export async function ask(action: string, input: unknown, commandId?: string): Promise<Answer<unknown>> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const patience = new Promise<Answer<never>>((resolve) => {
    timer = setTimeout(() => resolve(offline), PATIENCE_MS)
  })
  const asked = transport.callFunction(functionOf(action), { action, input, commandId }).then(readReply, readFailure)
  return Promise.race([asked, patience]).finally(() => clearTimeout(timer))
}
