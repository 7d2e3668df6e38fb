import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'esbuild'
import { startLocalCloud, type LocalCloud } from '../../emulator'
import { DATABASE_FILE } from './support/fixture'

const KILLS = 50
const WRITERS = 8
const folder = mkdtempSync(path.join(tmpdir(), 'shouwang-death-'))
const dataDir = path.join(folder, 'data')
const server = path.join(folder, 'writer.cjs')

beforeAll(async () => {
  const entryPoints = [path.join(__dirname, 'support', 'writer.ts')]
  await build({ entryPoints, outfile: server, bundle: true, platform: 'node', packages: 'external', logLevel: 'error' })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function open(): Promise<{ child: ChildProcess; url: string }> {
  const env = { ...process.env, NODE_PATH: path.join(process.cwd(), 'node_modules') }
  const child = spawn(process.execPath, [server, dataDir, folder, DATABASE_FILE], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  return { child, url: line.toString().trim() }
}

async function ask(url: string, params: Record<string, unknown>): Promise<unknown> {
  const response = await fetch(`${url}/admin`, { method: 'POST', body: JSON.stringify(params) })
  const reply = (await response.json()) as { code?: string; message?: string; data?: unknown }
  if (reply.code) throw new Error(reply.message)
  return reply.data
}

/** Adds a document and counts it in another, again and again, until the server is gone; returns what was acknowledged. */
async function write(url: string, writer: string, acknowledged: Set<string>): Promise<void> {
  for (let n = 0; ; n += 1) {
    const _id = `${writer}-${n}`
    try {
      const data = [JSON.stringify({ _id, run: writer, n })]
      await ask(url, { action: 'database.insertDocument', collectionName: 'conformance_items', data })
      acknowledged.add(_id)
    } catch {
      return
    }
  }
}

test(`killed ${KILLS} times while it writes, the local database opens each time and has lost nothing it acknowledged [Q6]`, async () => {
  const acknowledged = new Set<string>()
  for (let kill = 0; kill < KILLS; kill += 1) {
    const { child, url } = await open()
    const writers = Array.from({ length: WRITERS }, (_none, at) => write(url, `k${kill}w${at}`, acknowledged))
    const enough = acknowledged.size + 20 + ((kill * 37) % 90)
    while (acknowledged.size < enough) await new Promise((resolve) => setImmediate(resolve))
    child.kill('SIGKILL')
    await Promise.all([once(child, 'exit'), ...writers])
  }
  const cloud = await startLocalCloud({ dataDir, functionsDir: folder, databaseFile: DATABASE_FILE })
  try {
    expect(lostIn(cloud, acknowledged)).toEqual([])
    expect(acknowledged.size).toBeGreaterThan(KILLS * 20)
    await sameByIndex(cloud, acknowledged)
  } finally {
    await cloud.stop()
  }
}, 120_000)

const lostIn = (cloud: LocalCloud, ids: Set<string>) => {
  const there = new Set(
    cloud.database
      .collection('conformance_items')
      .all()
      .map(({ _id }) => _id),
  )
  return [...ids].filter((id) => !there.has(id))
}

/** The index has an entry for every document, and none for any other. */
async function sameByIndex(cloud: LocalCloud, ids: Set<string>): Promise<void> {
  const runs = [...new Set([...ids].map((id) => id.replace(/-\d+$/, '')))]
  const counts = await Promise.all(
    runs.map(async (run) => {
      const query = JSON.stringify({ run })
      const request = { action: 'database.calculateDocument', collectionName: 'conformance_items', query }
      return ((await ask(cloud.url, request)) as { total: number }).total
    }),
  )
  const stored = cloud.database.collection('conformance_items').count()
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(stored)
}
