/** Whole packs as typed; undefined while nothing was, and for anything that is no number of packs. */
export const packsOf = (typed: string): number | undefined =>
  /^\d{1,4}$/.test(typed.trim()) && Number(typed) > 0 ? Number(typed) : undefined
