import type { Commit } from '@domain/model/commit'
import { accountStream } from '@domain/rules/account/stream'
import { householdStream } from '@domain/rules/household/stream'
import { inviteStream } from '@domain/rules/invite/stream'
import { personStream } from '@domain/rules/person/stream'
import { requestStream } from '@domain/rules/request/stream'
import type { Stream } from '@domain/rules/stream'
import { replay } from '../../cloudfunctions/_store/replay'
import type { LocalCloud } from '../../emulator'

const collections = ['people', 'households', 'accounts', 'requests', 'invites', 'duties', 'dayStates'] as const

type AnyStream = Stream<{ _id: string; v: number }, unknown>
const streams: readonly (readonly [RegExp, unknown])[] = [
  [/^p-/, personStream],
  [/^h-/, householdStream],
  [/^r-/, requestStream],
  [/^i-/, inviteStream],
  [/./, accountStream],
]

/** Every document that follows from the log, computed from the log alone. */
export function rebuilt(cloud: LocalCloud): Record<string, unknown> {
  const commits = cloud.database.collection('commits').all() as unknown as Commit[]
  const ids = new Set(commits.flatMap((commit) => [commit.stream, ...commit.births.map((person) => person._id)]))
  const byId = new Map<string, Commit[]>()
  for (const commit of commits)
    for (const id of new Set([commit.stream, ...commit.births.map((person) => person._id)]))
      byId.set(id, [...(byId.get(id) ?? []), commit])
  const docs: Record<string, unknown> = {}
  for (const id of ids) {
    const stream = streams.find(([pattern]) => pattern.test(id))?.[1] as AnyStream
    for (const { collection, doc } of replay(stream, id, byId.get(id) ?? []).puts)
      docs[`${collection}/${doc._id}`] = doc
  }
  return sorted(docs)
}

/** The same documents as they are stored. */
export const stored = (cloud: LocalCloud): Record<string, unknown> =>
  sorted(
    Object.fromEntries(
      collections.flatMap((name) =>
        cloud.database
          .collection(name)
          .all()
          .map((doc) => [`${name}/${doc._id}`, doc]),
      ),
    ),
  )

const sorted = (docs: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(docs).sort(([a], [b]) => (a < b ? -1 : 1)))
