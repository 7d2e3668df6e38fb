import type { AwayKind } from '@domain/model/care'
import type { Commit } from '@domain/model/commit'
import { isClosed, type MedicineRequest } from '@domain/model/request'
import { awayWords } from '@domain/rules/away'
import { requestStream } from '@domain/rules/request/stream'
import { decided, refuse } from '@domain/rules/stream'
import { roleWords } from '@domain/rules/words-people'
import { commit, hashOf } from './commit'
import { find } from './database'

/**
 * What was to be carried to somebody who is gone is called off, each request in a commit of its own that follows from the one
 * that muted them: done twice it is done once (E08).
 */
export async function callOffRequests(muting: Commit, personId: string, kind: AwayKind): Promise<void> {
  const requests = await find<MedicineRequest>('requests', { personId }, { orderBy: [['openedOn', 'desc']], limit: 30 })
  const by = roleWords(muting.by.capacity, muting.by.name)
  const waits = (request: MedicineRequest): boolean => !isClosed(request.state) && request.state !== 'handed-over'
  await Promise.all(
    requests.filter(waits).map((request) =>
      commit(
        requestStream,
        request._id,
        request,
        {
          // A colon is no part of a client's command id: nobody can use this one up beforehand.
          id: `away:${muting._id}:${request._id}`,
          action: muting.action,
          payloadHash: hashOf(request._id),
          by: muting.by,
          at: muting.at,
          occurredAt: muting.occurredAt,
        },
        (state) =>
          state && waits(state)
            ? decided(
                [{ type: 'moved', to: 'cancelled', by, note: `${awayWords(kind)}，先不送了`, carrier: null }],
                null,
              )
            : refuse('NothingDue'),
      ),
    ),
  )
}
