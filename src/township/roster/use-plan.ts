import { useState } from 'react'
import { type RosterView } from '@domain/contract'
import type { NewShift } from '@domain/rules/roster/decide'
import { useWrite } from '@/cloud/use-write'
import { onlyPlan } from './view'

export interface Change {
  readonly add?: readonly NewShift[]
  readonly remove?: readonly string[]
  /** 周敏，后天 8:00–20:00 */
  readonly words: string
}

interface Undo extends Change {
  readonly add: readonly NewShift[]
  readonly remove: readonly string[]
}

/** A change of the roster, made at once against what is shown; the last one can be taken back. */
export function usePlan(place: string | undefined, view: RosterView | undefined, reload: () => Promise<void>) {
  const writing = useWrite('roster.set')
  const [undo, setUndo] = useState<Undo>()

  async function set({ add = [], remove = [], words }: Change): Promise<boolean> {
    if (!place || !view) return false
    const answer = await writing.ask({
      place,
      baseV: view.v,
      add: [...add],
      remove: [...remove],
    })
    if (!answer || 'queued' in answer) return false
    if (!answer.ok) {
      // Somebody else was faster: what they did is shown, and what was chosen here stays chosen.
      if (answer.refusal === 'RosterChanged') {
        setUndo(undefined)
        await reload()
      }
      return false
    }
    const off = view.shifts.filter(({ id }) => remove.includes(id)).map(onlyPlan)
    setUndo({ add: off, remove: answer.data.added, words })
    await reload()
    return true
  }

  async function takeBack(): Promise<void> {
    if (!undo) return
    if (await set(undo)) setUndo(undefined)
  }

  return { busy: writing.busy, refusal: writing.refusal, clear: writing.clear, undo: undo?.words, set, takeBack }
}

export type Plan = ReturnType<typeof usePlan>
