import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildFunctions } from '../../scripts/build-functions'

jest.setTimeout(120_000)
const root = path.resolve(__dirname, '../..')
const folder = mkdtempSync(path.join(tmpdir(), 'shouwang-start-'))
const children: ChildProcess[] = []
let port = 0

beforeAll(async () => {
  await buildFunctions(root)
  port = await freePort()
})
afterAll(() => {
  children.forEach((child) => child.kill('SIGKILL'))
  rmSync(folder, { recursive: true, force: true })
})

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = probe.address() as AddressInfo
      probe.close(() => resolve(free))
    })
  })

interface Started {
  readonly output: () => string
  /** Resolves once people can be somebody, or the process has ended. */
  readonly ready: Promise<void>
  readonly ended: Promise<number | null>
  readonly stop: (signal: NodeJS.Signals) => Promise<number | null>
}

function start(...words: string[]): Started {
  const guard = path.join(root, 'test/support/no-internet.cjs')
  const args = ['--require', guard, '--import', 'tsx', 'scripts/start.ts', '--as-built', ...words]
  const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, NODE_OPTIONS: '' } })
  children.push(child)
  let output = ''
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve))
  const ready = new Promise<void>((resolve) => {
    const listen = (chunk: Buffer) => {
      output += chunk.toString()
      if (output.includes('Ctrl-C')) resolve()
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    void ended.then(() => resolve())
  })
  const stop = (signal: NodeJS.Signals) => {
    child.kill(signal)
    return ended
  }
  return { output: () => output, ready, ended, stop }
}

const here = (...more: string[]) => start('--port', String(port), '--data', folder, ...more)
const agreed = async (): Promise<unknown> => {
  const response = await fetch(`http://127.0.0.1:${port}/client/call`, {
    method: 'POST',
    body: JSON.stringify({ openid: 'demo-newcomer', name: 'api', data: { action: 'session.home', input: {} } }),
  })
  return ((await response.json()) as { result: { data: { account: { agreed: boolean } } } }).result.data.account.agreed
}
const join = () =>
  fetch(`http://127.0.0.1:${port}/client/call`, {
    method: 'POST',
    body: JSON.stringify({
      openid: 'demo-newcomer',
      name: 'api',
      data: {
        action: 'account.join',
        commandId: 'seed-start-test-0001',
        input: { township: '500237207', village: '500237207223', privacyText: 'privacy-2026-11' },
      },
    }),
  })

const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 50))
}

test('a first start seeds, a second goes on where the first stopped, a fresh one starts over, and none goes out to the internet [C04]', async () => {
  const first = here()
  await first.ready
  expect(first.output()).toContain(`http://127.0.0.1:${port}/console`)
  expect(first.output()).toMatch(/谭小梅 +两坪乡 +村干部/)
  await join()
  expect(await agreed()).toBe(true)
  expect(await first.stop('SIGTERM')).toBe(0)

  const second = here()
  await second.ready
  expect(second.output()).toContain('上次留下的')
  expect(await agreed()).toBe(true)
  expect(await second.stop('SIGINT')).toBe(0)

  const third = here('--fresh')
  await third.ready
  expect(await agreed()).toBe(false)
  expect(await third.stop('SIGTERM')).toBe(0)
  for (const one of [first, second, third]) expect(one.output()).not.toContain('WENT OUT')
})

test('the console starts everything over without another start', async () => {
  const started = here()
  await started.ready
  await join()
  expect(await agreed()).toBe(true)
  const asked = await fetch(`http://127.0.0.1:${port}/console/api/start-over`, {
    method: 'POST',
    headers: { 'x-shouwang-console': '1' },
    body: '{}',
  })
  expect(asked.status).toBe(202)
  await until(() => started.output().includes('好了。'))
  expect(await agreed()).toBe(false)
  expect(await started.stop('SIGTERM')).toBe(0)
})

test('a start that is stopped while the clock is on its way leaves at once and in order', async () => {
  const started = here()
  await started.ready
  await fetch(`http://127.0.0.1:${port}/console/api/clock`, {
    method: 'POST',
    headers: { 'x-shouwang-console': '1' },
    body: JSON.stringify({ move: 'three-days' }),
  })
  const began = Date.now()
  expect(await started.stop('SIGTERM')).toBe(0)
  expect(Date.now() - began).toBeLessThan(10_000)
  const again = here()
  await again.ready
  expect(again.output()).toContain('上次留下的')
  expect(await again.stop('SIGTERM')).toBe(0)
})

test('a taken port is explained and no other is picked', async () => {
  const other = createServer().listen(port, '127.0.0.1')
  const started = here()
  expect(await started.ended).toBe(1)
  expect(started.output()).toContain(`端口 ${port} 被别的程序占着`)
  expect(started.output()).toContain(`--port ${port + 1}`)
  await new Promise((resolve) => other.close(resolve))
})

test('a second start on the same data says where the first one is, and touches nothing', async () => {
  const first = here()
  await first.ready
  const second = start('--port', String(await freePort()), '--data', folder, '--fresh')
  expect(await second.ended).toBe(1)
  expect(second.output()).toContain(`守望已经开着：http://127.0.0.1:${port}`)
  expect(await agreed()).toBe(false)
  expect(await first.stop('SIGTERM')).toBe(0)
})

test('a flag nobody knows is named, with those there are', async () => {
  const started = start('--wrong')
  expect(await started.ended).toBe(1)
  expect(started.output()).toContain('不认识 --wrong')
  expect(started.output()).toContain('--fresh')
})
