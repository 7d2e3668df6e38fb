import { useRef } from 'react'
import { useDidShow } from '@tarojs/taro'

/** Runs when the reader comes back to a page, not when it first opens: what was done elsewhere shows here. */
export function useReturn(then: () => void): void {
  const opened = useRef(false)
  useDidShow(() => {
    if (opened.current) then()
    opened.current = true
  })
}
