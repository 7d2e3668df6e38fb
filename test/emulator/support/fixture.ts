import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'esbuild'

export const DATABASE_FILE = path.join(__dirname, '..', 'fixture', 'database.json')

export interface Deployed {
  folder: string
  remove(): void
}

/** Bundles fixture functions into a temporary folder as a deployment would have them. */
export async function deploy(functions: Record<string, { config?: unknown }>): Promise<Deployed> {
  const folder = mkdtempSync(path.join(tmpdir(), 'shouwang-fixture-'))
  for (const [name, { config = {} }] of Object.entries(functions)) {
    const entry = path.join(__dirname, '..', 'fixture', `${name}.ts`)
    mkdirSync(path.join(folder, name))
    writeFileSync(path.join(folder, name, 'config.json'), JSON.stringify(config))
    const outfile = path.join(folder, name, 'index.js')
    await build({ entryPoints: [entry], outfile, bundle: true, platform: 'node', target: 'node18', logLevel: 'error' })
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
