import type { Commit } from '@domain/model/commit'
import { accountStream } from '@domain/rules/account/stream'
import { householdStream } from '@domain/rules/household/stream'
import { inviteStream } from '@domain/rules/invite/stream'
import { personStream } from '@domain/rules/person/stream'
import { requestStream } from '@domain/rules/request/stream'
import { fold, type Stream } from '@domain/rules/stream'
import { putsFor } from '../../cloudfunctions/_store/following'

type State = { _id: string; v: number }
type AnyStream = Stream<State, unknown>
const streams = { p: personStream, h: householdStream, r: requestStream, i: inviteStream }

const streamOf = (id: string): AnyStream =>
  (/^[phri]-/.test(id) && streams[id[0] as keyof typeof streams]) || accountStream

/** Every document that follows from a log, by `<collection>/<id>`; commits in any order. */
export function documentsFromTheLog(commits: readonly Commit[]): Map<string, State> {
  const documents = new Map<string, State>()
  const states = new Map<string, State>()
  const reach = (stream: AnyStream, before: State | null, after: State): void => {
    states.set(after._id, after)
    for (const { collection, doc } of putsFor(stream, before, after)) documents.set(`${collection}/${doc._id}`, doc)
  }
  for (const { births } of commits) for (const person of births) reach(personStream, null, person)
  for (const commit of [...commits].sort((a, b) => a.seq - b.seq)) {
    const { stream: id, seq: v, at, on, occurredAt, by, events } = commit
    const before = states.get(id) ?? null
    reach(streamOf(id), before, fold(streamOf(id), before, events, { v, at, on, occurredAt, by }))
  }
  return documents
}
