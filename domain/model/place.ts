import { z } from './zod'

/**
 * Places nest by their code: county 6 digits, township 9, village 12 (the national division codes), grid `<village>-07`
 * (网格, the smallest unit of assignment, B01). Whatever belongs somewhere carries all three of its codes.
 */
export const TownshipCode = z.string().check(z.regex(/^\d{9}$/))
export const VillageCode = z.string().check(z.regex(/^\d{12}$/))
export const GridCode = z.string().check(z.regex(/^\d{12}-\d{2}$/))
/** Any of county, township, village, grid: where a post is held. */
export const PlaceCode = z.string().check(z.regex(/^(\d{6}|\d{9}|\d{12}|\d{12}-\d{2})$/))

/** Where a person, a household or a request belongs. */
export const Place = z.object({ township: TownshipCode, village: VillageCode, grid: GridCode })
export type Place = z.infer<typeof Place>

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
export const gridPlace = (grid: string): Place => ({ township: townshipOf(grid), village: villageOf(grid), grid })
