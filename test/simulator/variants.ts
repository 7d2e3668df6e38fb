import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
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
export const buildTickFor = (name: string, divisions: readonly Division[]): Promise<string> =>
  bundle(name, entryOf('tick'), [dividedAs(divisions)])

/** A line of ours, and what stands there instead: what we would never deploy, to see that somebody notices. */
export interface Mistake {
  readonly file: string
  readonly from: string
  readonly to: string
}

/** One of our functions with mistakes in it. */
export const buildBroken = (
  name: string,
  of: 'tick' | 'api',
  mistakes: readonly Mistake[],
  divisions?: readonly Division[],
): Promise<string> => bundle(name, entryOf(of), [mistaken(mistakes), ...(divisions ? [dividedAs(divisions)] : [])])

const entryOf = (name: string): string => path.join(root, 'cloudfunctions', name, 'index.ts')

function dividedAs(divisions: readonly Division[]): Plugin {
  const contents = JSON.stringify(divisions)
  return {
    name: 'divisions',
    setup: (builder) => builder.onLoad({ filter: /policy[\\/]divisions\.json$/ }, () => ({ contents, loader: 'json' })),
  }
}

/** A mistake in a line that is no longer there breaks nothing, so it is an error. */
function mistaken(mistakes: readonly Mistake[]): Plugin {
  const files = mistakes.map(({ file }) => file.replaceAll('.', '\\.'))
  return {
    name: 'mistakes',
    setup: (builder) =>
      builder.onLoad({ filter: new RegExp(`/(${files.join('|')})$`) }, (found) => {
        let contents = readFileSync(found.path, 'utf8')
        for (const { from, to } of mistakes.filter(({ file }) => found.path.endsWith(`/${file}`))) {
          if (!contents.includes(from)) throw new Error(`${found.path} no longer says: ${from}`)
          contents = contents.replace(from, () => to)
        }
        return { contents, loader: 'ts' }
      }),
  }
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
