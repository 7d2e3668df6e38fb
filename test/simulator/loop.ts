/** Something that will happen at a virtual instant unless it is taken back. */
export interface Planned {
  at: number
  /** Ties are broken by the order of planning, so that a run has one order only. */
  readonly order: number
  readonly run: () => void
  cancelled: boolean
}

/** Lets everything that waits for nothing but itself come to rest: microtasks and next ticks, never a timer. */
const rest = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/**
 * The only clock and the only scheduler of a simulated world: one thing happens, everything it set free comes to rest, then
 * the next thing happens. No real timer and no socket takes part, so a seed decides everything.
 */
export class VirtualLoop {
  private queue: Planned[] = []
  private planned = 0

  constructor(public now: number) {}

  later(ms: number, run: () => void): Planned {
    return this.at(this.now + Math.max(0, ms), run)
  }

  at(instant: number, run: () => void): Planned {
    const one = { at: Math.max(instant, this.now), order: this.planned++, run, cancelled: false }
    let low = 0
    let high = this.queue.length
    while (low < high) {
      const middle = (low + high) >> 1
      // The queue is kept latest first, so that the next thing is taken off its end.
      if (this.queue[middle].at > one.at) low = middle + 1
      else high = middle
    }
    this.queue.splice(low, 0, one)
    return one
  }

  /** Goes on until `done` or until nothing is left to happen. */
  async until(done: () => boolean): Promise<void> {
    await rest()
    while (!done()) {
      const next = this.queue.pop()
      if (!next) return
      if (next.cancelled) continue
      this.now = next.at
      next.run()
      await rest()
    }
  }

  /** Forgets everything planned and goes on from another instant: a new world. */
  startAgain(now: number): void {
    this.queue = []
    this.planned = 0
    this.now = now
  }
}
