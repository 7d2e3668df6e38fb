import type { Difference, LotPacks, PastAllocation, Refused, Allocation } from '../../model/allocation'
import type { Day } from '../../model/calendar'
import type { Stream } from '../stream'

type Asked = Pick<
  Allocation,
  '_id' | 'township' | 'village' | 'grid' | 'shelfId' | 'shelfName' | 'item' | 'packs' | 'source' | 'sum' | 'note'
>

export type AllocationEvent =
  /** The first one, or the next after one that is over. */
  | { type: 'drafted' | 'asked'; request: Asked; by: string }
  /** What was drafted is asked for, or a draft says another number. */
  | { type: 'draft-asked'; by: string }
  | { type: 'draft-changed'; packs: number; note: string; by: string }
  | { type: 'promised'; packs: number; who: string; on: Day | null; by: string }
  | { type: 'declined'; who: string; note: string; by: string }
  | { type: 'refused'; refused: Omit<Refused, 'at' | 'by'>; by: string }
  | { type: 'received'; lots: readonly LotPacks[]; differences: readonly Difference[]; note: string | null; by: string }
  | { type: 'closed'; note: string | null; by: string }

/** Earlier requests a page still tells of; all of them are in the log. */
const PAST = 6

/** The stream of what one shelf asks of one article (B17). */
export const allocationStream: Stream<Allocation, AllocationEvent> = {
  name: 'allocation',
  collection: 'allocations',
  evolve(state, event, meta) {
    const noted = { at: meta.at, by: event.by }
    if (event.type === 'drafted' || event.type === 'asked')
      return {
        ...event.request,
        v: meta.v,
        asOf: meta.on,
        no: (state?.no ?? 0) + 1,
        state: event.type,
        asked: noted,
        promised: null,
        declined: null,
        refused: [],
        received: null,
        differences: [],
        closed: null,
        past: state ? [pastOf(state), ...state.past].slice(0, PAST) : [],
        rank: '',
      }
    if (!state) throw new Error('allocation: unknown')
    const next = { ...state, asOf: meta.on }
    switch (event.type) {
      case 'draft-asked':
        return { ...next, state: 'asked', asked: noted }
      case 'draft-changed':
        return { ...next, packs: event.packs, note: event.note, asked: noted }
      case 'promised':
        return { ...next, state: 'promised', promised: { packs: event.packs, who: event.who, on: event.on, ...noted } }
      case 'declined':
        return { ...next, state: 'declined', declined: { who: event.who, note: event.note, ...noted } }
      case 'refused':
        return { ...next, refused: [...state.refused, { ...event.refused, ...noted }] }
      case 'received':
        return {
          ...next,
          state: 'received',
          received: { lots: [...event.lots], note: event.note, ...noted },
          differences: [...event.differences],
        }
      case 'closed':
        return { ...next, state: 'closed', closed: { note: event.note, ...noted } }
    }
  },
  finish: (state) => ({ ...state, rank: rankOf(state) }),
  follow: () => [],
  about: ({ _id }) => [_id],
  township: ({ township }) => township,
}

const pastOf = (state: Allocation): PastAllocation => ({
  no: state.no,
  on: state.asOf,
  state: state.state,
  packs: state.packs,
  came: (state.received?.lots ?? []).reduce((sum, { packs }) => sum + packs, 0),
})

const order = { received: '1', promised: '2', asked: '3', drafted: '4', declined: '5', closed: '5' } as const

/** Open ones by what is to be done next, the oldest first; what is over comes after them, the newest first. */
function rankOf({ _id, state, asked }: Allocation): string {
  const over = order[state] === '5'
  const at = over ? LAST - asked.at : asked.at
  return `${order[state]} ${String(at).padStart(15, '0')} ${_id}`
}
const LAST = 999_999_999_999_999
