import { open } from '@domain/rules/stock/shelf'
import { shelfStream } from '@domain/rules/stock/stream'
import { refuse } from '@domain/rules/stream'
import { command } from '../../_runtime/handler'
import { shelfIdOf } from '../../_runtime/ids'
import { shelfById } from '../../_store/shelves'

/** A new shelf (B04); clinicians open those where patients are treated, the office any. */
export const stockOpen = command('stock.open', {
  stream: shelfStream,
  target: ({ kind, name }, place) => shelfIdOf(place, kind, name),
  load: (id) => shelfById(id),
  decide: (state, { kind, name, phone, serves }, { context, subject: place }) =>
    context.capacities.has('office') || kind === 'clinic' || kind === 'hospital'
      ? open(state, { id: shelfIdOf(place, kind, name), place, kind, name, phone, serves })
      : refuse('NotYourShelf'),
})
