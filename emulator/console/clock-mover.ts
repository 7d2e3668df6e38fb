import { addDays, dayOf, instantOf, MS_PER_DAY, MS_PER_HOUR } from '@domain/model/day'
import type { LocalCloud } from '../local-cloud'
import type { TimerRun } from '../timer/timers'

export const moves = ['hour', 'tonight', 'tomorrow', 'three-days'] as const
export type Move = (typeof moves)[number]

/** So that the page sees the clock go. */
const STRIDE_MS = 30 * 60_000
const KEPT = 600

/** Where a move of the clock leads. */
export function targetOf(move: Move, now: number): number {
  const today = dayOf(now)
  switch (move) {
    case 'hour':
      return now + MS_PER_HOUR
    case 'tonight':
      return instantOf(today, 20) > now ? instantOf(today, 20) : instantOf(addDays(today, 1), 20)
    case 'tomorrow':
      return instantOf(addDays(today, 1), 8)
    case 'three-days':
      return now + 3 * MS_PER_DAY
  }
}

/** Moves the clock with the timers it passes, one move at a time, and remembers what ran. */
export class ClockMover {
  private going: { from: number; to: number; runs: number } | null = null
  private history: TimerRun[] = []
  private isRunning = false
  private fault: string | null = null
  private stopped = false
  private trip: Promise<void> = Promise.resolve()

  constructor(private readonly cloud: LocalCloud) {
    // The demo's clock stands when the console opens, whatever it did before.
    cloud.clock.run(false)
  }

  get running(): boolean {
    return this.isRunning
  }

  get moving(): { from: number; to: number; runs: number } | null {
    return this.going
  }

  get failed(): string | null {
    return this.fault
  }

  /** Newest first. */
  get runs(): readonly TimerRun[] {
    return this.history
  }

  run(on: boolean): boolean {
    if (this.going) return false
    this.cloud.clock.run(on)
    this.isRunning = on
    return true
  }

  /** Starts a move; false while another is on. The move goes on after the answer. */
  start(move: Move): boolean {
    if (this.going || this.stopped) return false
    if (this.isRunning) this.run(false)
    const from = this.cloud.clock.now()
    this.going = { from, to: targetOf(move, from), runs: 0 }
    this.fault = null
    this.trip = this.go(this.going)
      .catch((error: unknown) => void (this.fault = error instanceof Error ? error.message : String(error)))
      .finally(() => (this.going = null))
    return true
  }

  /** Ends a move at its next stride and lets the clock stand, so that the cloud can be stopped. */
  async stop(): Promise<void> {
    this.stopped = true
    await this.trip
    this.cloud.clock.run(false)
    this.isRunning = false
  }

  private async go(going: { to: number; runs: number }): Promise<void> {
    for (let at = this.cloud.clock.now(); at < going.to && !this.stopped; at = this.cloud.clock.now()) {
      const runs = await this.cloud.runTimersUntil(Math.min(going.to, at + STRIDE_MS))
      going.runs += runs.length
      this.history = [...runs.reverse(), ...this.history].slice(0, KEPT)
    }
  }
}
