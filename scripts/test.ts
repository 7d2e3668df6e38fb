import { spawn } from 'node:child_process'
import { cpus } from 'node:os'
import path from 'node:path'

/**
 * `npm test`: everything a change must pass, cheapest first. `npm test -- rules functions` runs those jest projects alone.
 */
const root = path.resolve(__dirname, '..')
const chosen = process.argv.slice(2)

function run(title: string, command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<void> {
  const started = Date.now()
  console.log(`\n▸ ${title}`)
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } })
    // A run that hangs is a run that fails: nothing here takes half as long, on two cores.
    const patience = setTimeout(() => child.kill('SIGKILL'), 45 * 60_000)
    child.on('exit', (code) => {
      clearTimeout(patience)
      const seconds = Math.round((Date.now() - started) / 1000)
      if (code === 0) resolve(console.log(`  ${title}: ${seconds} s`))
      else reject(new Error(`${title}: failed (exit ${code})`))
    })
  })
}

const node = process.execPath
const bin = (name: string): string => path.join(root, 'node_modules', '.bin', name)

async function main(): Promise<void> {
  if (chosen.length > 0) return run('tests', bin('jest'), ['--selectProjects', ...chosen])
  await run('format', bin('prettier'), ['--check', '--log-level', 'warn', '.'])
  await run('types', bin('tsc'), ['-p', '.'])
  await run('types of the mini-program', bin('tsc'), ['-p', 'src'])
  await run('lint', bin('eslint'), ['.', '--max-warnings', '0'])
  await run('imports', bin('depcruise'), [
    '--config',
    '.dependency-cruiser.cjs',
    'domain',
    'cloudfunctions',
    'src',
    'emulator',
  ])
  await run('unused', bin('knip'), ['--no-config-hints'])
  await run('build', node, ['--import', 'tsx', 'scripts/build.ts'])
  // Two at once on two cores: much of a test is waiting for the local cloud.
  const workers = String(Math.max(2, cpus().length - 1))
  await run('tests', bin('jest'), ['--maxWorkers', workers], { ROWS: 'all', CI: 'true' })
}

main().catch((error: Error) => {
  console.error(`\n✗ ${error.message}`)
  process.exitCode = 1
})
