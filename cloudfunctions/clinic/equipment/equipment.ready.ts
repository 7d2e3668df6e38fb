import { disinfected } from '@domain/rules/equipment/moves'
import { equipmentStream } from '@domain/rules/equipment/stream'
import { command } from '../../_runtime/handler'
import { known } from '../../_runtime/known'

/** 消毒好了: the next person may have it (A13). */
export const equipmentReady = command('equipment.ready', {
  stream: equipmentStream,
  target: ({ equipmentId }) => equipmentId,
  decide: (state) => disinfected(known(state)),
})
