import type { Equipment } from '@domain/model/equipment'
import { capacitiesOver } from '@domain/rules/access'
import { lend } from '@domain/rules/equipment/moves'
import { equipmentStream } from '@domain/rules/equipment/stream'
import { refuse } from '@domain/rules/stream'
import { command } from '../../_runtime/handler'
import { get } from '../../_store/database'

/** Lends a device after assessment (A13); a device of a place that is not the doctor's reads like none. */
export const equipmentLend = command('equipment.lend', {
  stream: equipmentStream,
  target: ({ equipmentId }) => equipmentId,
  load: (id) => get<Equipment>('equipment', id),
  decide: (state, { dueBackOn, assessed }, { context: { account, today }, meta, subject: person }) => {
    const over = state && capacitiesOver(account, today, { place: state.grid, personId: null })
    return state && over?.has('doctor') ? lend(state, person, { dueBackOn, assessed }, meta) : refuse('NotFound')
  },
})
