/** How long something lasts. */
export interface Lasts {
  /** The day on which it no longer reaches for everybody, counted from the first of the demand. */
  readonly day: number
  /** Until within that day, to a tenth: 6.2 days. */
  readonly days: number
}

/** How long a stock lasts with nothing coming in, from a day on; null where it outlasts the wave. */
export function lastsFrom(stock: number, demand: readonly number[], from = 0): Lasts | null {
  let left = stock
  for (let day = from; day < demand.length; day++) {
    if (demand[day] > left) return { day, days: Math.round((day - from + left / demand[day]) * 10) / 10 }
    left -= demand[day]
  }
  return null
}
