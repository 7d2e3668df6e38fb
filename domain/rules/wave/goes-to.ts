import { townshipOf } from '../../model/place-code'
import type { Shelf } from '../../model/stock'

/** Who goes where for medicine: so many people of each village, to each shelf. */
export type Visitors = ReadonlyMap<string, Readonly<Record<string, number>>>

/**
 * Everybody counts at one shelf: a village's people go to the shelves that serve just it, in equal parts, and where there is none
 * to those of the whole township. A pharmacy keeps its own books and a co-op is drawn on by the others, so nobody is sent there.
 */
export function visitorsOf(shelves: readonly Shelf[], heads: Readonly<Record<string, number>>): Visitors {
  const open = shelves
    .filter(({ kind, closed }) => !closed && (kind === 'clinic' || kind === 'hospital'))
    .sort((a, b) => (a._id < b._id ? -1 : 1))
  const found = new Map<string, Record<string, number>>(open.map(({ _id }) => [_id, {}]))
  for (const [village, people] of Object.entries(heads)) {
    const own = open.filter(({ serves }) => serves.includes(village))
    const all = own.length > 0 ? own : open.filter(({ serves }) => serves.includes(townshipOf(village)))
    all.forEach(({ _id }, n) => {
      const part = Math.floor(people / all.length) + (n < people % all.length ? 1 : 0)
      if (part > 0) found.set(_id, { ...found.get(_id), [village]: part })
    })
  }
  return found
}
