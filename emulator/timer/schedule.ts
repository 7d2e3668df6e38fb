import { Cron } from 'croner'
import { type FunctionConfig } from '../functions/config'

/** A timer of one function, ready to be asked when it falls due. */
export interface Schedule {
  functionName: string
  triggerName: string
  /** First due instant after `from`, or undefined when there is none. */
  next(from: number): number | undefined
}

const UTC_PLUS_8_MINUTES = 480

/** Reads the timer triggers of a config.json: seven fields, China time, day of month OR day of week. */
export function schedulesOf({ name, triggers }: FunctionConfig): Schedule[] {
  const timers = triggers.filter(({ type }) => type === 'timer')
  if (timers.length > 1) throw new Error(`${name}: config.json may hold one timer, not ${timers.length}`)
  return timers.map(({ name: triggerName, config }) => {
    if (config.trim().split(/\s+/).length !== 7) throw new Error(`${name}: a timer has 7 fields, not "${config}"`)
    if (!/^[A-Za-z][\w-]{0,59}$/.test(triggerName)) throw new Error(`${name}: not a trigger name: ${triggerName}`)
    const cron = new Cron(config, { utcOffset: UTC_PLUS_8_MINUTES, paused: true, domAndDow: false })
    return { functionName: name, triggerName, next: (from) => cron.nextRun(new Date(from))?.getTime() }
  })
}
