import { levelOf, townshipOf } from '@domain/model/place'
import { add } from '@domain/rules/equipment/moves'
import { equipmentStream } from '@domain/rules/equipment/stream'
import { refuse } from '@domain/rules/stream'
import { command } from '../../_runtime/handler'
import { equipmentIdOf } from '../../_runtime/ids'

/** Puts a device or a vehicle on the list of a village or a township. */
export const equipmentAdd = command('equipment.add', {
  stream: equipmentStream,
  target: ({ place, label }) => equipmentIdOf(townshipOf(place), label),
  load: () => null,
  decide: (state, { place, kind, label }) =>
    levelOf(place) === 'township' || levelOf(place) === 'village'
      ? add(state, { id: equipmentIdOf(townshipOf(place), label), home: place, kind, label })
      : refuse('PlaceDoesNotFit'),
})
