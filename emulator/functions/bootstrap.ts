/**
 * Runs in the worker before the bundle does: plain JavaScript, because workers load no TypeScript. It moves the clock
 * under the function (`Date` only; timers stay real), hands each call its identity as environment, collects the log, and
 * measures how many requests followed one another.
 */
export const bootstrap = `
'use strict'
const { parentPort, workerData } = require('node:worker_threads')
const { format } = require('node:util')
const channel = require('node:diagnostics_channel')

let clock = workerData.clock
const RealDate = Date
const now = () => (clock.running ? clock.at + (RealDate.now() - clock.readAt) : clock.at)
const readClock = (reading) => { clock = { ...reading, readAt: RealDate.now() } }
readClock(workerData.clock)
globalThis.Date = new Proxy(RealDate, {
  construct: (target, args, newTarget) => Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
  apply: () => new RealDate(now()).toString(),
  get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
})
RealDate.prototype.constructor = globalThis.Date

for (const level of ['log', 'info', 'debug', 'warn', 'error']) {
  console[level] = (...words) => parentPort.postMessage({ type: 'log', text: level + ' ' + format(...words) })
}

let longest = 0
let answered = 0
const depthOf = new WeakMap()
const toCloud = (request) => String(request.path).startsWith('/admin')
channel.subscribe('http.client.request.start', ({ request }) => {
  if (!toCloud(request)) return
  depthOf.set(request, answered + 1)
  longest = Math.max(longest, answered + 1)
  request.once('close', () => { answered = Math.max(answered, depthOf.get(request)) })
})
channel.subscribe('http.client.response.finish', ({ request }) => {
  if (depthOf.has(request)) answered = Math.max(answered, depthOf.get(request))
})

const wordsOf = (error) => ({
  message: error && error.message !== undefined ? String(error.message) : String((error && error.errMsg) || error),
  stack: String((error && error.stack) || ''),
})

const answer = (outcome) => parentPort.postMessage({ type: 'outcome', outcome })

let main
try {
  main = require(workerData.file).main
  if (typeof main !== 'function') throw new Error('the bundle exports no main')
  parentPort.postMessage({ type: 'ready' })
} catch (error) {
  parentPort.postMessage({ type: 'broken', error: wordsOf(error) })
}

parentPort.on('message', async (call) => {
  for (const [name, value] of Object.entries(call.env)) {
    if (value === null) delete process.env[name]
    else process.env[name] = value
  }
  readClock(call.clock)
  longest = 0
  answered = 0
  try {
    const result = await main(call.event, call.context)
    answer({ kind: 'done', result: JSON.stringify(result === undefined ? null : result), sequential: longest })
  } catch (error) {
    answer({ kind: 'failed', error: wordsOf(error), sequential: longest })
  }
})
`
