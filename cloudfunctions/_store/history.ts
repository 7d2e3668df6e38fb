import type { Commit } from '@domain/model/commit'
import type { Person } from '@domain/model/person'
import { personStream } from '@domain/rules/person/stream'
import type { Stream } from '@domain/rules/stream'
import { find, getMany, MOST_ROWS, _ } from './database'
import { putsFor } from './following'
import { putAll } from './put'
import { commitIdOf, replay, replayFrom } from './replay'

/** Everything that touched an id, or any of several, oldest first. */
export async function commitsAbout(id: string | readonly string[]): Promise<Commit[]> {
  const about = typeof id === 'string' ? id : _.in(id)
  const commits: Commit[] = []
  for (;;) {
    // Few streams have a thousand commits; a longer log is read on, never cut: a state folded from a part would be wrong.
    const page = await find<Commit>('commits', { about }, { limit: MOST_ROWS, skip: commits.length })
    commits.push(...page)
    if (page.length < MOST_ROWS) break
  }
  return commits.sort((a, b) => a.at - b.at || a.seq - b.seq)
}

/** Brings a stream's documents up to its log after a crash between a commit and its documents; harmless otherwise. */
export async function heal<S extends { _id: string; v: number }, E>(
  stream: Stream<S, E>,
  id: string,
): Promise<S | null> {
  const commits = await commitsAbout(id)
  const { state, puts } = replay(stream, id, commits)
  const born = commits.filter((commit) => commit.stream === id).flatMap((commit) => commit.births)
  await putAll([...puts, ...born.flatMap((person) => putsFor(personStream, null, person))])
  return state
}

/**
 * Brings a state read a moment ago up to the log, after somebody else was faster: only what came since is read, however long
 * the log of a busy shelf has grown.
 */
export async function catchUp<S extends { _id: string; v: number }, E>(stream: Stream<S, E>, state: S): Promise<S> {
  const { _id: id, v } = state
  const since = { _id: _.gt(commitIdOf(id, v)).and(_.lte(commitIdOf(id, 999_999))) }
  const commits = await find<Commit>('commits', since, { orderBy: [['_id', 'asc']], limit: MOST_ROWS })
  const { state: current, puts } = replayFrom(stream, state, commits)
  await putAll(puts)
  return current ?? state
}

export const peopleById = (ids: readonly string[]) => getMany<Person>('people', ids)
