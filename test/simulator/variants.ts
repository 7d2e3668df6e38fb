import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build, type Plugin } from 'esbuild'
import { root } from '../support/village'

interface Division {
  readonly county: { readonly code: string; readonly name: string }
  readonly township: { readonly code: string; readonly name: string }
  readonly villages: readonly { readonly code: string; readonly name: string }[]
}

/** Bundles a function as the deployment's are bundled, into a folder the simulated cloud can run it from. */
async function bundle(name: string, entry: string, plugins: Plugin[] = []): Promise<string> {
  const folder = path.join(root, 'dist/simulator', name)
  mkdirSync(folder, { recursive: true })
  const config = { timeout: 60, permissions: { openapi: ['subscribeMessage.send'] } }
  writeFileSync(path.join(folder, 'config.json'), JSON.stringify(config))
  await build({
    ...{ absWorkingDir: root, entryPoints: [entry], outfile: path.join(folder, 'index.js'), plugins },
    ...{ bundle: true, platform: 'node', target: 'node18', format: 'cjs', minify: true, logLevel: 'error' },
    mainFields: ['module', 'main'],
  })
  return folder
}

/** The control: a plain timer with the same SDK inside. */
export const buildNaive = (): Promise<string> => bundle('naive', path.join(__dirname, 'naive.ts'))

/** Our timer, unchanged, deployed for other townships than the two we know. */
export function buildTickFor(name: string, divisions: readonly Division[]): Promise<string> {
  const contents = JSON.stringify(divisions)
  const plugin: Plugin = {
    name: 'divisions',
    setup: (builder) => builder.onLoad({ filter: /policy[\\/]divisions\.json$/ }, () => ({ contents, loader: 'json' })),
  }
  return bundle(name, path.join(root, 'cloudfunctions/tick/index.ts'), [plugin])
}

/** A township nobody knows, of ten villages, under a county's six digits. */
export function madeUp(county: string, n: number): Division {
  const code = `${county}${100 + n}`
  return {
    county: { code: county, name: '某县' },
    township: { code, name: `某${n}镇` },
    villages: Array.from({ length: 10 }, (_one, k) => ({ code: `${code}${201 + k}`, name: `某${k}村村民委员会` })),
  }
}
