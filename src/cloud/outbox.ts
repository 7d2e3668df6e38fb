import { useSyncExternalStore } from 'react'
import { onNetworkStatusChange, showModal } from '@tarojs/taro'
import { type Command, type Input, type Output, type Refusal } from '@domain/contract'
import { type Answer } from './answer'
import { ask } from './call'
import { now } from './clock'
import { newCommandId } from './command-id'
import { createOutbox } from './create-outbox'
import { type Entries } from './outbox-entries'
import { shelf } from './shelf'
import { transport } from './transport'

const AGAIN_MS = 30_000
let timer: ReturnType<typeof setTimeout> | undefined

const outbox = createOutbox({ shelf, key: () => `outbox.${transport.who()}`, ask, now, newId: newCommandId, later })

function later(): void {
  clearTimeout(timer)
  timer = setTimeout(() => void outbox.flush(), AGAIN_MS)
}

/** Does a command now, or keeps it until there is a network. `title` says in plain words what it is. */
export async function send<A extends Command>(
  action: A,
  input: Input<A>,
  title: string,
): Promise<Answer<Output<A>, Refusal<A>> | { readonly queued: true }> {
  return (await outbox.send(action, input, title)) as Answer<Output<A>, Refusal<A>> | { readonly queued: true }
}

/** What this phone still has to tell the server. */
export const useOutbox = (): Entries => useSyncExternalStore(outbox.subscribe, outbox.entries)

export const flushOutbox = (): Promise<void> => outbox.flush()
export const retryEntry = (id: string): Promise<void> => outbox.retry(id)

/** Asks first: what is thrown away here was never told to anybody. */
export async function discardEntry(id: string, title: string): Promise<boolean> {
  const { confirm } = await showModal({
    title: '不发了吗',
    content: `${title}。删了就没有了，村里和医生都不知道。`,
    confirmText: '不发了',
    cancelText: '留着',
  })
  if (confirm) await outbox.discard(id)
  return confirm
}

/** The moments at which something that waits can go: the app is opened, the network comes back. */
export function watchNetwork(): void {
  onNetworkStatusChange(({ isConnected }) => {
    if (isConnected) void outbox.flush()
  })
}
