import { instantOf, MS_PER_DAY } from '../../model/calendar'
import type { DutyPhones, Roster, Shift } from '../../model/roster'
import type { Meta, Stream } from '../stream'

export type RosterEvent =
  | {
      type: 'planned'
      township: string
      added: readonly Shift[]
      /** Shifts that had not begun. */
      removed: readonly string[]
      /** Shifts that were running, and end now. */
      cut: readonly string[]
    }
  | { type: 'handed-over'; township: string; text: string }

const PREFIX = 'roster-'
/** How far back and how far ahead a roster is kept and planned. */
export const ROSTER_DAYS = 30

export const rosterIdOf = (township: string): string => `${PREFIX}${township}`
export const isRosterId = (id: string): boolean => /^roster-\d{9}$/.test(id)

const empty = (township: string, { v, on }: Meta): Roster => ({
  _id: rosterIdOf(township),
  v,
  asOf: on,
  township,
  plan: 0,
  shifts: [],
  handOvers: [],
})

export const rosterStream: Stream<Roster, RosterEvent> = {
  name: 'roster',
  collection: 'rosters',
  evolve(state, event, meta) {
    const roster = state ?? empty(event.township, meta)
    if (event.type === 'handed-over') {
      const note = { at: meta.occurredAt, by: meta.by.name, text: event.text }
      return { ...roster, handOvers: [...roster.handOvers, note].sort((a, b) => a.at - b.at) }
    }
    const { added, removed, cut } = event
    const kept = roster.shifts
      .filter(({ id }) => !removed.includes(id))
      .map((shift) => (cut.includes(shift.id) ? { ...shift, until: meta.at } : shift))
    return {
      ...roster,
      plan: meta.v,
      shifts: [...kept, ...added].sort((a, b) => a.from - b.from || (a.id < b.id ? -1 : 1)),
    }
  },
  finish(state, meta) {
    const oldest = meta.at - ROSTER_DAYS * MS_PER_DAY
    const last = state.handOvers.length - 1
    return {
      ...state,
      asOf: meta.on,
      shifts: state.shifts.filter(({ until }) => until > oldest),
      handOvers: state.handOvers.filter(({ at }, n) => at > oldest || n === last),
    }
  },
  follow: (state) => [{ collection: 'dutyPhones', doc: phonesOf(state), keep: true }],
  about: (state) => [state._id],
  township: (state) => state.township,
}

/** All that is planned from today on: it has to answer at any hour, however long nobody touches the roster. */
function phonesOf({ township, v, asOf, shifts }: Roster): DutyPhones {
  const today = instantOf(asOf)
  return {
    _id: township,
    v,
    shifts: shifts
      .filter(({ until }) => until > today)
      .map(({ from, until, name, phone }) => ({ from, until, name, phone })),
  }
}
