import { z } from './zod'

export * from './place-code'

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
