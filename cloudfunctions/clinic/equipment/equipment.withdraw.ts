import { withdraw } from '@domain/rules/equipment/moves'
import { equipmentStream } from '@domain/rules/equipment/stream'
import { command } from '../../_runtime/handler'
import { known } from '../../_runtime/known'

/** 停用: it is on no list until it is added again. */
export const equipmentWithdraw = command('equipment.withdraw', {
  stream: equipmentStream,
  target: ({ equipmentId }) => equipmentId,
  decide: (state, { reason }) => withdraw(known(state), reason),
})
