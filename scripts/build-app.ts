import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

export type Target = keyof typeof TARGETS

interface Options {
  readonly force?: boolean
  readonly log?: (line: string) => void
}

/** What the output depends on; anything else may change without a build. */
const SOURCES = ['src', 'domain', 'config', 'package-lock.json', 'babel.config.js', 'project.config.json']
const TARGETS = {
  weapp: { type: 'weapp', source: 'src', proof: 'app.json' },
  h5: { type: 'h5', source: 'src', proof: 'index.html' },
  /** The components on pages of their own, for tests. */
  kit: { type: 'weapp', source: 'config/kit', proof: 'app.json' },
  'kit-h5': { type: 'h5', source: 'config/kit', proof: 'index.html' },
} as const
const LOCK_MS = 180_000

/** Builds the mini-program (`weapp`) or its browser preview (`h5`) into dist/, unless what is there is still right. */
export async function buildApp(root: string, target: Target, { force = false, log = () => undefined }: Options = {}) {
  const started = Date.now()
  const out = path.join(root, 'dist', target)
  const proof = path.join(out, TARGETS[target].proof)
  const stamp = path.join(root, '.cache', `app-${target}.sha`)
  mkdirSync(path.dirname(stamp), { recursive: true })
  const unlock = await lock(path.join(root, '.cache', `app-${target}.lock`))
  try {
    const hash = hashOf(root)
    const current = existsSync(proof) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash
    if (current && !force) return { built: false, ms: Date.now() - started }

    log(`building ${target} …`)
    rmSync(stamp, { force: true })
    rmSync(out, { recursive: true, force: true })
    const { code, output } = await taro(root, target)
    // A bad configuration makes Taro print its complaint and leave with 0, so only the output is proof.
    if (code !== 0 || !existsSync(proof)) {
      throw new Error(`building ${target} failed (exit ${code}):\n${output.slice(-4000)}`)
    }
    writeFileSync(stamp, hash)
    log(`built ${target} in ${((Date.now() - started) / 1000).toFixed(1)} s`)
    return { built: true, ms: Date.now() - started }
  } finally {
    unlock()
  }
}

function taro(root: string, target: Target): Promise<{ code: number | null; output: string }> {
  const cli = path.join(root, 'node_modules/@tarojs/cli/bin/taro')
  const { type, source } = TARGETS[target]
  const where = { SHOUWANG_SOURCE: source, SHOUWANG_OUT: `dist/${target}` }
  const env = { ...process.env, ...where, NODE_ENV: 'production', TARO_ENV: type, FORCE_COLOR: '0', CI: '1' }
  const child = spawn(process.execPath, [cli, 'build', '--type', type], { cwd: root, env })
  let output = ''
  const keep = (chunk: Buffer) => (output += chunk.toString())
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, output }))
  })
}

function hashOf(root: string): string {
  const hash = createHash('sha256')
  for (const source of SOURCES) if (existsSync(path.join(root, source))) add(path.join(root, source))
  return hash.digest('hex')

  function add(file: string): void {
    if (statSync(file).isDirectory()) {
      for (const name of readdirSync(file).sort()) add(path.join(file, name))
      return
    }
    hash.update(path.relative(root, file)).update(readFileSync(file))
  }
}

/** Two test files may ask at once; the second waits for the first one's output. */
async function lock(folder: string): Promise<() => void> {
  for (;;) {
    try {
      mkdirSync(folder)
      return () => rmSync(folder, { recursive: true, force: true })
    } catch {
      if (existsSync(folder) && Date.now() - statSync(folder).mtimeMs > LOCK_MS)
        rmSync(folder, { recursive: true, force: true })
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }
}
