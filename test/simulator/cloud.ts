import path from 'node:path'
import { newCounters } from '../../emulator/counters'
import { databaseActions } from '../../emulator/database/actions'
import { Transactions } from '../../emulator/database/transactions'
import { messageOf } from '../../emulator/errors'
import { Faults } from '../../emulator/faults'
import { readFunction, type FunctionConfig } from '../../emulator/functions/config'
import { callEnvironment, instanceEnvironment } from '../../emulator/functions/environment'
import type { Identity, Invocation } from '../../emulator/functions/invocation'
import { openApiActions } from '../../emulator/openapi/door'
import { Random } from '../../emulator/seed/random'
import { Wire } from '../../emulator/wire'
import { Instance } from './instance'
import { VirtualLoop } from './loop'
import type { NetAnswer, NetRequest } from './network'
import type { SendError } from './schedule'
import { Trace } from './trace'
import { WeChat } from './wechat'
import { aboutOf, paramsOf, type Params } from './wire-request'
import type { WorldStore } from './world-store'

export type { Identity }

/** How one call of a function ended. */
export type Ended = 'done' | 'failed' | 'killed' | 'timeout'

export interface Run extends Invocation {
  readonly instance: Instance
  /** Requests it has sent so far. */
  effects: number
  ended: Ended | null
  result: unknown
  readonly startedAt: number
  endedAt: number
  /** Whether a fault struck while it ran. */
  hurt: boolean
}

/** How long a call takes and what it answers, instead of running. */
export interface StandIn {
  readonly ms: number
  readonly result: unknown
}

/** Where a call stands in for another there is no instance. */
const NOBODY = { name: 'nobody', busy: false, dead: false, env: {} } as unknown as Instance

/** What befalls one request of a function: a database call, a message, a call of a function. */
export type Fault =
  | 'none'
  | 'kill-before'
  | 'kill-after'
  | 'lost-request'
  | 'lost-reply'
  | 'silent-request'
  | 'silent-reply'
  | 'refused'
  | 'slow'

/** Chance and ill will of a world, asked once for each request. */
export interface Weather {
  readonly faultOf: (effect: { run: Run; what: string }) => Fault
  /** What WeChat answers to the next message instead of delivering it. */
  readonly sendError: () => SendError | null
  /** Milliseconds a request or reply is under way. */
  readonly latency: (what: string) => number
  /** How far a new instance's clock is off. */
  readonly skew: () => number
  readonly coldStart: () => number
}

export const calm = (random: Random): Weather => ({
  faultOf: () => 'none',
  sendError: () => null,
  latency: (what) => (what.startsWith('wx.') ? random.int(20, 150) : random.int(2, 15)),
  skew: () => 0,
  coldStart: () => random.int(150, 400),
})

interface CloudOptions {
  readonly store: WorldStore
  readonly functionsDir: string
  /** Functions that lie elsewhere. */
  readonly folders?: Readonly<Record<string, string>>
  readonly env: Record<string, string>
  /** Each instance runs its own SDK, as a cold start does; slower, and otherwise the same. */
  readonly ownSdk?: boolean
  readonly now: number
}

/** CloudBase in one process and on one virtual clock: instances, wire, database, WeChat. */
export class VirtualCloud {
  readonly loop: VirtualLoop
  readonly wechat: WeChat
  readonly runs: Run[] = []
  /** Called when a call has ended, however it did. */
  onEnd: (run: Run) => void = () => undefined
  /** Calls nobody runs: they last so long and answer this, as one that was run and measured did. */
  standIn: (name: string, event: unknown) => StandIn | null = () => null
  trace = new Trace(false)
  weather: Weather
  private random = new Random('calm')
  private pools = new Map<string, Instance[]>()
  private readonly wire: Wire
  private readonly tokens = new Map<string, Run>()
  /** Who waits for a call to end. */
  private readonly callers = new Map<string, () => void>()
  private started = 0

  constructor(private readonly options: CloudOptions) {
    this.loop = new VirtualLoop(options.now)
    this.weather = calm(this.random)
    this.wechat = new WeChat(
      () => this.loop.now,
      () => this.weather.sendError(),
    )
    const now = () => this.loop.now
    this.wire = new Wire((token) => this.tokens.get(String(token)), new Faults())
    this.wire.offer(databaseActions({ store: options.store, transactions: new Transactions(options.store), now }))
    const apis = new Map([['subscribeMessage.send', this.wechat.send]])
    this.wire.offer(openApiActions(apis, (name) => this.configOf(name)))
  }

