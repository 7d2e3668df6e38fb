import path from 'node:path'
import { buildApp } from './build-app'
import { buildFunctions } from './build-functions'

/** `npm run build` builds everything that is stale; `npm run build -- h5 --force` that part alone, whatever it was. */
const root = path.resolve(__dirname, '..')
const parts = ['functions', 'weapp', 'h5'] as const
type Part = (typeof parts)[number]

const given = process.argv.slice(2)
const force = given.includes('--force')
const chosen = given.filter((word) => word !== '--force')

async function build(part: Part): Promise<void> {
  if (part !== 'functions') {
    const { built } = await buildApp(root, part, { force, log: console.log })
    if (!built) console.log(`${part}: up to date`)
    return
  }
  for (const { name, bytes, ownBytes, libraryBytes, built } of await buildFunctions(root, { force })) {
    const kb = (size: number) => `${Math.round(size / 1024)} KB`
    console.log(
      `functions/${name}: ${kb(bytes)}, ${kb(ownBytes)} of it ours, ${kb(libraryBytes)} zod${built ? '' : ', up to date'}`,
    )
  }
}

async function main(): Promise<void> {
  const unknown = chosen.filter((word) => !parts.some((part) => part === word))
  if (unknown.length > 0) throw new Error(`no such part: ${unknown.join(' ')}; there are ${parts.join(', ')}`)
  for (const part of parts) if (chosen.length === 0 || chosen.includes(part)) await build(part)
}

main().catch((error: Error) => {
  console.error(error.message)
  process.exitCode = 1
})
