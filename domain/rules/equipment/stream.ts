import type { Equipment, Holder } from '../../model/equipment'
import { gridPlace, levelOf, wholeVillage, type Place } from '../../model/place-code'
import type { Stream } from '../stream'
import { dutiesFor } from './duties'

export type EquipmentEvent =
  | { type: 'added'; equipment: Pick<Equipment, '_id' | 'home' | 'kind' | 'label'> }
  | { type: 'went-out'; holder: Holder }
  | { type: 'came-back' }
  | { type: 'disinfected' }
  | { type: 'withdrawn'; reason: string }

/**
 * Where a thing is when nobody has it: with its whole village, or with its township under village number 000, which the
 * division codes leave to the township itself.
 */
export const homePlace = (home: string): Place =>
  gridPlace(levelOf(home) === 'township' ? `${home}000-00` : wholeVillage(home))

/** The stream of one thing (A13, B31); its log is its history. */
export const equipmentStream: Stream<Equipment, EquipmentEvent> = {
  name: 'equipment',
  collection: 'equipment',
  evolve(state, event, meta) {
    if (event.type === 'added') {
      const { _id, home, kind, label } = event.equipment
      const fresh = { state: 'ready', holder: null, lastWith: null, rank: '' } as const
      return { _id, v: meta.v, asOf: meta.on, ...homePlace(home), home, kind, label, ...fresh }
    }
    if (!state) throw new Error('equipment: unknown')
    const next = { ...state, asOf: meta.on }
    const atHome = { ...homePlace(state.home), holder: null }
    switch (event.type) {
      case 'went-out': {
        const { holder } = event
        // A vehicle comes back by itself; a device is looked for where its holder lives.
        const place = state.kind === 'vehicle' ? {} : gridPlace(holder.grid)
        return { ...next, ...place, state: 'out', holder, lastWith: holder.personId }
      }
      case 'came-back':
        return { ...next, ...atHome, state: state.kind === 'vehicle' ? 'ready' : 'to-disinfect' }
      case 'disinfected':
        return { ...next, state: 'ready', lastWith: null }
      case 'withdrawn':
        return { ...next, ...atHome, state: 'withdrawn' }
    }
  },
  finish: (state) => ({ ...state, rank: rankOf(state) }),
  follow: (state) => dutiesFor(state).map((doc) => ({ collection: 'duties', doc, keep: false })),
  about: ({ _id, lastWith }) => (lastWith === null ? [_id] : [_id, lastWith]),
  township: ({ township }) => township,
}

const kindOrder = { oximeter: 1, wearable: 2, vehicle: 3 } as const
/** The days in a rank are the days by which something is to be done, so what waits longest comes first. */
const NO_DAY = '9999-12-31'

/** Ends with the id, so that no two are alike and a page can go on after the last one shown. */
function rankOf({ _id, state, holder, asOf, kind, label }: Equipment): string {
  switch (state) {
    case 'out':
      return `1 ${holder?.dueBackOn ?? NO_DAY} ${_id}`
    case 'to-disinfect':
      return `2 ${asOf} ${_id}`
    case 'ready':
      return `3 ${kindOrder[kind]} ${label} ${_id}`
    case 'withdrawn':
      return `4 ${_id}`
  }
}

/** Where in the order of ranks a part of a list begins and ends; what is withdrawn is on no list. */
export const ranks = { first: '1', disinfect: '2', ready: '3', vehicles: '3 3', withdrawn: '4' } as const