  /** A new world on the same documents: cold functions, its own chance. */
  startAgain(now: number, random: Random, weather: Weather, trace: Trace): void {
    for (const instance of [...this.pools.values()].flat()) instance.dead = true
    this.pools = new Map()
    this.tokens.clear()
    this.callers.clear()
    this.runs.length = 0
    this.started = 0
    this.loop.startAgain(now)
    Object.assign(this, { random, weather, trace })
    this.onEnd = () => undefined
    this.standIn = () => null
  }

  /** Starts a call on a warm instance, or on a new one where all are busy, as SCF does. */
  start(name: string, event: unknown, identity: Identity): Run {
    const config = this.configOf(name)
    if (!config) throw new Error(`no function ${name}`)
    const standIn = this.standIn(name, event)
    const warm = standIn ? undefined : this.pools.get(name)?.find(({ busy, dead }) => !busy && !dead)
    const instance = standIn ? NOBODY : (warm ?? this.cold(config))
    const run: Run = {
      ...{ requestId: `call-${++this.started}`, functionName: name, identity, counters: newCounters(), instance },
      ...{ effects: 0, ended: null, result: undefined, startedAt: this.loop.now, endedAt: 0, hurt: false },
      kill: () => this.end(run, 'killed'),
    }
    this.runs.push(run)
    if (standIn) {
      this.loop.later(standIn.ms, () => this.end(Object.assign(run, { result: standIn.result }), 'done'))
      return run
    }
    this.tokens.set(run.requestId, run)
    instance.busy = true
    this.trace.note(this.loop.now, `${run.requestId} ${name} starts on ${instance.name}${warm ? '' : ', cold'}`)
    this.loop.later(warm ? 1 : this.weather.coldStart(), () => this.enter(run, config, event))
    return run
  }

  async settle(run: Run): Promise<Run> {
    await this.loop.until(() => run.ended !== null)
    return run
  }

  private enter(run: Run, { timeout }: FunctionConfig, event: unknown): void {
    const { instance, identity, requestId } = run
    for (const [key, value] of Object.entries(callEnvironment(identity, requestId)))
      if (value === null) delete instance.env[key]
      else instance.env[key] = value
    const limit = this.loop.later(timeout * 1000, () => this.end(run, 'timeout'))
    const settle = (ended: Ended) => (result: unknown) => {
      if (instance.dead || run.ended) return
      limit.cancelled = true
      run.result = result
      this.end(run, ended)
    }
    instance.wake(() => void instance.main(event, { request_id: requestId }).then(settle('done'), settle('failed')))
  }

  private end(run: Run, ended: Ended): void {
    if (run.ended) return
    Object.assign(run, { ended, endedAt: this.loop.now })
    run.instance.busy = false
    if (ended === 'killed' || ended === 'timeout') {
      run.instance.dead = true
      run.hurt = true
    }
    const words = run.result instanceof Error ? messageOf(run.result) : JSON.stringify(run.result ?? null)
    this.trace.note(this.loop.now, `${run.requestId} ${run.functionName} ${ended} ${words}`)
    this.callers.get(run.requestId)?.()
    this.callers.delete(run.requestId)
    this.onEnd(run)
  }

  private cold(config: FunctionConfig): Instance {
    const pool = this.pools.get(config.name) ?? []
    const name = `${config.name}-${pool.length + 1}`
    const skew = this.weather.skew()
    const env = instanceEnvironment('http://cloud.local', config.name, this.options.env)
    const owner = {
      ...{ env, loop: this.loop, skew, random: this.random.fork(name) },
      send: (request: NetRequest, answer: NetAnswer) => this.receive(instance, request, answer),
      // The SDK numbers its requests; the number is all that instances which share it could tell one another by.
      log: (line: string) =>
        this.trace.note(this.loop.now, `${name} says ${line.replace(/\[[0-9a-f]+_[0-9a-f]+\]/, '')}`),
    }
    const instance: Instance = new Instance(name, config.file, owner, this.options.ownSdk ?? false)
    this.pools.set(config.name, [...pool, instance])
    return instance
  }

