import type { Commit } from '@domain/model/commit'
import { fold, type Meta, type Stream } from '@domain/rules/stream'
import { putsFor } from './following'
import type { Put } from './put'

export const commitIdOf = (stream: string, seq: number): string => `${stream}:${String(seq).padStart(6, '0')}`

export const metaOf = (commit: Pick<Commit, 'seq' | 'at' | 'on' | 'occurredAt' | 'by'>): Meta => ({
  v: commit.seq,
  at: commit.at,
  on: commit.on,
  occurredAt: commit.occurredAt,
  by: commit.by,
})

/** The state of a stream and what follows from it, from the log alone. */
export function replay<S extends { _id: string; v: number }, E>(
  stream: Stream<S, E>,
  id: string,
  commits: readonly Commit[],
): { state: S | null; puts: Put[] } {
  const born = commits.flatMap((commit) => commit.births).find((person) => person._id === id) as unknown as
    S | undefined
  const own = commits.filter((commit) => commit.stream === id).sort((a, b) => a.seq - b.seq)
  const { state, puts } = replayFrom(stream, born ?? null, own)
  // Of a document put more than once the last counts.
  const all = [...(born ? putsFor(stream, null, born) : []), ...puts]
  return { state, puts: [...new Map(all.map((one) => [`${one.collection}/${one.doc._id}`, one])).values()] }
}

/** The same from a state on, with the commits that came after it, in their order. */
export function replayFrom<S extends { _id: string; v: number }, E>(
  stream: Stream<S, E>,
  from: S | null,
  commits: readonly Commit[],
): { state: S | null; puts: Put[] } {
  let state = from
  const puts = new Map<string, Put>()
  const keep = (some: Put[]) => some.forEach((one) => puts.set(`${one.collection}/${one.doc._id}`, one))
  for (const commit of commits) {
    const next = fold(stream, state, commit.events as E[], metaOf(commit))
    keep(putsFor(stream, state, next))
    state = next
  }
  return { state, puts: [...puts.values()] }
}
