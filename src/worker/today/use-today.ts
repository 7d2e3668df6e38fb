import { useEffect, useRef, useState } from 'react'
import { useDidShow } from '@tarojs/taro'
import { type Door } from '@domain/rules/list-order'
import { call } from '@/cloud/call'
import { useCall } from '@/cloud/use-call'

/** What fits the screen; the rest is drawn as it is reached, so that the first screen stays light (P12). */
const FIRST = 4
const STEP = 6

/** The day's list, drawn a few doors at a time and asked for page by page. */
export function useToday() {
  const first = useCall('today.list', {})
  const { data, reload } = first
  const [later, setLater] = useState<{ readonly doors: readonly Door[]; readonly more: number | null }>()
  const [shown, setShown] = useState(FIRST)
  const [failed, setFailed] = useState(false)
  const away = useRef(false)

  useEffect(() => setLater(undefined), [data])
  // Coming back from a door, the list has changed; the first showing has asked already.
  useDidShow(() => {
    if (away.current) void reload()
    away.current = true
  })

  const doors = [...(data?.doors ?? []), ...(later?.doors ?? [])]
  const more = later ? later.more : (data?.more ?? null)

  async function showMore(): Promise<void> {
    setFailed(false)
    if (shown + STEP <= doors.length || more === null) return setShown(shown + STEP)
    const answer = await call('today.list', { from: more })
    if (!answer.ok) return setFailed(true)
    setLater({ doors: [...(later?.doors ?? []), ...answer.data.doors], more: answer.data.more })
    setShown(shown + STEP)
  }

  const left = data ? Object.values(data.counts).reduce((a, b) => a + b, 0) - Math.min(shown, doors.length) : 0
  return { ...first, doors: doors.slice(0, shown), all: doors, left, failed, showMore }
}