  private configOf(name: string): FunctionConfig | undefined {
    return this.configs.get(name) ?? this.readConfig(name)
  }
  private readonly configs = new Map<string, FunctionConfig>()
  private readConfig(name: string): FunctionConfig | undefined {
    const folder = this.options.folders?.[name] ?? path.join(this.options.functionsDir, name)
    const config = readFunction(path.dirname(folder), path.basename(folder))
    if (config) this.configs.set(name, { ...config, name })
    return this.configs.get(name)
  }

  private receive(from: Instance, request: NetRequest, answer: NetAnswer): void {
    const run = this.runs.findLast(({ instance, ended }) => instance === from && ended === null)
    if (!run || from.dead) return
    run.effects += 1
    const params = paramsOf(request)
    const what = params.apiName ?? params.action ?? new URL(request.url).pathname
    const fault = this.weather.faultOf({ run, what })
    if (fault !== 'none') run.hurt = true
    const line = `${run.requestId}/${run.effects} ${what} ${aboutOf(params)}`
    this.trace.note(this.loop.now, fault === 'none' ? line : `${line} !${fault}`, params.requestData ?? request.body)
    const slow = fault === 'slow' ? 4000 + this.weather.latency(what) * 50 : 0

    const arrive = () => {
      if (from.dead) return
      if (fault === 'kill-before') return run.kill('before')
      if (fault === 'lost-request') return from.wake(() => answer.cut('ECONNRESET'))
      if (fault === 'silent-request') return
      if (fault === 'refused') {
        const refusal = { requestId: 'r', code: 'SYS_ERR', message: 'service is not available for a moment' }
        return from.wake(() => answer.reply(Buffer.from(JSON.stringify(refusal)), JSON_TYPE))
      }
      this.handle(run, request, params, ({ body, type }) => {
        this.trace.note(this.loop.now, `${run.requestId} ${what} took effect`, body)
        // The effect is there whatever becomes of the caller.
        if (fault === 'kill-after') return run.kill('after')
        this.loop.later(slow / 2 + this.weather.latency(what), () => {
          if (fault === 'silent-reply') return
          from.wake(() => (fault === 'lost-reply' ? answer.cut('ECONNRESET') : answer.reply(body, type)))
        })
      })
    }
    this.loop.later(slow / 2 + this.weather.latency(what), arrive)
  }

  private handle(run: Run, request: NetRequest, params: Params, done: (reply: Reply) => void): void {
    if (params.action === 'functions.invokeFunction') return this.invoke(run, params, done)
    if (params.action === undefined) {
      const answer = this.wechat.https(new URL(request.url).pathname, request.body.toString(), run.requestId)
      return done({ body: Buffer.from(JSON.stringify(answer)), type: JSON_TYPE })
    }
    void this.wire.answer(params).then((reply) => {
      const { bytes } = (reply.data ?? {}) as { bytes?: Buffer }
      if (bytes) done({ body: bytes, type: 'application/octet-stream' })
      else done({ body: Buffer.from(JSON.stringify({ ...reply, requestId: run.requestId })), type: JSON_TYPE })
    })
  }

  /** A function calls a function, for the same person; the caller waits, the called goes on without it. */
  private invoke(run: Run, params: Params, done: (reply: Reply) => void): void {
    const event = JSON.parse(params.request_data ?? '{}') as unknown
    const source = `${run.identity.source},scf`
    const called = this.start(params.function_name ?? '', event, { ...run.identity, source })
    const tell = () => {
      const reply =
        called.ended === 'done'
          ? { data: { response_data: JSON.stringify(called.result ?? null) } }
          : { code: 'FUNCTIONS_EXECUTE_FAIL', message: `functions execute fail: ${called.ended}` }
      done({ body: Buffer.from(JSON.stringify({ requestId: called.requestId, ...reply })), type: JSON_TYPE })
    }
    this.callers.set(called.requestId, () => this.loop.later(20, tell))
  }
}

interface Reply {
  readonly body: Buffer
  readonly type: string
}

const JSON_TYPE = 'application/json; charset=utf-8'
