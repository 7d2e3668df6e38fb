import { createHash } from 'node:crypto'
import { canonical } from '@domain/model/canonical'
import type { By, Commit } from '@domain/model/commit'
import { dayOf } from '@domain/model/day'
import { fold, type Decision, type Meta, type Stream } from '@domain/rules/stream'
import { packFor } from '@domain/policy/pack-for'
import { personStream } from '@domain/rules/person/stream'
import { add, find } from './database'
import { putsFor } from './following'
import { catchUp, heal } from './history'
import { putAll } from './put'
import { commitIdOf } from './replay'

export interface Command {
  readonly id: string
  readonly action: string
  readonly payloadHash: string
  readonly by: By
  readonly at: number
  readonly occurredAt: number
}

export type Committed<O> =
  | { readonly ok: true; readonly reply: O; readonly commit: Commit; readonly replayed: boolean }
  | { readonly ok: false; readonly refusal: string; readonly detail?: unknown }

const ATTEMPTS = 5

/**
 * The one way to change anything (DESIGN §4.3): decide on the loaded state, insert the commit, put the documents that follow.
 * Two round trips after loading. The insert is the atomic point; a taken `_id` means somebody was faster, so the state is
 * brought up to the log and the command is decided again; a taken command id means it was done before.
 */
export async function commit<S extends { _id: string; v: number }, E, O>(
  stream: Stream<S, E>,
  id: string,
  loaded: S | null,
  command: Command,
  decide: (state: S | null, meta: Meta) => Decision<E, O>,
): Promise<Committed<O>> {
  const recorded = await record(stream, id, loaded, command, decide)
  if (!recorded.ok) return recorded
  const { place, ...done } = recorded
  await place()
  return done
}

type Done<O> = Extract<Committed<O>, { ok: true }>
type Recorded<O> = (Done<O> & { readonly place: () => Promise<void> }) | Extract<Committed<O>, { ok: false }>

/** The first half of a commit: it is in the log, and `place` puts the documents that follow, beside whatever comes next. */
export async function record<S extends { _id: string; v: number }, E, O>(
  stream: Stream<S, E>,
  id: string,
  loaded: S | null,
  command: Command,
  decide: (state: S | null, meta: Meta) => Decision<E, O>,
): Promise<Recorded<O>> {
  let state = loaded
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const meta: Meta = {
      v: (state?.v ?? 0) + 1,
      at: command.at,
      on: dayOf(command.at),
      occurredAt: command.occurredAt,
      by: command.by,
    }
    const decision = decide(state, meta)
    if (!decision.ok) return decision

    const next = fold(stream, state, decision.events, meta)
    const births = decision.births ?? []
    const puts = [...putsFor(stream, state, next), ...births.flatMap((person) => putsFor(personStream, null, person))]
    const township = stream.township(next)
    const entry: Commit = {
      _id: commitIdOf(id, meta.v),
      stream: id,
      seq: meta.v,
      commandId: command.id,
      payloadHash: command.payloadHash,
      action: command.action,
      by: command.by,
      at: meta.at,
      on: meta.on,
      occurredAt: meta.occurredAt,
      township,
      pack: township && packName(township, meta.on),
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
    if (await add('commits', entry)) {
      return { ok: true, reply: decision.reply, commit: entry, replayed: false, place: () => putAll(puts) }
    }
    const current = state ? catchUp(stream, state) : heal(stream, id)
    const [earlier, caughtUp] = await Promise.all([doneBefore(command), current])
    if (earlier) return earlier.ok ? { ...(earlier as Done<O>), place: () => Promise.resolve() } : earlier
    state = caughtUp
  }
  return { ok: false, refusal: 'TooBusy' }
}

/** The first reply to this command id; a refusal where another payload or another person comes under it (Q4). */
export async function doneBefore(
  command: Pick<Command, 'id' | 'payloadHash' | 'by'>,
): Promise<Committed<unknown> | null> {
  const [earlier] = await find<Commit>('commits', { commandId: command.id }, { limit: 1 })
  return earlier ? answerAgain(earlier, command) : null
}

export function answerAgain(earlier: Commit, command: Pick<Command, 'payloadHash' | 'by'>): Committed<unknown> {
  return earlier.payloadHash === command.payloadHash && earlier.by.openid === command.by.openid
    ? { ok: true, reply: earlier.reply, commit: earlier, replayed: true }
    : { ok: false, refusal: 'CommandReused' }
}

function packName(township: string, on: ReturnType<typeof dayOf>): string {
  const { id, version, own } = packFor(township, on)
  return `${id}@${version}${own ? `+${own.version}` : ''}`
}

/** Same payload, same hash, whatever the order of its keys. */
export const hashOf = (value: unknown): string => createHash('sha256').update(canonical(value)).digest('hex')
