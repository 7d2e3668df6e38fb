import type { MedicineRequest } from '@domain/model/request'
import { accept } from '@domain/rules/request/moves'
import { requestStream } from '@domain/rules/request/stream'
import { refuse } from '@domain/rules/stream'
import { command } from '../../_runtime/handler'
import { known } from '../../_runtime/known'
import { get } from '../../_store/database'
import { settleShelf } from '../../_store/request-shelf'
import { shelfById } from '../../_store/shelves'
import { setAside, type Aside } from './aside'
import { shelfPlaced } from './half'
import { moverOf } from './step'
import { tellStep } from './tell'

const none: Aside = { shelf: null, half: null, ahead: null }

/** 接下: what was asked for is set aside on a shelf first, then the request says so (docs/decisions/0019). */
export const medicineAccept = command('medicine.accept', {
  stream: requestStream,
  target: (_input, request) => request._id,
  ahead: ({ shelfId }) => (shelfId === undefined ? Promise.resolve(null) : shelfById(shelfId)),
  facts: (input, request, context, shelf) => {
    const { without = [] } = input
    // Nothing is set aside for what could not be accepted anyway.
    const early = accept(request, { ...moverOf(context), without, shelfId: null })
    return early.ok ? setAside(request, input, shelf, context) : Promise.resolve(none)
  },
  decide: (state, { without = [], note, reason }, { facts, context }) => {
    const { shelf, half, ahead, refusal } = facts
    const passed = ahead !== null && reason !== undefined && context.capacities.has('doctor')
    const mover = moverOf(context, passed ? [`先给这一家：${reason}`, note].filter(Boolean).join('，') : note)
    const decision = accept(known(state), { ...mover, without, shelfId: shelf?._id ?? null })
    if (!decision.ok) return decision
    if (refusal) return refuse(refusal.name, refusal.detail)
    if (half && !half.ok) return refuse(half.refusal, half.detail)
    return ahead !== null && !passed ? refuse('NotFirst', { ahead }) : decision
  },
  // Somebody else may have accepted it with what this one set aside: only what nobody waits for is freed.
  refused: async ({ shelf, half }, _input, request, context) => {
    if (!shelf || !half?.ok) return
    await half.placed
    const [now, there] = await Promise.all([get<MedicineRequest>('requests', request._id), shelfById(shelf._id)])
    await settleShelf(now, there, {
      id: `${context.commandId ?? ''}:refused`,
      ...{ by: context.by, byWords: moverOf(context).by, now: context.now },
    })
  },
  after: async ({ commit, context, facts }, _input, request) => {
    const shelfId = facts?.shelf?._id ?? request.shelfId
    await Promise.all([shelfPlaced(facts?.half, shelfId), tellStep(commit, context, request)])
  },
})
