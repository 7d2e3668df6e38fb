import { getStorageSync, setStorageSync } from '@tarojs/taro'

/** Which article a product's code stands for, as somebody said on this phone. Codes name goods, never anybody. */
const KEY = 'supply-codes'
const MOST = 200

const all = (): Record<string, string> => getStorageSync<Record<string, string> | ''>(KEY) || {}

export const articleOfCode = (product: string): string | undefined => all()[product]

export function rememberCode(product: string, item: string): void {
  const kept = Object.entries(all()).filter(([code]) => code !== product)
  setStorageSync(KEY, Object.fromEntries([...kept.slice(1 - MOST), [product, item]]))
}
