import type { Returnees } from '@domain/model/returnee'
import { levelOf, villageOf } from '@domain/model/place'
import { returneesIdOf, returneeStream, strikeOut } from '@domain/rules/stock/returnees'
import { refuse } from '@domain/rules/stream'
import { command } from '../../_runtime/handler'
import { get } from '../../_store/database'

/** They are not coming after all, or it was typed wrong. */
export const returneeRemove = command('returnee.remove', {
  stream: returneeStream,
  target: (_input, place) => returneesIdOf(villageOf(place)),
  load: (id) => get<Returnees>('returnees', id),
  decide: (state, { entryId }, { subject: place }) =>
    ['village', 'grid'].includes(levelOf(place)) ? strikeOut(state, entryId) : refuse('PlaceDoesNotFit'),
})
