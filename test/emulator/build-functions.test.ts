import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildFunctions } from '../../scripts/build-functions'

const root = mkdtempSync(path.join(tmpdir(), 'shouwang-build-'))
const source = path.join(root, 'cloudfunctions')
const built = (name: string, file: string) => path.join(root, 'dist', 'cloudfunctions', name, file)

const write = (file: string, text: string) => {
  mkdirSync(path.dirname(path.join(source, file)), { recursive: true })
  writeFileSync(path.join(source, file), text)
}

beforeAll(() => {
  symlinkSync(path.join(process.cwd(), 'node_modules'), path.join(root, 'node_modules'))
  write('_store/words.ts', `export const words = '守望'\n`)
  write('plain/index.ts', `import { words } from '../_store/words'\nexport const main = () => words\n`)
  write('plain/config.json', '{ "timeout": 7 }')
  write(
    'parsed/index.ts',
    `import { z } from 'zod/mini'\nimport { words } from '../_store/words'\nexport const main = () => z.string().parse(words)\n`,
  )
  write('spoken/index.ts', `import cloud from 'wx-server-sdk'\nexport const main = () => cloud.getWXContext()\n`)
})
afterAll(() => rmSync(root, { recursive: true }))

test('each folder but the shared ones becomes one file with its configuration and nothing to install', async () => {
  const all = await buildFunctions(root)
  expect(all.map(({ name, built: made }) => [name, made])).toEqual([
    ['parsed', true],
    ['plain', true],
    ['spoken', true],
  ])
  expect(readFileSync(built('plain', 'config.json'), 'utf8')).toBe('{ "timeout": 7 }')
  expect(JSON.parse(readFileSync(built('plain', 'package.json'), 'utf8'))).not.toHaveProperty('dependencies')
  expect(JSON.parse(readFileSync(built('spoken', 'config.json'), 'utf8'))).toEqual({ permissions: { openapi: [] } })
  expect(existsSync(built('_store', 'index.js'))).toBe(false)
})

test('the SDK is inside and is not counted as our own; the whole is within what a cold start allows [P8]', async () => {
  const [parsed, , spoken] = await buildFunctions(root)
  expect(spoken?.bytes).toBe(readFileSync(built('spoken', 'index.js')).length)
  expect(spoken?.bytes).toBeLessThan(1.4 * 1024 * 1024)
  expect(spoken?.ownBytes).toBeLessThan(1000)
  expect(spoken?.libraryBytes).toBe(0)
  expect(readFileSync(built('spoken', 'index.js'), 'utf8')).toContain('WX_CONTEXT_KEYS')

  // A library is neither ours nor the SDK's.
  expect(parsed?.ownBytes).toBeLessThan(1000)
  expect(parsed?.libraryBytes).toBeGreaterThan(10_000)
  expect((parsed?.ownBytes ?? 0) + (parsed?.libraryBytes ?? 0)).toBeLessThanOrEqual(parsed?.bytes ?? 0)
})

test('what has not changed is not built again; what has is, also through a shared file', async () => {
  const made = async () => (await buildFunctions(root)).filter((one) => one.built).map(({ name }) => name)
  expect(await made()).toEqual([])
  write('_store/words.ts', `export const words = '守望相助'\n`)
  expect(await made()).toEqual(['parsed', 'plain'])
  expect(readFileSync(built('plain', 'index.js'), 'utf8')).toContain('守望相助')
  rmSync(built('spoken', 'index.js'))
  expect(await made()).toEqual(['spoken'])
  expect((await buildFunctions(root, { force: true })).every((one) => one.built)).toBe(true)
})
