import { useCallback, useEffect, useState } from 'react'
import { type Action, type Input, type Output, type Refusal } from '@domain/contract'
import { createAnswerCache } from './answer-cache'
import { call } from './call'
import { now } from './clock'
import { shelf } from './shelf'
import { transport } from './transport'

const SLOW_MS = 3000
const cache = createAnswerCache(shelf, transport.who)

interface State<A extends Action> {
  readonly data?: Output<A>
  readonly refusal?: Refusal<A> | 'Offline'
  /** What the refusal names: a value, or what a check found. */
  readonly detail?: unknown
  readonly loading: boolean
  /** Three seconds and no answer: say 网慢，还在取. */
  readonly slow: boolean
  /** What is shown was fetched at this instant and could not be refreshed. */
  readonly stale?: number
}

/** Asks a query and keeps its last good answer for when there is no network. `input` undefined: not yet. */
export function useCall<A extends Action>(action: A, input: Input<A> | undefined) {
  const [state, setState] = useState<State<A>>({ loading: input !== undefined, slow: false })
  const [turns] = useState({ latest: 0 })
  const question = input === undefined ? undefined : JSON.stringify(input)

  const reload = useCallback(async () => {
    if (question === undefined) return
    const mine = ++turns.latest
    const show = (next: (state: State<A>) => State<A>) => mine === turns.latest && setState(next)
    show((before) => ({ ...before, loading: true }))
    const slow = setTimeout(() => show((before) => ({ ...before, slow: true })), SLOW_MS)
    const answer = await call(action, JSON.parse(question) as Input<A>)
    clearTimeout(slow)
    if (answer.ok) {
      show(() => ({ data: answer.data, loading: false, slow: false }))
      await cache.keep(`${action}${question}`, { data: answer.data, at: now() })
      return
    }
    const { refusal, detail } = answer
    const kept = refusal === 'Offline' ? await cache.read(`${action}${question}`) : undefined
    const data = kept?.data as Output<A> | undefined
    show(() => ({ data, stale: kept?.at, refusal, detail, loading: false, slow: false }))
  }, [action, question, turns])

  useEffect(() => {
    void reload()
    return () => void turns.latest++ // an answer to the old question must not show under the new one
  }, [reload, turns])

  return { ...state, reload }
}

/** Withdrawal, or a phone that changes hands. */
export const forgetAnswers = (): Promise<void> => cache.forget()
