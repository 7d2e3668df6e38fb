import { type Answer } from './answer'
import { added, answered, discarded, nextToSend, restored, retried, started, type Entries } from './outbox-entries'
import { type Shelf } from './port'

interface Deps {
  readonly shelf: Shelf
  /** Where on the shelf: one list per person. */
  readonly key: () => string
  readonly ask: (action: string, input: unknown, commandId: string) => Promise<Answer<unknown>>
  readonly now: () => number
  readonly newId: () => string
  /** Something still waits: called so that it is tried again while the app stays open. */
  readonly later?: () => void
}

/** Sent and answered, or kept on the phone until there is a network. */
export type Sent = Answer<unknown> | { readonly queued: true }

export type Outbox = ReturnType<typeof createOutbox>

/**
 * Writes go through here. Each is on the phone's storage before it is on the wire, is sent in the order it was done, and
 * keeps its command id through every retry, so that neither a dead battery nor a lost reply loses or doubles it.
 */
export function createOutbox({ shelf, key, ask, now, newId, later }: Deps) {
  const listeners = new Set<() => void>()
  let entries: Entries = []
  let loaded: Promise<void> | undefined
  let sending: Promise<void> | undefined

  const load = () => (loaded ??= shelf.read(key()).then((text) => void (entries = [...restored(text), ...entries])))

  async function set(next: Entries): Promise<void> {
    entries = next
    listeners.forEach((listener) => listener())
    await shelf.write(key(), JSON.stringify(next))
  }

  const waits = (id: string) => {
    const waiting = entries.some((entry) => entry.id === id && entry.state === 'waiting')
    if (waiting) later?.()
    return waiting
  }

  async function drain(): Promise<void> {
    await load()
    for (let next = nextToSend(entries); next; next = nextToSend(entries)) {
      const { id, action, input } = next
      await set(started(entries, id))
      await set(answered(entries, id, await ask(action, input, id)))
      if (waits(id)) return
    }
  }

  /** Sends what waits, oldest first, and stops at the first lost network. */
  function flush(): Promise<void> {
    sending ??= drain().finally(() => (sending = undefined))
    return sending
  }

  return {
    entries: () => entries,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    load,

    /** Tries at once. With no network, or an outcome nobody knows, it is kept under its id; a refusal goes back to the page. */
    async send(action: string, input: unknown, title: string): Promise<Sent> {
      await load()
      const id = newId()
      await set(started(added(entries, { id, action, input, title, occurredAt: now() }), id))
      await sending // what was done earlier is told earlier
      const answer = await ask(action, input, id)
      await set(answered(entries, id, answer))
      if (answer.ok) return answer
      if (waits(id)) return { queued: true }
      await set(discarded(entries, id))
      return answer
    },

    flush,

    async retry(id: string): Promise<void> {
      await load()
      await set(retried(entries, id))
      await flush()
    },

    /** Gone for good; whoever calls this has asked the person first. */
    async discard(id: string): Promise<void> {
      await load()
      await set(discarded(entries, id))
    },
  }
}
