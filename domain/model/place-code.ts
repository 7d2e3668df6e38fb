import type { Place } from './place'

export type { Place }

export type PlaceLevel = 'county' | 'township' | 'village' | 'grid'

export function levelOf(code: string): PlaceLevel {
  if (code.includes('-')) return 'grid'
  return code.length === 6 ? 'county' : code.length === 9 ? 'township' : 'village'
}

/** Whether `inner` is `outer` or lies inside it. */
export const contains = (outer: string, inner: string): boolean => inner === outer || inner.startsWith(outer)

export const townshipOf = (code: string): string => code.slice(0, 9)
export const villageOf = (code: string): string => code.slice(0, 12)
/** Work that belongs to a village before anyone knows the grid waits under grid 00, which every cadre of the village sees. */
export const wholeVillage = (village: string): string => `${village}-00`
/** Whether a post held at one place reaches another: what lies inside it, and what waits for its whole village. */
export const reaches = (held: string, place: string): boolean =>
  contains(held, place) || (place === wholeVillage(villageOf(place)) && villageOf(held) === villageOf(place))

export const gridPlace = (grid: string): Place => ({ township: townshipOf(grid), village: villageOf(grid), grid })
