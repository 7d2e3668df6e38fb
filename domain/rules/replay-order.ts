import type { Commit } from '../model/commit'

export interface Entry {
  /** When it takes its place in time: never before what stands before it in its own stream. */
  readonly at: number
  readonly commit: Commit
}

/**
 * The log in the order in which it came to be, whatever order it was found in. A stream's order is its sequence: a writer
 * who was overtaken carries an earlier instant under a later number, and nobody acts before being born.
 */
export function inOrder(commits: readonly Commit[]): Entry[] {
  const bornAt = new Map<string, number>()
  const bySeq = [...commits].sort((a, b) => a.seq - b.seq)
  const born = new Set(commits.flatMap(({ births }) => births.map(({ _id }) => _id)))
  const entries: Entry[] = []
  const latest = new Map<string, number>()
  const take = (commit: Commit): void => {
    const at = Math.max(commit.at, latest.get(commit.stream) ?? bornAt.get(commit.stream) ?? -Infinity)
    latest.set(commit.stream, at)
    entries.push({ at, commit })
    for (const { _id } of commit.births) bornAt.set(_id, at)
  }
  bySeq.filter(({ stream }) => !born.has(stream)).forEach(take)
  bySeq.filter(({ stream }) => born.has(stream)).forEach(take)
  return entries.sort((a, b) => a.at - b.at || a.commit.seq - b.commit.seq || (a.commit._id < b.commit._id ? -1 : 1))
}
