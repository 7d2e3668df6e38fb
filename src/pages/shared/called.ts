import { getStorageSync, setStorageSync } from '@tarojs/taro'
import { now } from '@/cloud/clock'
import { newCommandId } from '@/cloud/command-id'
import { send } from '@/cloud/outbox'

/** Somebody a call to 120 was about. */
export interface Whom {
  readonly personId: string
  readonly name: string
}

/** 120 was dialled here and nobody has been told yet. Kept on the phone: dialling needs no network, and neither does this. */
export interface Called {
  readonly id: string
  readonly at: number
  readonly whom?: Whom
}

const KEY = 'called-120'
/** How long 「不是，按错了」 still undoes it: nothing has been sent by then. */
const HOLD_MS = 20_000
/** After a day nobody is asked any more whom it was for. */
const FORGET_MS = 24 * 3_600_000

const listeners = new Set<() => void>()
let known: readonly Called[] | undefined

export function readCalled(): readonly Called[] {
  if (known) return known
  const kept: unknown = getStorageSync(KEY)
  known = Array.isArray(kept) ? (kept as Called[]) : []
  return known
}

function write(next: readonly Called[]): void {
  known = next
  try {
    setStorageSync(KEY, next)
  } catch {
    // A phone whose storage is full still dials, and still knows it as long as it is open.
  }
  listeners.forEach((listener) => listener())
}

export function watchCalled(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Noted at once with its own time, whatever the network does; whom it is about may be asked afterwards (A23). */
export function noteCalled(whom?: Whom): string {
  const id = newCommandId()
  const at = now()
  write([...readCalled().filter((one) => at - one.at < FORGET_MS), { id, at, whom }])
  return id
}

/** 不是，按错了: nothing was sent, and nothing will be. */
export const forgetCalled = (id: string): void => write(readCalled().filter((one) => one.id !== id))

/** Village and clinic are told, with the time of the call; without a network when there is one again. */
export function tellCalled(id: string, whom: Whom): void {
  const call = readCalled().find((one) => one.id === id)
  if (!call) return
  forgetCalled(id)
  void send('emergency.called', { personId: whom.personId, occurredAt: call.at }, `${whom.name}，打了 120`)
}

export const dueAt = ({ at }: Called): number => at + HOLD_MS

/** What nobody has taken back in time is told; `only`: the one person this phone speaks for. */
export function tellDue(only?: Whom): void {
  for (const call of readCalled()) {
    const whom = call.whom ?? only
    if (whom && dueAt(call) <= now()) tellCalled(call.id, whom)
  }
}
