import { useEffect, useRef, useState } from 'react'
import { remember } from '@/pages/shared/remember'
import { emptyDraft, type Draft } from './form'

/** What is being chosen for one person, kept on the phone until it was sent. */
export function useDraft(personId: string) {
  const [draft, show] = useState(emptyDraft)
  const [kept] = useState(() => remember<Draft>('draft.medicine', personId))
  const touched = useRef(false)
  useEffect(() => {
    let gone = false
    void kept.read().then((before) => before && !gone && !touched.current && show(before))
    return () => void (gone = true)
  }, [kept])
  const set = (change: Partial<Draft>) => {
    touched.current = true
    const next = { ...draft, ...change }
    show(next)
    void kept.write(next)
  }
  return { draft, set, forget: () => void kept.forget() }
}
