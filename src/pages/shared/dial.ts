import { getStorageSync, setStorageSync } from '@tarojs/taro'
import { type CallLine } from '@domain/contract'
import { now } from '@/cloud/clock'
import { callPhone } from '@/device/call-phone'
import { forgetCalled, noteCalled, type Whom } from './called'
import { EMERGENCY } from './calls'

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

/** Opens the dialler and notes that it was opened (A33); 120 is told to village and clinic afterwards (A23). */
export async function dial({ phone }: Pick<CallLine, 'phone'>, whom?: Whom): Promise<void> {
  if (phone === EMERGENCY.phone) return dialEmergency(whom)
  setStorageSync(KEY, [{ phone, at: now() }, ...readTries()].slice(0, KEEP))
  await callPhone(phone)
}

/** The dialler first, whatever the network does; a dialler that was closed again was no call. */
export async function dialEmergency(whom?: Whom): Promise<void> {
  const id = noteCalled(whom)
  if (!(await callPhone(EMERGENCY.phone))) forgetCalled(id)
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
