import type { Commit } from '@domain/model/commit'
import type { MedicineRequest } from '@domain/model/request'
import type { Shelf } from '@domain/model/stock'
import { move } from '@domain/rules/request/moves'
import { requestStream } from '@domain/rules/request/stream'
import { command, type Context } from '../../_runtime/handler'
import { known } from '../../_runtime/known'
import { get } from '../../_store/database'
import { settleShelf } from '../../_store/request-shelf'
import { shelfById } from '../../_store/shelves'
import { shelfPlaced } from './half'
import { moverOf } from './step'
import { tellStep } from './tell'

/** A request ends without a bag: first it says so, then the shelf has its units again (A18, docs/decisions/0019). */
export const callOff = <A extends 'medicine.cancel' | 'medicine.decline'>(action: A, to: 'cancelled' | 'declined') =>
  command(action, {
    stream: requestStream,
    target: (_input, request) => request._id,
    ahead: ({ shelfId }) => (shelfId === undefined ? Promise.resolve(null) : shelfById(shelfId)),
    facts: (_input, _request, _context, shelf) => Promise.resolve(shelf),
    // Every step answers with the state the request is in now.
    decide: (state, { note }, { context }) => move(known(state), { ...moverOf(context, note), to }) as never,
    after: async ({ commit, context, facts }, _input, request) => {
      const ended = { commit, request: { ...request, state: to } }
      await Promise.all([release(ended, facts ?? null, context), tellStep(commit, context, request)])
      // An earlier reply is given again: what was cut short then is put in place from the log.
      if (facts === undefined) await shelfPlaced(undefined, request.shelfId)
    },
  })

/** What was read before is what ended, unless somebody was faster in between or this is the answer to an earlier sending. */
async function release(
  { commit, request }: { commit: Commit; request: MedicineRequest },
  ahead: Shelf | null,
  context: Context,
): Promise<void> {
  const now = commit.seq === request.v + 1 ? request : await get<MedicineRequest>('requests', request._id)
  if (!now || now.shelfId === null) return
  const shelf = ahead?._id === now.shelfId ? ahead : await shelfById(now.shelfId)
  const order = { by: context.by, byWords: moverOf(context).by, now: context.now }
  await settleShelf(now, shelf, { id: `${context.commandId ?? ''}:off`, ...order })
}
