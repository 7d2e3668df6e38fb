import { Random } from '../../emulator/seed/random'
import { calm, type Fault, type Identity, type Run, type Weather } from './cloud'
import { faultsOf, scheduleOf, sendErrorsOf, type Schedule, type Step } from './schedule'
import { Trace } from './trace'
import { workers, type World } from './world'

const MINUTE = 60_000
export const TIMER: Identity = { source: 'wx_trigger' }
/** The morning after the world was made, before the first slot. */
export const SCHEDULES_START = Date.parse('2023-02-09T07:50:00+08:00')

/** What struck in a run, by the number of the request: enough to let the very same happen again, or less of it. */
export type Strikes = ReadonlyMap<number, Fault>

export interface Played {
  readonly schedule: Schedule
  readonly strikes: Strikes
  readonly trace: Trace
  /** Calls of functions; and those of them after the weather calmed down. */
  readonly runs: readonly Run[]
  readonly calmRuns: readonly Run[]
}

interface Options {
  /** Keeps every line of the trace, for reading. */
  readonly keep?: boolean
  /** Instead of what the seed would have struck. */
  readonly strikes?: Strikes
}

/** Plays a seed's schedule in the world, then lets the weather calm down and the timer turn twice more. */
export async function play(world: World, seed: number, { keep = false, strikes }: Options = {}): Promise<Played> {
  world.goBack()
  const { cloud } = world
  const schedule = scheduleOf(seed, SCHEDULES_START)
  const random = new Random(`world/${seed}`)
  const trace = new Trace(keep)
  const struck = new Map<number, Fault>()
  cloud.startAgain(SCHEDULES_START, random.fork('instances'), weatherOf(schedule, random, struck, strikes), trace)

  const retries = random.fork('retries')
  let waiting = 0
  const later = (ms: number, then: () => void) => {
    waiting += 1
    cloud.loop.later(ms, () => {
      waiting -= 1
      then()
    })
  }
  const once = new Map<string, { data: unknown; openid: string; again: boolean }>()
  cloud.onEnd = (run) => {
    // What failed the platform starts again; a phone that heard nothing sends again what it sent.
    if (run.ended === 'done') return
    if (run.identity.source === 'wx_trigger' && retries.chance(0.5))
      later(MINUTE, () => void cloud.start('tick', {}, TIMER))
    const sent = once.get(run.requestId)
    if (sent?.again)
      later(MINUTE / 2, () => once.set(cloud.start('api', sent.data, clientOf(sent.openid)).requestId, sent))
  }
  for (const step of schedule.steps)
    later(step.at - SCHEDULES_START, () => {
      const call = take(world, step, `${seed}-${step.at}`)
      if (call) once.set(cloud.start('api', call.data, clientOf(call.openid)).requestId, call)
    })
  await cloud.loop.until(() => waiting === 0 && cloud.runs.every(({ ended }) => ended !== null))

  const stormy = cloud.runs.length
  cloud.weather = calm(random.fork('calm'))
  for (let turn = 0; turn < 2; turn++) {
    const at = Math.max(cloud.loop.now, schedule.calmFrom + turn * 10 * MINUTE)
    let started: Run | undefined
    cloud.loop.at(at, () => (started = cloud.start('tick', {}, TIMER)))
    await cloud.loop.until(() => started !== undefined && cloud.runs.every(({ ended }) => ended !== null))
  }
  return { schedule, strikes: struck, trace, runs: [...cloud.runs], calmRuns: cloud.runs.slice(stormy) }
}

function weatherOf({ style }: Schedule, random: Random, struck: Map<number, Fault>, given?: Strikes): Weather {
  const faultOf = faultsOf(style, random.fork('faults'))
  const [latency, skew] = [random.fork('latency'), random.fork('skew')]
  const base = calm(latency)
  let effect = 0
  return {
    ...base,
    latency: (what) => base.latency(what) * (latency.chance(0.02) ? 30 : 1),
    skew: () => (skew.chance(0.3) ? skew.int(-120_000, 120_000) : 0),
    faultOf: ({ what }) => {
      effect += 1
      const drawn = faultOf(what)
      const fault = given ? (given.get(effect) ?? 'none') : drawn
      if (fault !== 'none') struck.set(effect, fault)
      return fault
    },
    sendError: sendErrorsOf(style, random.fork('send errors')),
  }
}

const clientOf = (openid: string): Identity => ({ openid, source: 'wx_client' })

interface PhoneCall {
  readonly openid: string
  readonly again: boolean
  readonly data: unknown
}

/** Does a step; what a phone sends is given back, to be sent by whoever keeps an eye on it. */
function take({ cloud, residents }: World, step: Step, id: string): PhoneCall | undefined {
  if (step.do === 'tick') cloud.start('tick', {}, TIMER)
  if (step.do === 'off') cloud.wechat.switchOff(workers[step.worker].openid)
  if (step.do === 'tick' || step.do === 'off') return undefined
  const { openid, personId } = residents[step.resident]
  const commandId = `sim-${id}`.padEnd(22, '0')
  if (step.do === 'take')
    return { openid: 'ran', again: true, data: { action: 'urgent.take', input: { personId }, commandId } }
  const reading = { spo2: 91 }
  const input = { personId, infected: true, reading, occurredAt: cloud.loop.now }
  return { openid, again: step.again, data: { action: 'report.submit', input, commandId } }
}
