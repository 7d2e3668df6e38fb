import { useCallback, useEffect, useState } from 'react'
import { type PersonRow } from '@domain/contract'
import { call } from '@/cloud/call'
import { useCall } from '@/cloud/use-call'

/** As many rows as are drawn at once, so that the first screen stays light (P12). */
export const STEP = 12
const PAUSE_MS = 250

/** People of a place by the beginning of their name, drawn and asked for as they are reached. */
export function usePeople(place: string | undefined) {
  const [typed, setTyped] = useState('')
  const [name, setName] = useState('')
  const first = useCall('people.find', place === undefined ? undefined : { place, ...(name && { name }) })
  const [later, setLater] = useState<{ readonly rows: readonly PersonRow[]; readonly more: string | null }>()
  const [shown, setShown] = useState(STEP)
  const [failed, setFailed] = useState(false)

  // A pause in typing is the question; every letter would be a call.
  useEffect(() => {
    const timer = setTimeout(() => setName(typed.trim()), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed])
  useEffect(() => {
    setLater(undefined)
    setShown(STEP)
  }, [place, name])

  const rows = [...(first.data?.rows ?? []), ...(later?.rows ?? [])]
  const more = later ? later.more : (first.data?.more ?? null)
  const showMore = useCallback(async () => {
    setFailed(false)
    if (place === undefined || shown + STEP <= rows.length || more === null) return setShown(shown + STEP)
    const answer = await call('people.find', { place, ...(name && { name }), after: more })
    if (!answer.ok) return setFailed(true)
    setLater((before) => ({ rows: [...(before?.rows ?? []), ...answer.data.rows], more: answer.data.more }))
    setShown(shown + STEP)
  }, [place, name, shown, rows.length, more])

  return {
    ...first,
    typed,
    setTyped,
    name,
    rows: rows.slice(0, shown),
    hasMore: rows.length > shown || more !== null,
    failed,
    showMore,
  }
}
