import { useEffect, useRef, useState } from 'react'
import { call } from '@/cloud/call'
import { newCommandId } from '@/cloud/command-id'
import { device } from './device'
import { further, NOTHING_YET, pathFor, type Gone } from './view'

type Stage = 'none' | 'checking' | 'checked' | 'importing' | 'done'

interface State {
  readonly stage: Stage
  readonly name: string
  readonly fileId: string
  readonly gone: Gone
  readonly refusal?: string
}

const START: State = { stage: 'none', name: '', fileId: '', gone: NOTHING_YET }

/**
 * A file on its way in: looked at page by page, then applied page by page. A lost network stops it where it is, and it goes on from
 * there: a page that was done without our hearing of it says the same again.
 */
export function useFile(place: string | undefined) {
  const [state, setState] = useState<State>(START)
  const alive = useRef(true)
  useEffect(() => {
    alive.current = true
    return () => void (alive.current = false)
  }, [])
  const show = (next: State) => alive.current && setState(next)

  async function through(
    from: State,
    action: 'ledger.check' | 'ledger.import',
    stage: Stage,
    end: Stage,
  ): Promise<void> {
    if (!place) return
    let now: State = { ...from, stage, refusal: undefined }
    show(now)
    while (now.gone.next !== null && alive.current) {
      const input = { place, fileId: now.fileId, from: now.gone.next }
      const answer = await call(action, input, action === 'ledger.import' ? { commandId: newCommandId() } : {})
      if (!answer.ok) return void show({ ...now, refusal: answer.refusal })
      now = { ...now, gone: further(now.gone, answer.data) }
      show(now)
    }
    show({ ...now, stage: end })
  }

  async function choose(): Promise<void> {
    const file = await device.choose()
    if (!file || !place) return
    const chosen: State = { ...START, name: file.name, stage: 'checking' }
    show(chosen)
    try {
      const fileId = await file.put(pathFor(place, file.name))
      await through({ ...chosen, fileId }, 'ledger.check', 'checking', 'checked')
    } catch {
      show({ ...START, refusal: 'Offline' })
    }
  }

  return {
    ...state,
    choose,
    /** Goes on with whatever it was doing. */
    again: () =>
      state.stage === 'importing'
        ? through(state, 'ledger.import', 'importing', 'done')
        : state.fileId
          ? through(state, 'ledger.check', 'checking', 'checked')
          : choose(),
    apply: () => through({ ...state, gone: NOTHING_YET }, 'ledger.import', 'importing', 'done'),
    reset: () => setState(START),
  }
}
