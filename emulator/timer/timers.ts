import { readdirSync } from 'node:fs'
import { type MovableClock } from '../clock'
import { type Counters } from '../counters'
import { CloudCallError, messageOf } from '../errors'
import { readFunction } from '../functions/config'
import { type CallResult, type FunctionRuntime } from '../functions/runtime'
import { schedulesOf, type Schedule } from './schedule'

/** One run of a timer, and what came of it. */
export interface TimerRun {
  functionName: string
  triggerName: string
  at: number
  result?: unknown
  counters?: Counters
  requestId?: string
  logs: string[]
  error?: string
}

/** Fires the timers of the deployed functions as the movable clock passes them. */
export class Timers {
  private beat: NodeJS.Timeout | undefined
  private beating: Promise<unknown> = Promise.resolve()
  /** Timers due up to here have been fired. */
  private firedUntil = 0
  private moving = false

  constructor(
    private readonly folder: string,
    private readonly runtime: FunctionRuntime,
    private readonly clock: MovableClock,
  ) {}

  /** Moves the clock to `to`, stopping at every due instant on the way; timers due together run in order of name. */
  async runUntil(to: number): Promise<TimerRun[]> {
    const runs: TimerRun[] = []
    this.moving = true
    this.firedUntil = this.clock.now()
    try {
      for (;;) {
        const due = this.dueAfter(this.firedUntil).filter(({ at }) => at <= to)
        const at = Math.min(...due.map((one) => one.at))
        if (!Number.isFinite(at)) break
        this.clock.set(at)
        this.firedUntil = at
        for (const { schedule } of due.filter((one) => one.at === at)) {
          runs.push(await this.fire(schedule.functionName, schedule.triggerName, at))
        }
      }
      this.firedUntil = Math.max(to, this.firedUntil)
      this.clock.set(Math.max(to, this.clock.now()))
    } finally {
      this.moving = false
    }
    return runs
  }

  async fireNow(functionName: string): Promise<TimerRun> {
    const schedule = this.schedules().find((one) => one.functionName === functionName)
    return this.fire(functionName, schedule?.triggerName ?? functionName, this.clock.now())
  }

  /** While the clock runs by itself, timers fire by themselves; what an outage missed is not made up for. */
  follow(on: boolean): void {
    clearInterval(this.beat)
    this.beat = undefined
    if (!on) return
    this.firedUntil = this.clock.now()
    this.beat = setInterval(() => {
      if (this.moving) return
      const now = this.clock.now()
      const due = this.dueAfter(this.firedUntil).filter(({ at }) => at <= now)
      this.firedUntil = now
      this.beating = this.beating.then(async () => {
        for (const { schedule, at } of due) await this.fire(schedule.functionName, schedule.triggerName, at)
      })
    }, 1000)
    this.beat.unref()
  }

  private dueAfter(from: number): { schedule: Schedule; at: number }[] {
    return this.schedules().flatMap((schedule) => {
      const at = schedule.next(from)
      return at === undefined ? [] : [{ schedule, at }]
    })
  }

  private schedules(): Schedule[] {
    return readdirSync(this.folder)
      .sort()
      .flatMap((name) => readFunction(this.folder, name) ?? [])
      .flatMap(schedulesOf)
  }

  private async fire(functionName: string, triggerName: string, at: number): Promise<TimerRun> {
    const event = { Type: 'Timer', TriggerName: triggerName, Time: new Date(at).toISOString(), Message: '' }
    const about = { functionName, triggerName, at }
    try {
      const done: CallResult = await this.runtime.call(functionName, event, { source: 'wx_trigger' })
      return { ...about, ...done }
    } catch (error) {
      const known = error instanceof CloudCallError ? error : undefined
      return { ...about, logs: known?.logs ?? [], error: messageOf(error) }
    }
  }
}
