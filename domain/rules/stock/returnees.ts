import { addDays, type Day } from '../../model/calendar'
import { townshipOf } from '../../model/place-code'
import type { ReturneeEntry, Returnees } from '../../model/returnee'
import { decided, refuse, type Decision, type Meta, type Stream } from '../stream'

export type ReturneeEvent =
  { type: 'announced'; village: string; entry: ReturneeEntry } | { type: 'struck-out'; id: string }

const PREFIX = 'returnees-'
export const returneesIdOf = (village: string): string => `${PREFIX}${village}`
export const isReturneesId = (id: string): boolean => /^returnees-\d{12}$/.test(id)

/** The longest window, and how long one that is over stays in the register; older ones are in the log. */
const MOST_DAYS = 120
const KEPT_DAYS = 60

/** 返乡登记 of one village (B15, R15). */
export const returneeStream: Stream<Returnees, ReturneeEvent> = {
  name: 'returnees',
  collection: 'returnees',
  evolve(state, event, meta) {
    if (event.type === 'announced') {
      const { village, entry } = event
      const fresh = { _id: returneesIdOf(village), v: meta.v, township: townshipOf(village), village }
      const before = state?.entries.filter(({ until }) => until >= addDays(meta.on, -KEPT_DAYS)) ?? []
      const entries = [...before, entry].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.at - b.at))
      return { ...(state ?? fresh), asOf: meta.on, entries }
    }
    if (!state) throw new Error('returnees: unknown')
    return { ...state, asOf: meta.on, entries: state.entries.filter(({ id }) => id !== event.id) }
  },
  finish: (state) => state,
  follow: () => [],
  about: ({ _id }) => [_id],
  township: ({ township }) => township,
}

/** How many are there on a day: nobody before the first day of a window, nobody after its last (R98). */
export const returneesOn = ({ entries }: Pick<Returnees, 'entries'>, on: Day): number =>
  entries.reduce((sum, { from, until, people }) => sum + (from <= on && on <= until ? people : 0), 0)

type Announced = Pick<ReturneeEntry, 'from' | 'until' | 'people' | 'note'>

export function announce(village: string, wish: Announced, meta: Meta): Decision<ReturneeEvent, { entryId: string }> {
  const { from, until } = wish
  if (until < from || until < meta.on || until > addDays(from, MOST_DAYS)) return refuse('WindowDoesNotFit')
  const id = `n${meta.v}`
  const entry = { id, ...wish, by: meta.by.name, at: meta.at }
  return decided([{ type: 'announced', village, entry }], { entryId: id })
}

export const strikeOut = (state: Returnees | null, id: string): Decision<ReturneeEvent, Record<string, never>> =>
  state?.entries.some((one) => one.id === id) ? decided([{ type: 'struck-out', id }], {}) : refuse('NoSuchEntry')
