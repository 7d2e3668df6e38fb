import type { Returnees } from '@domain/model/returnee'
import { levelOf, villageOf } from '@domain/model/place'
import { announce, returneesIdOf, returneeStream } from '@domain/rules/stock/returnees'
import { refuse } from '@domain/rules/stream'
import { command } from '../../_runtime/handler'
import { get } from '../../_store/database'

/** So many people between two days (B15, R15): a head count, no names. */
export const returneeAdd = command('returnee.add', {
  stream: returneeStream,
  target: (_input, place) => returneesIdOf(villageOf(place)),
  load: (id) => get<Returnees>('returnees', id),
  decide: (_state, { from, until, people, note = null }, { meta, subject: place }) =>
    ['village', 'grid'].includes(levelOf(place))
      ? announce(villageOf(place), { from, until, people, note }, meta)
      : refuse('PlaceDoesNotFit'),
})
