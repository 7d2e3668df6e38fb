import type { LocalCloud } from '../../emulator'
import type { Commit } from '@domain/model/commit'
import { documentsFromTheLog } from './refold'

const collections = [
  'people',
  'households',
  'accounts',
  'requests',
  'equipment',
  'shelves',
  'helpPosts',
  'stockLines',
  'allocations',
  'kitRounds',
  'kitReceipts',
  'returnees',
  'invites',
  'policies',
  'rosters',
  'dutyPhones',
  'duties',
  'dayStates',
] as const

/** Every document that follows from the log, computed from the log alone. */
export const rebuilt = (cloud: LocalCloud): Record<string, unknown> =>
  sorted([...documentsFromTheLog(cloud.database.collection('commits').all() as unknown as Commit[])])

/** The same documents as they are stored. */
export const stored = (cloud: LocalCloud): Record<string, unknown> =>
  sorted(
    collections.flatMap((name) =>
      cloud.database
        .collection(name)
        .all()
        .map((doc) => [`${name}/${doc._id}`, doc] as const),
    ),
  )

const sorted = (docs: readonly (readonly [string, unknown])[]): Record<string, unknown> =>
  Object.fromEntries([...docs].sort(([a], [b]) => (a < b ? -1 : 1)))
