import { type ClockReading } from '../clock'
import { type FunctionConfig } from './config'
import { Instance, type InstanceCall, type Outcome } from './instance'

const MAX_INSTANCES = 8
/** Instances above one are let go after this long without work. */
const IDLE_MS = 60_000

export interface InstanceCounts {
  coldStarts: number
  live: number
}

/** The instances of one function: kept warm, scaled out under load, the rest of the calls in a queue. */
export class Pool {
  coldStarts = 0
  private stopped = false
  private readonly instances = new Set<Instance>()
  private readonly busy = new Set<Instance>()
  private readonly waiting: (() => void)[] = []

  constructor(
    private readonly environment: Record<string, string>,
    private readonly clock: () => ClockReading,
  ) {}

  get live(): number {
    return this.instances.size
  }

  /** Runs a call on a free instance of this very build. */
  async run(config: FunctionConfig, callOn: (instance: Instance, cold: boolean) => InstanceCall): Promise<Outcome> {
    const instance = await this.take(config)
    try {
      return await instance.run(callOn(instance, instance.calls === 0))
    } finally {
      this.busy.delete(instance)
      this.retire()
      this.waiting.shift()?.()
    }
  }

  async stop(): Promise<void> {
    this.stopped = true
    await Promise.all([...this.instances].map((instance) => instance.stop()))
  }

  private async take(config: FunctionConfig): Promise<Instance> {
    for (;;) {
      if (this.stopped) throw new Error('the local cloud has stopped')
      for (const instance of this.instances) {
        if (this.busy.has(instance) || instance.dead) continue
        if (instance.config.version === config.version) return this.hold(instance)
        this.letGo(instance)
      }
      if (this.instances.size < MAX_INSTANCES) return this.hold(this.start(config))
      await new Promise<void>((resolve) => this.waiting.push(resolve))
    }
  }

  private hold(instance: Instance): Instance {
    this.busy.add(instance)
    return instance
  }

  private start(config: FunctionConfig): Instance {
    this.coldStarts += 1
    const instance = new Instance(config, this.environment, this.clock(), (dead) => this.instances.delete(dead))
    this.instances.add(instance)
    return instance
  }

  private retire(): void {
    for (const instance of this.instances) {
      const idle = !this.busy.has(instance) && Date.now() - instance.idleSince > IDLE_MS
      if (idle && this.instances.size > 1) this.letGo(instance)
    }
  }

  private letGo(instance: Instance): void {
    this.instances.delete(instance)
    void instance.stop()
  }
}
