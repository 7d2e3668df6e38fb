import { readFileSync } from 'node:fs'
import path from 'node:path'

export type Config = Record<string, unknown>

export interface Globals {
  readonly wx: object
  readonly console: object
  readonly App: (config: Config) => void
  readonly Page: (config: Config) => void
  readonly Component: (config: Config) => void
  readonly getApp: () => unknown
  readonly getCurrentPages: () => unknown[]
  readonly setTimeout: unknown
  readonly clearTimeout: unknown
}

/** WeChat's logic layer has none of these; code that reaches for one must find nothing. */
const ABSENT = [
  'window',
  'document',
  'self',
  'localStorage',
  'sessionStorage',
  'navigator',
  'location',
  'history',
  'fetch',
  'Headers',
  'Request',
  'Response',
  'FormData',
  'XMLHttpRequest',
  'WebSocket',
  'EventSource',
  'MessageChannel',
  'MessagePort',
  'BroadcastChannel',
  'Worker',
  'Blob',
  'URL',
  'URLSearchParams',
  'TextEncoder',
  'TextDecoder',
  'structuredClone',
  'crypto',
  'performance',
  'requestAnimationFrame',
  'process',
  'Buffer',
  'global',
  'setImmediate',
  'clearImmediate',
]

/** Loads the compiled files as WeChat does: CommonJS, a fresh set of modules per launch, nothing of Node or the browser. */
export function createLoader(dist: string, globals: Globals): (file: string) => unknown {
  const modules = new Map<string, { exports: unknown }>()
  const names = Object.keys(globals)

  return function load(file: string): unknown {
    const loaded = modules.get(file)
    if (loaded) return loaded.exports
    const module: { exports: unknown } = { exports: {} }
    modules.set(file, module)
    const require = (request: string) => {
      const found = path.posix.join(path.posix.dirname(file), request)
      return load(found.endsWith('.js') ? found : `${found}.js`)
    }
    const code = `${readFileSync(path.join(dist, file), 'utf8')}\n//# sourceURL=weapp/${file}`
    // eslint-disable-next-line @typescript-eslint/no-implied-eval
    const run = new Function('require', 'module', 'exports', ...names, ...ABSENT, code) as (...args: unknown[]) => void
    run(require, module, module.exports, ...(Object.values(globals) as unknown[]))
    return module.exports
  }
}
