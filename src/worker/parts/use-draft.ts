import { useCallback, useEffect, useRef, useState } from 'react'
import { shelf } from '@/cloud/shelf'
import { transport } from '@/cloud/transport'

/** What is being typed survives a call, a lock screen and a dead battery; it is gone once it was told. */
export function useDraft<D>(name: string, empty: D) {
  const key = `draft.${transport.who()}.${name}`
  const [draft, show] = useState(empty)
  const touched = useRef(false)

  useEffect(() => {
    let gone = false
    void shelf.read(key).then((text) => {
      if (text && !gone && !touched.current) show(JSON.parse(text) as D)
    })
    return () => void (gone = true)
  }, [key])

  const set = useCallback(
    (next: D) => {
      touched.current = true
      show(next)
      void shelf.write(key, JSON.stringify(next))
    },
    [key],
  )
  const clear = useCallback(() => void shelf.remove(key), [key])
  return { draft, set, clear }
}
