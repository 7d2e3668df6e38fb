import { randomUUID } from 'node:crypto'
import { type ClockReading } from '../clock'
import { newCounters, type Counters } from '../counters'
import { CloudCallError, invalidParam, WireError } from '../errors'
import { type Handler } from '../wire-call'
import { readFunction, type FunctionConfig } from './config'
import { callEnvironment, instanceEnvironment, userInfoOf } from './environment'
import { type Outcome } from './instance'
import { type Identity, type Invocation } from './invocation'
import { Pool, type InstanceCounts } from './pool'

export interface CallResult {
  result: unknown
  counters: Counters
  requestId: string
  logs: string[]
}

/** The text of a request to a cloud function may not be larger (EXCEED_MAX_PAYLOAD_SIZE). */
const MAX_REQUEST = 100 * 1024
const MAX_CLIENT_REPLY = 1024 * 1024
const MAX_REPLY = 6 * 1024 * 1024

const FAILED = -504002
const TIMED_OUT = -504003
const NOT_FOUND = -501000
const REPLY_TOO_LARGE = -604001
const REQUEST_TOO_LARGE = -501007

/** Calls functions: who asks, on which instance, for how long, and what it cost. */
export class FunctionRuntime {
  private readonly pools = new Map<string, Pool>()
  private readonly running = new Map<string, Invocation>()
  private url = ''

  constructor(
    private readonly folder: string,
    private readonly clock: () => ClockReading,
    private readonly extraEnv: Record<string, string>,
  ) {}

  /** Where instances find the cloud; known once the server listens. */
  reachAt(url: string): void {
    this.url = url
  }

  /** The call behind a request, by the token in its environment. */
  invocationOf(token: unknown): Invocation | undefined {
    return this.running.get(String(token))
  }

  /** A call as wx.cloud.callFunction makes it: wx adds `userInfo`, and the reply is at most 1 MB. */
  async callAsClient(name: string, data: unknown, identity: Identity): Promise<CallResult> {
    const event = typeof data === 'object' && data !== null && !Array.isArray(data) ? data : {}
    return this.call(name, { ...event, userInfo: userInfoOf(identity) }, identity, MAX_CLIENT_REPLY, byteSize(data))
  }

  async call(
    name: string,
    event: unknown,
    identity: Identity,
    maxReply = MAX_REPLY,
    bytesIn = byteSize(event),
  ): Promise<CallResult> {
    const requestId = randomUUID()
    const logs: string[] = []
    const fail = (code: number, message: string) => {
      const error = new CloudCallError(code, `cloud.callFunction:fail requestID ${requestId}, ${message}`)
      return Object.assign(error, { requestId, logs })
    }
    const config = readFunction(this.folder, name)
    if (!config) throw fail(NOT_FOUND, `FunctionName parameter could not be found: ${name}`)
    if (bytesIn > MAX_REQUEST)
      throw fail(REQUEST_TOO_LARGE, 'EXCEED_MAX_PAYLOAD_SIZE: the request is larger than 100 KB')
    const counters = { ...newCounters(), bytesIn }
    const outcome = await this.run(config, event, identity, { requestId, counters, log: (line) => logs.push(line) })
    if (outcome.kind === 'timeout') throw fail(TIMED_OUT, `Invoking task timed out after ${config.timeout} seconds`)
    if (outcome.kind === 'killed') throw fail(FAILED, `functions execute fail: ${outcome.reason}`)
    if (outcome.kind === 'failed') {
      logs.push(`error ${outcome.error.stack || outcome.error.message}`)
      throw fail(FAILED, `functions execute fail: ${outcome.error.message}`)
    }
    counters.bytesOut = Buffer.byteLength(outcome.result)
    if (counters.bytesOut > maxReply) throw fail(REPLY_TOO_LARGE, 'cloudfunction result size exceed limit (1MB)')
    return { result: JSON.parse(outcome.result) as unknown, counters, requestId, logs }
  }

  counts(): Record<string, InstanceCounts> {
    return Object.fromEntries([...this.pools].map(([name, { coldStarts, live }]) => [name, { coldStarts, live }]))
  }

  /** functions.invokeFunction: a function calls a function, for the same person. */
  actions(): Record<string, Handler> {
    return {
      'functions.invokeFunction': async ({ params, invocation }) => {
        const { function_name: name, request_data: data } = params
        if (typeof name !== 'string') throw invalidParam('function_name is missing')
        const event: unknown = typeof data === 'string' && data !== '' ? JSON.parse(data) : {}
        const source = invocation ? `${invocation.identity.source},scf` : 'scf'
        try {
          const { result } = await this.call(name, event, { ...invocation?.identity, source })
          return { response_data: JSON.stringify(result) }
        } catch (error) {
          if (error instanceof CloudCallError) throw new WireError('FUNCTIONS_EXECUTE_FAIL', error.errMsg)
          throw error
        }
      },
    }
  }

  async stop(): Promise<void> {
    await Promise.all([...this.pools.values()].map((pool) => pool.stop()))
  }

  private async run(
    config: FunctionConfig,
    event: unknown,
    identity: Identity,
    { requestId, counters, log }: { requestId: string; counters: Counters; log: (line: string) => void },
  ): Promise<Outcome> {
    let startedAt = 0
    const outcome = await this.poolOf(config.name).run(config, (instance, cold) => {
      counters.coldStart = cold
      startedAt = performance.now()
      const kill = (reason: string) => instance.kill(reason)
      this.running.set(requestId, { requestId, functionName: config.name, identity, counters, kill })
      const context = {
        request_id: requestId,
        function_name: config.name,
        memory_limit_in_mb: config.memorySize,
        time_limit_in_ms: config.timeout * 1000,
      }
      return { id: requestId, event, env: callEnvironment(identity, requestId), clock: this.clock(), context, log }
    })
    this.running.delete(requestId)
    counters.ms = performance.now() - startedAt
    counters.sequential = 'sequential' in outcome ? outcome.sequential : counters.roundTrips
    return outcome
  }

  private poolOf(name: string): Pool {
    let pool = this.pools.get(name)
    if (!pool) this.pools.set(name, (pool = new Pool(instanceEnvironment(this.url, name, this.extraEnv), this.clock)))
    return pool
  }
}

const byteSize = (value: unknown) => Buffer.byteLength(JSON.stringify(value) ?? '')
