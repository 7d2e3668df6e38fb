import { useState } from 'react'
import { getWindowInfo, useResize } from '@tarojs/taro'

/** A desk: side list, content, right column. WeChat on a computer and the browser preview can be this wide. */
const DESK_PX = 1024

const isWide = (): boolean => getWindowInfo().windowWidth >= DESK_PX

/** Whether the window holds the desk layout; a phone never carries its parts. */
export function useWide(): boolean {
  const [wide, setWide] = useState(isWide)
  useResize(({ size }) => setWide(size.windowWidth >= DESK_PX))
  return wide
}
