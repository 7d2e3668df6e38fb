import { spawnSync } from 'node:child_process'
import { chmodSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/** An element as WeChat's own template compiler renders it. */
export interface Element {
  readonly tag: string
  readonly attr: Readonly<Record<string, unknown>>
  readonly children: readonly (Element | string)[]
}

export type Render = (file: string, data: unknown) => Element

const bin = (name: string) => {
  const folder = { darwin: 'mac', win32: 'windows' }[process.platform as 'darwin' | 'win32'] ?? 'linux'
  const root = path.dirname(require.resolve('miniprogram-compiler/package.json'))
  const file = path.join(root, 'bin', folder, process.platform === 'win32' ? `${name}.exe` : name)
  chmodSync(file, 0o755) // npm unpacks it without the right to run
  return file
}

/** Every file under `dist` with this ending, relative to it. */
export function filesOf(dist: string, ending: string, under = ''): string[] {
  return readdirSync(path.join(dist, under)).flatMap((name) => {
    const file = path.posix.join(under, name)
    if (statSync(path.join(dist, file)).isDirectory()) return filesOf(dist, ending, file)
    return name.endsWith(ending) ? [file] : []
  })
}

function compile(tool: 'wcc' | 'wcsc', args: readonly string[], cwd: string): string {
  const { status, error, stdout, stderr } = spawnSync(bin(tool), args, { cwd, maxBuffer: 1 << 28, encoding: 'utf8' })
  if (error) throw error
  if (status !== 0 || /^ERR: /m.test(stderr)) throw new Error(`${tool} refused: ${stderr || stdout}`)
  return stdout
}

/** Compiles every wxml with WeChat's `wcc` and returns its renderer; what the templates complain about goes to `warn`. */
export function compileWxml(dist: string, warn: (line: string) => void): Render {
  const components = filesOf(dist, '.json').flatMap((file) => {
    const { usingComponents = {} } = JSON.parse(readFileSync(path.join(dist, file), 'utf8')) as {
      usingComponents?: Record<string, string>
    }
    const names = Object.keys(usingComponents)
    return names.length === 0 ? [] : [[file.replace(/json$/, 'wxml'), names.length, ...names].join(' ')]
  })
  const args = ['-d', '-cc', [components.length, ...components].join(' ')]
  const code = compile('wcc', [...args, ...filesOf(dist, '.wxml'), ...filesOf(dist, '.wxs'), '-gn', '$gwx'], dist)

  const say = (...words: unknown[]) => warn(words.join(' '))
  const quiet = { log: say, warn: say, error: say, info: say }
  // wcc keeps what it compiled in a global: a fresh one, or the next package launched would show this one's templates.
  // Only its additions to Function and Array are made once for all.
  const extended = 'nv_length' in Function.prototype ? true : undefined
  const kept = { entrys: {}, defines: {}, modules: {}, ops: [], total_ops: 0, wxs_nf_init: extended }
  // The same realm as the page's data, or wcc takes our objects for strangers and inputs vanish.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call
  const gwx = new Function('window', '__WXML_GLOBAL__', 'console', `var $gwx; ${code}; return $gwx`)(
    {},
    kept,
    quiet,
  ) as (file: string) => ((data: unknown, env: object, global: object) => Element) | undefined
  return (file, data) => {
    const render = gwx(file)
    if (typeof render !== 'function') throw new Error(`no wxml for ${file}`)
    return render(data, {}, {})
  }
}

/** Compiles every wxss with WeChat's `wcsc`: what it refuses, WeChat refuses. */
export const compileWxss = (dist: string): string =>
  compile('wcsc', ['-db', '-pc', '0', ...filesOf(dist, '.wxss')], dist)
