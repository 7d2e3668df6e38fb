import { back } from '@domain/rules/equipment/moves'
import { equipmentStream } from '@domain/rules/equipment/stream'
import { command } from '../../_runtime/handler'
import { known } from '../../_runtime/known'

/** 收回 (A13), by whoever answers for the place where it is. */
export const equipmentBack = command('equipment.back', {
  stream: equipmentStream,
  target: ({ equipmentId }) => equipmentId,
  decide: (state) => back(known(state)),
})
