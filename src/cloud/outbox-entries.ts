import { type Answer } from './answer'

/** Something a person did on this phone that the server has not confirmed. */
export interface Entry {
  /** The command id: the same on every try, so that sending twice does the thing once (E01). */
  readonly id: string
  readonly action: string
  readonly input: unknown
  /** What it is in plain words: 张桂香，报情况. */
  readonly title: string
  readonly occurredAt: number
  readonly tries: number
  readonly state: 'waiting' | 'sending' | 'failed'
  readonly refusal?: string
}

export type Entries = readonly Entry[]

/** The server answered but could not do it this time: tried again, a few times. */
const PASSING = ['TooBusy', 'Internal']
const MAX_TRIES = 5

export const added = (entries: Entries, entry: Omit<Entry, 'tries' | 'state'>): Entries => [
  ...entries,
  { ...entry, tries: 0, state: 'waiting' },
]

export const started = (entries: Entries, id: string): Entries =>
  change(entries, id, (entry) => ({ ...entry, state: 'sending', tries: entry.tries + 1, refusal: undefined }))

/** Done leaves the list; a lost network keeps it waiting; a refusal keeps it, with its name, for the person to decide. */
export function answered(entries: Entries, id: string, answer: Answer<unknown>): Entries {
  if (answer.ok) return discarded(entries, id)
  const { refusal } = answer
  return change(entries, id, (entry) =>
    refusal === 'Offline' || (PASSING.includes(refusal) && entry.tries < MAX_TRIES)
      ? { ...entry, state: 'waiting' }
      : { ...entry, state: 'failed', refusal },
  )
}

export const retried = (entries: Entries, id: string): Entries =>
  change(entries, id, (entry) =>
    entry.state === 'failed' ? { ...entry, state: 'waiting', tries: 0, refusal: undefined } : entry,
  )

export const discarded = (entries: Entries, id: string): Entries => entries.filter((entry) => entry.id !== id)

/** Oldest first: what happened first is told first. */
export const nextToSend = (entries: Entries): Entry | undefined => entries.find((entry) => entry.state === 'waiting')

/** What was stored when the app was closed; a send that was under way is tried again under its own id. */
export function restored(text: string | undefined): Entries {
  if (!text) return []
  try {
    const stored: unknown = JSON.parse(text)
    if (!Array.isArray(stored)) return []
    return (stored as Entry[])
      .filter((entry) => typeof entry?.id === 'string' && typeof entry.action === 'string')
      .map((entry) => (entry.state === 'sending' ? { ...entry, state: 'waiting' } : entry))
  } catch {
    return [] // written half: nothing in it can be trusted
  }
}

const change = (entries: Entries, id: string, to: (entry: Entry) => Entry): Entries =>
  entries.map((entry) => (entry.id === id ? to(entry) : entry))
