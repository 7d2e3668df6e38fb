import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { clientRoutes } from './client'
import { LocalClock } from './clock'
import { rememberClock } from './clock-memory'
import { databaseActions } from './database/actions'
import { inspect } from './database/inspect'
import { Store } from './database/store'
import { Transactions } from './database/transactions'
import { Faults } from './faults'
import { readFunction } from './functions/config'
import { FunctionRuntime } from './functions/runtime'
import { startServer, type Routes } from './http'
import { type LocalCloud, type LocalCloudOptions, type Messages } from './local-cloud'
import { MessageLedger } from './messages/ledger'
import { Pushes } from './messages/pushes'
import { sendSubscribeMessage, SendFaults } from './messages/send'
import { StaffMessages } from './messages/staff'
import { openApiActions } from './openapi/door'
import { drawMiniCode } from './openapi/mini-code'
import { readPhoneNumber } from './openapi/phone-number'
import { checkText } from './openapi/risky-words'
import { FileStorage } from './storage/files'
import { Timers } from './timer/timers'
import { Wire } from './wire'
import { wireRoutes } from './wire-routes'

export { type Caller, type LocalCloud, type LocalCloudOptions, type Messages } from './local-cloud'
export { type MovableClock } from './clock'
export { type Counters } from './counters'
export { type RawCollection, type RawDatabase } from './database/inspect'
export { type Doc } from './database/value'
export { CloudCallError, WireError } from './errors'
export { type FaultHook, type FaultPoint, type Faults } from './faults'
export { type CallResult } from './functions/runtime'
export { type LocalReply, type LocalRequest, type RouteHandler, type Routes } from './http'
export { type RefusedMessage, type SentMessage } from './messages/ledger'
export { type TimerRun } from './timer/timers'

/** Starts CloudBase on loopback: database, functions, timers, messages, open APIs and storage behind the SDK's own protocol. */
export async function startLocalCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  const dataDir = options.dataDir ?? mkdtempSync(path.join(tmpdir(), 'shouwang-'))
  mkdirSync(dataDir, { recursive: true })
  const store = new Store(path.join(dataDir, 'cloud.db'), options.databaseFile)
  const transactions = new Transactions(store, options.transactionLifetimeMs)
  const clock = new LocalClock(options.now ?? Date.now(), rememberClock(store.sqlite))
  const now = () => clock.now()

  const runtime = new FunctionRuntime(options.functionsDir, () => clock.reading(), options.env ?? {})
  const timers = new Timers(options.functionsDir, runtime, clock)
  const faults = new Faults()
  const wire = new Wire((token) => runtime.invocationOf(token), faults)
  let url = ''
  const files = new FileStorage(path.join(dataDir, 'storage'), () => url)
  const ledger = new MessageLedger(store.sqlite)
  const sendFaults = new SendFaults()
  const staffFaults = new SendFaults()
  const staff = new StaffMessages(ledger, staffFaults, now)
  const pushes = new Pushes(options.functionsDir, runtime, now)
  const apis = new Map([
    ['subscribeMessage.send', sendSubscribeMessage(ledger, sendFaults, now)],
    ['security.msgSecCheck', checkText],
    ['wxacode.getUnlimited', drawMiniCode],
    ['phonenumber.getPhoneNumber', readPhoneNumber],
  ])
  wire.offer(databaseActions({ store, transactions, now }))
  wire.offer(runtime.actions())
  wire.offer(files.actions())
  wire.offer(openApiActions(apis, (name) => readFunction(options.functionsDir, name)))

  const call: LocalCloud['call'] = (name, data, { openid, unionid, source = 'wx_client' }) =>
    runtime.callAsClient(name, data, { openid, unionid, source })
  const messages: Messages = {
    consent: (openid, templateId, answer) => {
      ledger.consent(openid, templateId, answer)
      if (options.pushes) pushes.popup(openid, templateId, answer)
    },
    sent: () => ledger.sent(),
    refusals: () => ledger.refusals(),
    failNext: (errcode, times) => sendFaults.failNext(errcode, times),
    dropReplyNext: () => sendFaults.dropReplyNext(),
    pushesArrived: () => pushes.arrived(),
    staff: {
      bind: (openid, templateIds) => ledger.bind(openid, templateIds),
      failNext: (errcode, times) => staffFaults.failNext(errcode, times),
      dropReplyNext: () => staffFaults.dropReplyNext(),
      expireToken: () => staff.expireToken(),
      tokensIssued: () => staff.tokensIssued(),
    },
  }
  const routes: Routes = new Map([
    ...wireRoutes(wire),
    ...staff.routes(),
    ['PUT /storage/*', files.put],
    ['GET /storage/*', files.get],
    ['PUT /client/file/*', files.putByClient],
    ...clientRoutes(call, messages),
    ...(options.routes ?? []),
  ])
  const close = () => {
    transactions.close()
    store.close()
    if (options.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true })
  }
  const server = await startServer(routes, options.port ?? 0, options.static).catch((error: unknown) => {
    close()
    throw error
  })
  url = `http://127.0.0.1:${server.port}`
  runtime.reachAt(url)
  timers.follow(clock.reading().running)

  return {
    url,
    clock: {
      now,
      set: (ms) => clock.set(ms),
      advance: (ms) => clock.advance(ms),
      run: (on) => {
        clock.run(on)
        timers.follow(on)
      },
    },
    call,
    runTimersUntil: (to) => timers.runUntil(to),
    fireTimer: (name) => timers.fireNow(name),
    messages,
    database: inspect(store),
    faults,
    instances: () => runtime.counts(),
    stop: async () => {
      timers.follow(false)
      await pushes.arrived()
      await runtime.stop()
      await server.close()
      close()
    },
  }
}
