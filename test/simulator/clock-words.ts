const CHINA_MS = 8 * 3_600_000
const iso = (at: number): string => new Date(at + CHINA_MS).toISOString()

/** 2023-02-08 */
export const dayOf = (at: number): string => iso(at).slice(0, 10)
/** 08:00:00.123 */
export const minutesOfDay = (at: number): string => iso(at).slice(11, 23)
