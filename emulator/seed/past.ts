import { createHash } from 'node:crypto'
import { commandIds, type Ids } from './ids'
import type { By, Commit } from '@domain/model/commit'
import { dayOf } from '@domain/model/day'
import { packFor } from '@domain/policy/pack-for'
import { personStream } from '@domain/rules/person/stream'
import { fold, type Decision, type Meta, type Stream } from '@domain/rules/stream'
import { putsFor } from '../../cloudfunctions/_store/following'

export interface Deed<S extends { _id: string; v: number }, E, O> {
  readonly stream: Stream<S, E>
  /** The id of what it changes, or how it follows from the command's ids. */
  readonly id: string | ((ids: Ids) => string)
  readonly action: string
  readonly by: By
  readonly at: number
  readonly input: unknown
  readonly decide: (state: S | null, meta: Meta, ids: Ids) => Decision<E, O>
}

export interface StoredDoc {
  readonly _id: string
  readonly v?: number
}

/**
 * A township's past as the functions would have written it: each deed is decided by the rules in force then, becomes one
 * commit, and its documents follow from the commit. Nothing here knows how a duty or a tier comes about, so what the log
 * rebuilds is what stands in the database.
 */
export class Past {
  private readonly collections = new Map<string, Map<string, StoredDoc>>()
  private commands = 0
  private readonly lastAt = new Map<string, number>()

  constructor(private readonly name: string) {}

  /** Does it, and answers what the rules answered; a refusal is a fault of the script and throws. */
  does<S extends { _id: string; v: number }, E, O>(deed: Deed<S, E, O>): O {
    const { stream, action, by, at } = deed
    const commandId = `${this.name}-${String(++this.commands).padStart(8, '0')}`
    const ids = commandIds(commandId)
    const id = typeof deed.id === 'string' ? deed.id : deed.id(ids)
    if (at < (this.lastAt.get(id) ?? 0)) throw new Error(`${action} ${id}: a stream is written in order of time`)
    this.lastAt.set(id, at)
    const state = this.get<S>(stream.collection, id)
    const meta: Meta = { v: (state?.v ?? 0) + 1, at, on: dayOf(at), occurredAt: at, by }
    const decision = deed.decide(state, meta, ids)
    if (!decision.ok) throw new Error(`${action} ${id}: ${decision.refusal} ${JSON.stringify(decision.detail)}`)

    const next = fold(stream, state, decision.events, meta)
    const births = decision.births ?? []
    const puts = [...putsFor(stream, state, next), ...births.flatMap((person) => putsFor(personStream, null, person))]
    const township = stream.township(next)
    const pack = township === null ? null : packFor(township, meta.on)
    const commit: Commit = {
      _id: `${id}:${String(meta.v).padStart(6, '0')}`,
      stream: id,
      seq: meta.v,
      commandId,
      payloadHash: createHash('sha256')
        .update(JSON.stringify({ action, input: deed.input }))
        .digest('hex'),
      action,
      by,
      at,
      on: meta.on,
      occurredAt: at,
      township,
      pack: pack && `${pack.id}@${pack.version}`,
      about: [
        ...new Set([
          ...stream.about(next),
          ...births.map((person) => person._id),
          ...(stream.topics?.(state, next, decision.events) ?? []),
        ]),
      ],
      events: decision.events,
      births,
      reply: decision.reply,
      puts: puts.map((one) => `${one.collection}/${one.doc._id}`),
    }
    this.put('commits', commit)
    for (const one of puts) this.put(one.collection, one.doc)
    return decision.reply
  }

  get<T extends StoredDoc>(collection: string, id: string): T | null {
    return (this.collections.get(collection)?.get(id) as T | undefined) ?? null
  }

  all<T>(collection: string): T[] {
    return [...(this.collections.get(collection)?.values() ?? [])] as T[]
  }

  /** A document that follows from no commit, such as a count of consents. */
  put<T extends StoredDoc>(collection: string, doc: T): void {
    const docs = this.collections.get(collection) ?? new Map<string, StoredDoc>()
    docs.set(doc._id, doc)
    this.collections.set(collection, docs)
  }

  names(): string[] {
    return [...this.collections.keys()].sort()
  }
}
