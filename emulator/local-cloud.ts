import { type MovableClock } from './clock'
import { type RawDatabase } from './database/inspect'
import { type Faults } from './faults'
import { type InstanceCounts } from './functions/pool'
import { type CallResult } from './functions/runtime'
import { type Routes } from './http'
import { type RefusedMessage, type SentMessage } from './messages/ledger'
import { type TimerRun } from './timer/timers'

export interface LocalCloudOptions {
  /** Folder for the database and files; without it a temporary one that goes when the cloud stops. */
  dataDir?: string | undefined
  /** `dist/cloudfunctions`: `<name>/index.js` and `config.json`. */
  functionsDir: string
  /** `cloudfunctions/database.json`. */
  databaseFile: string
  /** Default 0: any free port. */
  port?: number | undefined
  /** Where the clock starts if the data folder does not remember it; default the present. */
  now?: number | undefined
  /** Whether WeChat tells the function `push` of each consent. */
  pushes?: boolean | undefined
  /** Further environment of every function instance. */
  env?: Record<string, string> | undefined
  /** Folder served at `/`. */
  static?: string | undefined
  /** Further routes, such as the console's. */
  routes?: Routes | undefined
  /** For tests: how long a transaction may stay open. */
  transactionLifetimeMs?: number | undefined
}

/** Who calls, as `wx.cloud` would know it. */
export interface Caller {
  openid: string
  unionid?: string | undefined
  source?: string | undefined
}

/** WeChat's own side of subscribe messages. */
export interface Messages {
  /** What the person tapped; accepts add up, one message each. */
  consent: (openid: string, templateId: string, answer: 'accept' | 'reject') => void
  sent: () => SentMessage[]
  refusals: () => RefusedMessage[]
  failNext: (errcode: number, times?: number) => void
  /** The next message is delivered, but the function sees its connection cut. */
  dropReplyNext: () => void
  /** Waits for the pushes that consents set off. */
  pushesArrived: () => Promise<void>
  /** 用工关系 messages, which go over HTTPS. */
  staff: {
    bind: (openid: string, templateIds: readonly string[]) => void
    failNext: (errcode: number, times?: number) => void
    dropReplyNext: () => void
    expireToken: () => void
    tokensIssued: () => number
  }
}

export interface LocalCloud {
  url: string
  clock: MovableClock
  /** Calls a function as a client does through wx.cloud.callFunction; rejects with `CloudCallError`. */
  call: (name: string, data: unknown, as: Caller) => Promise<CallResult>
  /** Moves the clock to `to`, firing each timer that falls due on the way and waiting for it. */
  runTimersUntil: (to: number) => Promise<TimerRun[]>
  fireTimer: (functionName: string) => Promise<TimerRun>
  messages: Messages
  database: RawDatabase
  faults: Faults
  /** Cold starts and live instances by function. */
  instances: () => Record<string, InstanceCounts>
  stop: () => Promise<void>
}
