import { getStorageSync, setStorageSync } from '@tarojs/taro'
import { type CallLine } from '@domain/contract'
import { now } from '@/cloud/clock'
import { callPhone } from '@/device/call-phone'

/** A call that was started from here. Kept on the phone: it works without a network, and nobody else needs to know. */
export interface Try {
  readonly phone: string
  readonly at: number
  readonly answered?: boolean
}

const KEY = 'calls'
const KEEP = 20

export const readTries = (): readonly Try[] => {
  const kept: unknown = getStorageSync(KEY)
  return Array.isArray(kept) ? (kept as Try[]) : []
}

/** Opens the dialler and notes that it was opened (A33). */
export async function dial({ phone }: Pick<CallLine, 'phone'>): Promise<void> {
  setStorageSync(KEY, [{ phone, at: now() }, ...readTries()].slice(0, KEEP))
  await callPhone(phone)
}

/** Whether the last call to a number was answered. */
export function noteAnswered(phone: string, answered: boolean): void {
  const tries = readTries()
  const last = tries.findIndex((one) => one.phone === phone)
  setStorageSync(
    KEY,
    tries.map((one, index) => (index === last ? { ...one, answered } : one)),
  )
}
