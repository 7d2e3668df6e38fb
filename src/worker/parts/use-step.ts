import { useState } from 'react'
import { send } from '@/cloud/outbox'
import { type Step } from './request-view'
import { askIfFew } from './staff'

interface Done {
  readonly requestId: string
  readonly how: 'saved' | 'queued' | 'refused'
  readonly refusal?: string
}

/** Takes a request one step further; without network the step waits on the phone like everything else. */
export function useStep(onMoved: () => void) {
  const [busy, setBusy] = useState<string>()
  const [done, setDone] = useState<Done>()
  const take = async (requestId: string, step: Step, title: string, note?: string) => {
    void askIfFew()
    setBusy(requestId)
    const { action, shelfId, text } = step
    const input = { requestId, ...(shelfId && { shelfId }), ...(note && { note }) }
    const sent = await send(action, input, `${title}，${text}`)
    setBusy(undefined)
    if ('queued' in sent) return setDone({ requestId, how: 'queued' })
    setDone(sent.ok ? { requestId, how: 'saved' } : { requestId, how: 'refused', refusal: sent.refusal })
    onMoved()
  }
  return { busy, done, take }
}
