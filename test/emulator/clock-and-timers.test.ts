import { startLocalCloud } from '../../emulator'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { LocalClock } from '../../emulator/clock'
import { type FunctionRuntime } from '../../emulator/functions/runtime'
import { schedulesOf } from '../../emulator/timer/schedule'
import { Timers } from '../../emulator/timer/timers'
import { DATABASE_FILE } from './support/fixture'
import { MONDAY, ProbeCloud } from './support/probe'

const HOUR = 3_600_000
const EVERY_MORNING = { name: 'morning', type: 'timer', config: '0 30 7 * * * *' }
const probe = ProbeCloud.use({ triggers: [EVERY_MORNING] })

const at = (text: string) => new Date(text).getTime()

test('the clock stands still during a call, and the function has no other', async () => {
  probe.cloud.clock.set(at('2023-01-10T08:00:00+08:00'))
  const now = probe.cloud.clock.now()
  expect((await probe.do('time')).result).toEqual([now, now, now, 2000, true])
})

test('the clock moves when it is moved, and runs when it is told to', async () => {
  const before = probe.cloud.clock.now()
  probe.cloud.clock.advance(3 * HOUR)
  expect(probe.cloud.clock.now()).toBe(before + 3 * HOUR)
  probe.cloud.clock.run(true)
  const [first, , later] = (await probe.do('time')).result as number[]
  probe.cloud.clock.run(false)
  expect(later - first).toBeGreaterThanOrEqual(14)
  expect(probe.cloud.clock.now()).toBe(probe.cloud.clock.now())
})

test('a document stamped by the server carries the moved time', async () => {
  probe.cloud.clock.set(MONDAY)
  await probe.do('add', { id: 'stamped' })
  const stamped = probe.cloud.database.collection('conformance_items').get('stamped')
  expect(stamped).toMatchObject({ at: new Date(MONDAY) })
})

test('half past seven in China is half past twenty-three in Greenwich the day before', async () => {
  probe.cloud.clock.set(at('2023-01-02T00:00:00Z'))
  const runs = await probe.cloud.runTimersUntil(at('2023-01-05T00:00:00Z'))
  expect(runs.map((run) => new Date(run.at).toISOString())).toEqual([
    '2023-01-02T23:30:00.000Z',
    '2023-01-03T23:30:00.000Z',
    '2023-01-04T23:30:00.000Z',
  ])
  expect(probe.cloud.clock.now()).toBe(at('2023-01-05T00:00:00Z'))
})

test('a timer is told who it is, sees its due time, and has no openid [Q12]', async () => {
  await probe.do('who')
  probe.cloud.clock.set(at('2023-01-02T00:00:00Z'))
  const [run] = await probe.cloud.runTimersUntil(at('2023-01-03T00:00:00Z'))
  const due = at('2023-01-02T23:30:00Z')
  expect(run).toMatchObject({ functionName: 'probe', triggerName: 'morning', at: due })
  const { event, who, now } = run?.result as { event: unknown; who: Record<string, string>; now: number }
  expect(event).toEqual({ Type: 'Timer', TriggerName: 'morning', Time: '2023-01-02T23:30:00.000Z', Message: '' })
  expect(who).toMatchObject({ SOURCE: 'wx_trigger' })
  expect(who).not.toHaveProperty('OPENID')
  expect(now).toBe(due)
})

test('a client that plays the timer is still a client [Q12]', async () => {
  const { result } = await probe.cloud.call('probe', { Type: 'Timer' }, { openid: 'oForger' })
  expect(result).toMatchObject({ who: { OPENID: 'oForger', SOURCE: 'wx_client' } })
})

test('moving the clock alone fires nothing: that is an outage [Q3]', async () => {
  probe.cloud.clock.set(at('2023-02-01T00:00:00Z'))
  probe.cloud.clock.advance(72 * HOUR)
  expect(await probe.cloud.runTimersUntil(probe.cloud.clock.now() + HOUR)).toEqual([])
})

test('a timer can be fired by hand, out of its hours', async () => {
  expect(await probe.cloud.fireTimer('probe')).toMatchObject({ triggerName: 'morning', at: probe.cloud.clock.now() })
})

test('day of month and day of week together mean either, and Sunday is 0', () => {
  const [schedule] = schedulesOf(configOf('0 0 12 15 * 0 *'))
  const due: string[] = []
  for (let from = at('2023-01-01T12:00:01+08:00'); due.length < 4;) {
    from = schedule?.next(from) ?? Number.NaN
    due.push(new Date(from).toISOString().slice(0, 10))
  }
  expect(due).toEqual(['2023-01-08', '2023-01-15', '2023-01-22', '2023-01-29'])
  const [tenth] = schedulesOf(configOf('0 0 12 10 * 0 *'))
  expect(new Date(tenth?.next(at('2023-01-08T12:00:01+08:00')) ?? 0).toISOString()).toBe('2023-01-10T04:00:00.000Z')
})

test('a second timer, or one of six fields, is refused', () => {
  const two = { ...configOf('0 0 0 * * * *'), triggers: [EVERY_MORNING, { ...EVERY_MORNING, name: 'again' }] }
  expect(() => schedulesOf(two)).toThrow('one timer')
  expect(() => schedulesOf(configOf('0 0 * * * *'))).toThrow('7 fields')
})

test('a restart finds the day where it was left', async () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'shouwang-clock-'))
  const options = { dataDir, functionsDir: probe.deployed.folder, databaseFile: DATABASE_FILE, now: MONDAY }
  const first = await startLocalCloud(options)
  first.clock.advance(5 * HOUR)
  await first.stop()
  const second = await startLocalCloud({ ...options, now: 0 })
  expect(second.clock.now()).toBe(MONDAY + 5 * HOUR)
  await second.stop()
  rmSync(dataDir, { recursive: true })
})

test('while the clock runs by itself the timers fire by themselves, once also when it is moved besides', async () => {
  jest.useFakeTimers({ now: at('2023-01-02T07:29:58+08:00') })
  const due: string[] = []
  const runtime = { call: async (_name: string, event: { Time: string }) => void due.push(event.Time) }
  const clock = new LocalClock(Date.now(), { read: () => undefined, write: () => undefined })
  const timers = new Timers(probe.deployed.folder, runtime as unknown as FunctionRuntime, clock)
  clock.run(true)
  timers.follow(true)
  await jest.advanceTimersByTimeAsync(5000)
  expect(due).toEqual(['2023-01-01T23:30:00.000Z'])
  await timers.runUntil(at('2023-01-03T07:29:58+08:00'))
  await jest.advanceTimersByTimeAsync(1000)
  expect(due).toHaveLength(1)
  await timers.runUntil(at('2023-01-03T07:30:00+08:00'))
  await jest.advanceTimersByTimeAsync(5000)
  expect(due).toEqual(['2023-01-01T23:30:00.000Z', '2023-01-02T23:30:00.000Z'])
  timers.follow(false)
  clock.set(at('2023-01-04T07:29:58+08:00'))
  await jest.advanceTimersByTimeAsync(5000)
  expect(due).toHaveLength(2)
  jest.useRealTimers()
})

const configOf = (config: string) => ({
  name: 'probe',
  file: '',
  timeout: 1,
  memorySize: 256,
  openapi: [],
  triggers: [{ name: 'one', type: 'timer', config }],
  version: '',
})
