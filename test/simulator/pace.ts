import { inspect } from '../../emulator/database/inspect'
import { Random } from '../../emulator/seed/random'
import type { Send } from '@domain/model/send'
import { calm, type Run, type Weather } from './cloud'
import { TIMER } from './simulate'
import { Trace } from './trace'
import type { World } from './world'

/** The townships' day at the pace of QUALITY P4: 20 ms a database call, 120 ms a message, a cold start of 300 ms. */
export const EIGHT = Date.parse('2023-02-09T08:00:00+08:00')
export const SECOND = 1000
const MESSAGE_MS = 120

interface Pace {
  readonly faultOf?: Weather['faultOf']
  /** How long one message takes. */
  readonly messageMs?: number
}

export function pace({ faultOf = () => 'none', messageMs = MESSAGE_MS }: Pace = {}): Weather {
  const latency = (what: string) =>
    what.startsWith('database.') ? 10 : what === 'subscribeMessage.send' ? messageMs / 2 : 5
  return { ...calm(new Random('pace')), latency, coldStart: () => 300, faultOf }
}

/** The world as it was remembered, with cold functions, at eight in the morning. */
export function startDay(world: World, at = pace()): void {
  world.goBack()
  world.cloud.startAgain(EIGHT, new Random('instances'), at, new Trace(false))
}

/** One turn of the timer, and everything it set going. */
export async function turn({ cloud }: World, event: unknown = {}): Promise<Run> {
  const run = cloud.start('tick', event, TIMER)
  await cloud.loop.until(() => cloud.runs.every(({ ended }) => ended !== null))
  return run
}

export const lasted = ({ startedAt, endedAt }: Run): number => endedAt - startedAt
export const longest = ({ cloud }: World): number => Math.max(...cloud.runs.map(lasted))
export const seconds = (ms: number): string => `${(ms / SECOND).toFixed(1)} s`
export const delivered = ({ cloud }: World): number => cloud.wechat.attempts.filter((one) => one.delivered).length
export const digestsOf = ({ store }: World): Send[] =>
  (inspect(store).collection('sends').all() as unknown as Send[]).filter(({ notice }) => notice.kind === 'digest')
