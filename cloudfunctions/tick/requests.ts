import type { Commit } from '@domain/model/commit'
import type { MedicineRequest } from '@domain/model/request'
import type { Shelf } from '@domain/model/stock'
import { getMany } from '../_store/database'
import { settleShelf } from '../_store/request-shelf'

const timer = { openid: 'timer', capacity: 'timer', name: '' }

type Looked = Pick<Commit, 'stream' | 'about'>

/** A request, and the shelf that moved for it where one did. */
interface Named {
  readonly id: string
  readonly at: string | null
}

const isRequest = (id: string): boolean => id.startsWith('r-')

/**
 * Requests and shelves that some commits were about are brought to agree (docs/decisions/0019): a crash between the two halves of
 * a step leaves units set aside that nobody waits for, or handed out and not written down. Reads what the commits name and no
 * list of shelves; what began after `before` may still be under way.
 */
export async function settleRequests(commits: readonly Looked[], before: number, now: number): Promise<number> {
  const named = commits.flatMap(({ stream, about }): Named[] => {
    if (isRequest(stream)) return [{ id: stream, at: null }]
    return stream.startsWith('s-') ? about.filter(isRequest).map((id) => ({ id, at: stream })) : []
  })
  if (named.length === 0) return 0
  const requests = await getMany<MedicineRequest>(
    'requests',
    named.map(({ id }) => id),
  )
  const byId = new Map(requests.map((one) => [one._id, one]))
  const pairs = new Map<string, readonly [MedicineRequest, string]>()
  for (const { id, at } of named) {
    const request = byId.get(id)
    for (const shelf of [at, request?.shelfId ?? null])
      if (request && shelf !== null) pairs.set(`${id}|${shelf}`, [request, shelf])
  }
  if (pairs.size === 0) return 0
  const shelves = await getMany<Shelf>(
    'shelves',
    [...pairs.values()].map(([, shelfId]) => shelfId),
  )
  let settled = 0
  // One after another: a shelf changed for one request is read again by its next commit only.
  for (const [request, shelfId] of pairs.values()) {
    const shelf = shelves.find(({ _id }) => _id === shelfId) ?? null
    const id = `settle:${request._id}:${request.v}`
    if (await settleShelf(request, shelf, { id, by: timer, byWords: '守望', now, before })) settled++
  }
  return settled
}
