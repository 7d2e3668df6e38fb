import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { buildSync } from 'esbuild'

/**
 * `npm run bench`: measures the rules as they are deployed, bundled by esbuild in a process of its own. Run from source through
 * tsx, every call across a module pays for a getter, and the figure would say more of the loader than of the rules.
 */
const root = path.resolve(__dirname, '..')
const outfile = path.join(root, 'dist', 'bench', 'rules.cjs')
mkdirSync(path.dirname(outfile), { recursive: true })
buildSync({
  absWorkingDir: root,
  entryPoints: ['scripts/bench-rules.ts'],
  outfile,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  packages: 'external',
})
execFileSync(process.execPath, [outfile], { stdio: 'inherit' })
