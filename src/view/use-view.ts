import { useSyncExternalStore } from 'react'
import { getAppBaseInfo, getStorageSync, setStorageSync } from '@tarojs/taro'
import { fontScale, type BaseInfo } from './font-scale'

interface View {
  /** 大字版: larger text and targets, one question to a screen. */
  readonly elder: boolean
  /** `--k`: everything that is read multiplies with it. */
  readonly scale: number
}

const KEY = 'view'
const listeners = new Set<() => void>()
let view: View | undefined

/** How this person reads: the view they chose and WeChat's font setting. */
export const useView = (): View => useSyncExternalStore(subscribe, current)

export function setElder(elder: boolean): void {
  setStorageSync(KEY, elder ? 'elder' : 'normal')
  changed()
}

/** The font setting may have changed while the app was away. */
export function changed(): void {
  view = undefined
  listeners.forEach((listener) => listener())
}

function current(): View {
  view ??= { elder: getStorageSync<string>(KEY) === 'elder', scale: fontScale(getAppBaseInfo() as BaseInfo) }
  return view
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
