import type { Day } from './day'
import type { Person } from './person'

/** Who did something, as the history keeps it: the account, in what capacity, and the name shown to others. */
export interface By {
  readonly openid: string
  readonly capacity: string
  readonly name: string
}

/**
 * One change, written with one insert (DESIGN §4.3): `_id` is `<stream>:<seq>`, so a second writer conflicts; the command
 * id is unique, so a second sending finds the first reply. The log of these is the history; every other document can be
 * rebuilt from it.
 */
export interface Commit {
  readonly _id: string
  readonly stream: string
  readonly seq: number
  readonly commandId: string
  readonly payloadHash: string
  readonly action: string
  readonly by: By
  /** When it was committed, and when it happened where that differs (an entry made offline, E01). */
  readonly at: number
  readonly on: Day
  readonly occurredAt: number
  readonly township: string | null
  /** The pack it was judged by: `liangping@1`, and the township's own version on it: `liangping@1+2`. */
  readonly pack: string | null
  /** Every id it touches, for a person's or a household's history. */
  readonly about: readonly string[]
  readonly events: readonly unknown[]
  /** People it brings into the registry, each at version 0 of their own stream. */
  readonly births: readonly Person[]
  readonly reply: unknown
  /** `<collection>/<id>` of the documents that follow from it, for healing after a crash. */
  readonly puts: readonly string[]
}
