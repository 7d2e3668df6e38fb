import type { MedicineRequest } from '@domain/model/request'
import { pick } from '@domain/rules/request/moves'
import { requestStream } from '@domain/rules/request/stream'
import { wantsOf } from '@domain/rules/request/wants'
import { refuse } from '@domain/rules/stream'
import { command } from '../../_runtime/handler'
import { known } from '../../_runtime/known'
import { get } from '../../_store/database'
import { settleShelf } from '../../_store/request-shelf'
import { shelfById, type ShelfHalf } from '../../_store/shelves'
import { takeOut } from './aside'
import { shelfPlaced } from './half'
import { moverOf } from './step'
import { tellStep } from './tell'

interface Taken {
  readonly half: ShelfHalf | null
}

/** 配药: the units leave the shelf first, each a line of its ledger, then the request has the lots (docs/decisions/0019). */
export const medicinePick = command('medicine.pick', {
  stream: requestStream,
  target: (_input, request) => request._id,
  ahead: ({ shelfId }) => (shelfId === undefined ? Promise.resolve(null) : shelfById(shelfId)),
  facts: async (_input, request, context, ahead): Promise<Taken> => {
    const { shelfId } = request
    const early = pick(request, { ...moverOf(context), lots: [] })
    if (!early.ok || shelfId === null || wantsOf(request).length === 0) return { half: null }
    const shelf = ahead?._id === shelfId ? ahead : await shelfById(shelfId)
    return { half: shelf && shelf.kind !== 'pharmacy' ? await takeOut(request, shelf, context) : null }
  },
  decide: (state, { note }, { facts: { half }, context }) => {
    const decision = pick(known(state), { ...moverOf(context, note), lots: half?.ok ? half.lots : [] })
    return decision.ok && half && !half.ok ? refuse(half.refusal, half.detail) : decision
  },
  refused: async ({ half }, _input, { _id, shelfId }, context) => {
    if (!half?.ok || shelfId === null) return
    await half.placed
    const [now, shelf] = await Promise.all([get<MedicineRequest>('requests', _id), shelfById(shelfId)])
    await settleShelf(now, shelf, {
      id: `${context.commandId ?? ''}:refused`,
      ...{ by: context.by, byWords: moverOf(context).by, now: context.now },
    })
  },
  after: async ({ commit, context, facts }, _input, request) => {
    await Promise.all([shelfPlaced(facts?.half, request.shelfId), tellStep(commit, context, request)])
  },
})
