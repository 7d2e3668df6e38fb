import { useRef, useState } from 'react'
import { type Command, type Input, type Output, type Refusal } from '@domain/contract'
import { type Answer } from './answer'
import { call } from './call'
import { newCommandId } from './command-id'
import { send } from './outbox'

interface Writing {
  readonly busy: boolean
  readonly refusal?: string
  readonly detail?: unknown
  /** Kept on the phone until there is a network. */
  readonly queued?: boolean
}

type Result<A extends Command> = Answer<Output<A>, Refusal<A>> | { readonly queued: true }

/**
 * One thing a person wants done on a page: whether it is under way, refused or waiting on the phone. A second tap while it
 * is under way does nothing.
 */
export function useWrite<A extends Command>(action: A) {
  const [state, setState] = useState<Writing>({ busy: false })
  const underWay = useRef(false)
  const commandId = useRef<string>()

  async function run(ask: () => Promise<Result<A>>): Promise<Result<A> | undefined> {
    if (underWay.current) return undefined
    underWay.current = true
    setState({ busy: true })
    const result = await ask()
    underWay.current = false
    if ('queued' in result) setState({ busy: false, queued: true })
    else if (result.ok) setState({ busy: false })
    else setState({ busy: false, refusal: result.refusal, detail: result.detail })
    return result
  }

  return {
    ...state,
    /** Through the outbox: without a network it is kept and sent later. `title` says in plain words what it is. */
    save: (input: Input<A>, title: string) => run(() => send(action, input, title)),
    /** For what makes sense only at once, such as taking over: asked now or not at all, under one id until it is answered. */
    ask: (input: Input<A>) =>
      run(async () => {
        commandId.current ??= newCommandId()
        const answer = await call(action, input, { commandId: commandId.current })
        if (answer.ok || answer.refusal !== 'Offline') commandId.current = undefined
        return answer
      }),
    clear: () => setState({ busy: false }),
  }
}
