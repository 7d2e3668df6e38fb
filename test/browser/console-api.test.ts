import { startDemoCloud, type DemoCloud } from '../support/demo-cloud'

jest.setTimeout(60_000)
let demo: DemoCloud

beforeAll(async () => {
  demo = await startDemoCloud({ people: 300 })
})
afterAll(() => demo.stop())

const post = (path: string, body: unknown, headers: Record<string, string> = { 'x-shouwang-console': '1' }) =>
  fetch(`${demo.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
interface State {
  now: number
  running: boolean
  moving: { from: number; to: number; runs: number } | null
  fault: string | null
  runs: { times: number }[]
  calls: {
    who: string
    functionName: string
    action: string
    counters: { roundTrips: number; bytesOut: number } | null
  }[]
}
const state = async (): Promise<State> => (await fetch(`${demo.url}/console/api/state`)).json() as Promise<State>
const home = (openid: string) =>
  post('/client/call', { openid, name: 'api', data: { action: 'session.home', input: {} } }, {})
const standstill = async (): Promise<State> => {
  for (;;) {
    const now = await state()
    if (!now.moving) return now
  }
}

test('another web page cannot drive the console: without its header a post changes nothing', async () => {
  const before = (await state()).now
  for (const path of ['clock', 'trouble', 'start-over']) {
    const reply = await post(`/console/api/${path}`, { move: 'hour', kind: 'offline' }, {})
    expect([path, reply.status]).toEqual([path, 403])
  }
  const foreign = await post(
    '/console/api/clock',
    { move: 'hour' },
    { 'x-shouwang-console': '1', origin: 'https://a.example' },
  )
  expect(foreign.status).toBe(403)
  expect((await state()).now).toBe(before)
  expect((await home('demo-tan-xiaomei')).status).toBe(200)
})

test('the clock goes to where it is sent, firing each timer on the way, and one move at a time', async () => {
  const from = (await state()).now
  const replies = await Promise.all([
    post('/console/api/clock', { move: 'tomorrow' }),
    post('/console/api/clock', { move: 'hour' }),
  ])
  expect(replies.map(({ status }) => status).sort()).toEqual([200, 409])
  const after = await standstill()
  expect(after.fault).toBeNull()
  expect(new Date(after.now).toISOString()).toBe('2023-02-09T00:00:00.000Z')
  const times = after.runs.reduce((sum, run) => sum + run.times, 0)
  expect(times).toBe((after.now - from) / 600_000)
})

test('a clock told to run runs, and stands again when told', async () => {
  await post('/console/api/clock', { run: true })
  const first = await state()
  await new Promise((resolve) => setTimeout(resolve, 60))
  expect(first.running).toBe(true)
  expect((await state()).now).toBeGreaterThan(first.now)
  await post('/console/api/clock', { run: false })
  const stood = (await state()).now
  expect((await state()).now).toBe(stood)
})

test('while phones are offline a call meets a broken connection, and afterwards an answer', async () => {
  await post('/console/api/trouble', { kind: 'offline' })
  await expect(home('demo-tan-xiaomei')).rejects.toThrow('fetch failed')
  await post('/console/api/trouble', { kind: 'online' })
  const reply = (await (await home('demo-tan-xiaomei')).json()) as { result: { ok: boolean }; now: number }
  expect(reply.result.ok).toBe(true)
  expect(reply.now).toBe((await state()).now)
})

test('what a call cost is shown by name', async () => {
  await home('demo-xiang-hongmei')
  const [call] = (await state()).calls
  expect(call).toMatchObject({ who: '向红梅', functionName: 'api', action: 'session.home' })
  expect(call.counters?.roundTrips).toBeGreaterThan(0)
  expect(call.counters?.bytesOut).toBeGreaterThan(100)
})

test('anybody with an account is found by name, post or whom they look after', async () => {
  const find = async (words: string): Promise<string[]> => {
    const reply = await fetch(`${demo.url}/console/api/people?q=${encodeURIComponent(words)}`)
    return ((await reply.json()) as { found: { name: string }[] }).found.map(({ name }) => name)
  }
  expect(await find('谭小梅')).toEqual(['谭小梅'])
  expect(await find('张桂香的女儿')).toEqual(['向红梅'])
  expect((await find('朝元村')).length).toBeGreaterThan(3)
  expect(await find('没有这个人')).toEqual([])
})

test('nonsense is answered with words and a refusal, and nothing moves', async () => {
  const before = (await state()).now
  for (const [path, body] of [
    ['clock', {}],
    ['clock', { move: 'yesterday' }],
    ['trouble', { kind: 'earthquake' }],
  ] as const) {
    const reply = await post(`/console/api/${path}`, body)
    expect(reply.status).toBe(400)
    expect(((await reply.json()) as { words: string }).words).toMatch(/^[一-龥]/)
  }
  expect((await post('/client/call', { name: 'api' })).status).toBe(400)
  expect((await state()).now).toBe(before)
})
