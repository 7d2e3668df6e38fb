import nodeCrypto from 'node:crypto'
import { createRequire } from 'node:module'
import { format } from 'node:util'
import type { Random } from '../../emulator/seed/random'
import type { VirtualLoop } from './loop'
import { virtualFetch, virtualHttp, type Send } from './network'

/** What a bundle finds around it instead of the machine's own, in the order in which `machineOf` gives it. */
export const AROUND = [
  ...['require', 'process', 'console', 'Date', 'Math', 'crypto', 'fetch', 'AbortSignal'],
  ...['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate', 'clearImmediate'],
]

/** Whoever a machine belongs to: its environment, clock and chance, and the way out of it. */
export interface Owner {
  readonly env: Record<string, string>
  readonly loop: VirtualLoop
  /** How far its clock is off. */
  readonly skew: number
  readonly random: Random
  readonly send: Send
  readonly log: (line: string) => void
  /** Runs something of it, unless it is dead. */
  readonly wake: (run: () => void) => void
}

const nodeRequire = createRequire(__filename)

/** A machine: every way in which code can learn of the time, of chance or of the world leads into the simulated one. */
export function machineOf(owner: () => Owner): unknown[] {
  const now = () => owner().loop.now + owner().skew
  const later = (run: (...given: unknown[]) => void, ms = 0, ...given: unknown[]) => {
    const { wake, loop } = owner()
    const planned = loop.later(ms, () => wake(() => run(...given)))
    const handle = { planned, ref: () => handle, unref: () => handle, hasRef: () => true, refresh: () => handle }
    return handle
  }
  const never = (handle: { planned?: { cancelled: boolean } } | null | undefined) => {
    if (handle?.planned) handle.planned.cancelled = true
  }
  const again = (run: () => void, ms = 0) => {
    const handle = later(() => {
      run()
      handle.planned = again(run, ms).planned
    }, ms)
    return handle
  }
  class VirtualDate extends Date {
    constructor(...given: unknown[]) {
      super(...((given.length === 0 ? [now()] : given) as [number]))
    }
    static override now = now
  }
  const { crypto, math } = chanceOf(owner)
  const send: Send = (request, answer) => owner().send(request, answer)
  const shims: Record<string, unknown> = {
    ...{ crypto, timers: { setTimeout: later, clearTimeout: never } },
    ...virtualHttp(later, send),
  }
  const require = (id: string) => {
    const plain = id.replace(/^node:/, '')
    return shims[plain] ?? (nodeRequire(plain) as unknown)
  }
  const say = (...words: unknown[]) => owner().log(format(...words))
  return [
    require,
    Object.create(process, { env: { get: () => owner().env } }),
    { log: say, info: say, debug: say, warn: say, error: say },
    ...[VirtualDate, math, crypto, virtualFetch(send)],
    { timeout: (ms: number) => abortedAfter(ms, later) },
    ...[later, never, again, never, (run: () => void) => later(run, 0), never],
  ]
}

function chanceOf(owner: () => Owner): { crypto: object; math: object } {
  const bytes = (n: number) => Buffer.from(Array.from({ length: n }, () => owner().random.int(0, 255)))
  const chance = {
    randomBytes: bytes,
    randomUUID: () =>
      bytes(16)
        .toString('hex')
        .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'),
    randomInt: (low: number, high: number) => owner().random.int(low, high - 1),
  }
  return {
    crypto: Object.assign(Object.create(nodeCrypto) as object, chance),
    math: Object.create(Math, { random: { value: () => owner().random.next() } }) as object,
  }
}

function abortedAfter(ms: number, later: (run: () => void, ms: number) => unknown): AbortSignal {
  const controller = new AbortController()
  later(() => controller.abort(new DOMException('The operation timed out', 'TimeoutError')), ms)
  return controller.signal
}
