import { useEffect, useRef, useState } from 'react'
import { useDidHide, useDidShow } from '@tarojs/taro'

const EVERY_MS = 20_000

/** Asks again every twenty seconds while the page is open and something may still change; never behind a closed screen. */
export function usePulse(on: boolean, again: () => void): void {
  const [shown, setShown] = useState(true)
  const latest = useRef(again)
  latest.current = again
  useDidShow(() => setShown(true))
  useDidHide(() => setShown(false))
  useEffect(() => {
    if (!on || !shown) return
    let timer: ReturnType<typeof setTimeout>
    const beat = () => {
      latest.current()
      timer = setTimeout(beat, EVERY_MS)
    }
    timer = setTimeout(beat, EVERY_MS)
    return () => clearTimeout(timer)
  }, [on, shown])
}
