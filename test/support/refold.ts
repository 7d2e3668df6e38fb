import type { Commit } from '@domain/model/commit'
import { ownRules, Replay } from '@domain/rules/replay'
import type { State } from '@domain/rules/streams'
import { putsFor } from '../../cloudfunctions/_store/following'

/** Every document that follows from a log, by `<collection>/<id>`; commits in any order. */
export function documentsFromTheLog(commits: readonly Commit[]): Map<string, State> {
  const documents = new Map<string, State>()
  new Replay(commits, ownRules, (stream, before, after) => {
    for (const { collection, doc } of putsFor(stream, before, after)) documents.set(`${collection}/${doc._id}`, doc)
  }).play()
  return documents
}
