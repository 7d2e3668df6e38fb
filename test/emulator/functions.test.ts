import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { startLocalCloud } from '../../emulator'
import { DATABASE_FILE, deploy } from './support/fixture'
import { ProbeCloud } from './support/probe'

const probe = ProbeCloud.use({ timeout: 1 }, { env: { GREETING: '你好' } })

test('eight people at once are each taken for themselves [Q12]', async () => {
  const people = Array.from({ length: 8 }, (_none, at) => `oPerson${at}`)
  const seen = await Promise.all(people.map((openid) => probe.do('who', {}, openid)))
  expect(seen.map(({ result }) => (result as { OPENID: string }).OPENID)).toEqual(people)
})

test('more callers than instances wait their turn, and at most eight instances start', async () => {
  const all = await Promise.all(Array.from({ length: 24 }, (_none, at) => probe.do('who', {}, `oCrowd${at}`)))
  expect(new Set(all.map(({ result }) => (result as { OPENID: string }).OPENID)).size).toBe(24)
  expect(probe.cloud.instances().probe?.live).toBeLessThanOrEqual(8)
})

test('an instance stays warm: the next call finds what the last one left, and no cold start', async () => {
  const first = await probe.do('calls')
  const { coldStarts } = probe.cloud.instances().probe ?? {}
  const second = await probe.do('calls')
  expect(second.result).toBe((first.result as number) + 1)
  expect(second.counters.coldStart).toBe(false)
  expect(probe.cloud.instances().probe?.coldStarts).toBe(coldStarts)
})

test('identity in the payload changes nothing, and the client is announced in userInfo [Q12]', async () => {
  const forged = { OPENID: 'oVictim', WX_OPENID: 'oVictim', userInfo: { openId: 'oVictim' } }
  const { result: who } = await probe.do('who', forged)
  expect(who).toMatchObject({ OPENID: 'oTester', SOURCE: 'wx_client', ENV: 'local' })
  const { result: event } = await probe.do('event', forged)
  expect(event).toMatchObject({ userInfo: { openId: 'oTester' } })
})

test('a person without a union id has none, also after one who had; what every function is given is there', async () => {
  const ofOne = await probe.cloud.call('probe', { do: 'environment' }, { openid: 'oOne', unionid: 'uOne' })
  expect(ofOne.result).toEqual(['你好', 'uOne'])
  expect((await probe.do('environment')).result).toEqual(['你好', null])
})

test('a call that never ends is killed at its time limit, and the next one is served', async () => {
  const failure = await probe.failureOf('spin')
  expect(failure).toMatchObject({ errCode: -504003 })
  expect(failure.errMsg).toContain('timed out after 1 seconds')
  expect((await probe.do('calls')).result).toBeGreaterThan(0)
})

test('an error of the function, or its end, is -504002 with its message and log', async () => {
  const failure = await probe.failureOf('fail')
  expect(failure).toMatchObject({ errCode: -504002 })
  expect(failure.errMsg).toContain('on purpose')
  expect(failure.logs.join()).toContain('on purpose')
  expect(await probe.failureOf('exit')).toMatchObject({ errCode: -504002 })
})

test('the log of a call comes with its result', async () => {
  expect((await probe.do('log')).logs).toEqual(['log 今天 { due: 3 }', 'error and that'])
})

test('a function that does not exist is -501000', async () => {
  await expect(probe.cloud.call('nowhere', {}, { openid: 'o' })).rejects.toMatchObject({ errCode: -501000 })
  await expect(probe.cloud.call('../probe', {}, { openid: 'o' })).rejects.toMatchObject({ errCode: -501000 })
})

test('a request of 100 KB passes and a larger one does not; a reply of 1 MB passes and a larger one does not', async () => {
  const room = 100 * 1024 - JSON.stringify({ do: 'calls', text: '' }).length
  await expect(probe.do('calls', { text: 'x'.repeat(room) })).resolves.toBeDefined()
  expect((await probe.failureOf('calls', { text: 'x'.repeat(room + 1) })).errMsg).toContain('EXCEED_MAX_PAYLOAD_SIZE')
  await expect(probe.do('large', { bytes: 1024 * 1024 - 2 })).resolves.toBeDefined()
  expect(await probe.failureOf('large', { bytes: 1024 * 1024 - 1 })).toMatchObject({ errCode: -604001 })
})

test('a bundle built anew is what the next call runs', async () => {
  const file = path.join(probe.deployed.folder, 'probe', 'index.js')
  const before = readFileSync(file)
  writeFileSync(file, 'exports.main = () => "new build"')
  expect((await probe.do('calls')).result).toBe('new build')
  writeFileSync(file, before)
  expect((await probe.do('calls')).result).toBe(1)
})

test('a cold start is counted, and does not count in the time limit', async () => {
  const deployed = await deploy({ 'slow-start': { config: { timeout: 1 } } })
  const cloud = await startLocalCloud({ functionsDir: deployed.folder, databaseFile: DATABASE_FILE })
  const { result, counters } = await cloud.call('slow-start', {}, { openid: 'o' })
  expect(result).toBe('awake')
  expect(counters).toMatchObject({ coldStart: true })
  expect(cloud.instances()).toEqual({ 'slow-start': { coldStarts: 1, live: 1 } })
  await cloud.stop()
  deployed.remove()
})
