import { Worker } from 'node:worker_threads'
import { type ClockReading } from '../clock'
import { bootstrap } from './bootstrap'
import { type FunctionConfig } from './config'

/** What a call ended in. */
export type Outcome =
  | { kind: 'done'; result: string; sequential: number }
  | { kind: 'failed'; error: { message: string; stack: string }; sequential: number }
  | { kind: 'timeout' }
  | { kind: 'killed'; reason: string }

export interface InstanceCall {
  id: string
  event: unknown
  env: Record<string, string | null>
  clock: ClockReading
  context: Record<string, unknown>
  log: (line: string) => void
}

type FromWorker =
  | { type: 'ready' }
  | { type: 'broken'; error: { message: string; stack: string } }
  | { type: 'log'; text: string }
  | { type: 'outcome'; outcome: Outcome }

/** One instance: a worker thread with its own environment that serves one call at a time and dies at its timeout. */
export class Instance {
  /** Settles when the bundle is loaded; false when it could not be. */
  readonly loaded: Promise<boolean>
  calls = 0
  dead = false
  idleSince = Date.now()
  private readonly worker: Worker
  private loadError: string | undefined
  private settle: ((outcome: Outcome) => void) | undefined
  private log: ((line: string) => void) | undefined

  constructor(
    readonly config: FunctionConfig,
    env: Record<string, string>,
    clock: ClockReading,
    private readonly onDeath: (instance: Instance) => void,
  ) {
    this.worker = new Worker(bootstrap, {
      eval: true,
      env,
      workerData: { file: config.file, clock },
      resourceLimits: { maxOldGenerationSizeMb: config.memorySize },
    })
    this.loaded = new Promise((resolve) => {
      this.worker.on('message', (message: FromWorker) => {
        if (message.type === 'ready') resolve(true)
        else if (message.type === 'broken') {
          this.loadError = message.error.message
          resolve(false)
          this.kill(message.error.message)
        } else if (message.type === 'log') this.log?.(message.text)
        else this.finish(message.outcome)
      })
      this.worker.on('error', (error) => this.kill(error.message))
      this.worker.on('exit', () => {
        resolve(false)
        this.kill(this.loadError ?? 'the instance exited')
      })
    })
  }

  /** Runs one call; the time limit starts once the bundle is loaded. */
  async run({ log, ...call }: InstanceCall): Promise<Outcome> {
    this.calls += 1
    if (!(await this.loaded)) return { kind: 'killed', reason: this.loadError ?? 'the instance did not start' }
    this.log = log
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.kill('timeout', { kind: 'timeout' }), this.config.timeout * 1000)
      this.settle = (outcome) => {
        clearTimeout(timer)
        resolve(outcome)
      }
      if (this.dead) this.finish({ kind: 'killed', reason: 'the instance died' })
      else this.worker.postMessage(call)
    })
  }

  kill(reason: string, outcome: Outcome = { kind: 'killed', reason }): void {
    this.finish(outcome)
    if (this.dead) return
    this.dead = true
    this.onDeath(this)
    void this.worker.terminate()
  }

  async stop(): Promise<void> {
    this.dead = true
    this.finish({ kind: 'killed', reason: 'the local cloud stopped' })
    await this.worker.terminate()
  }

  private finish(outcome: Outcome): void {
    const { settle } = this
    this.settle = undefined
    this.log = undefined
    this.idleSince = Date.now()
    settle?.(outcome)
  }
}
