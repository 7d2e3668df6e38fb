import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build, type Metafile } from 'esbuild'

export interface BuiltFunction {
  name: string
  /** Size of the one file that is deployed. */
  bytes: number
  /** What of it is our own source. */
  ownBytes: number
  /** What of it are libraries other than the SDK: zod. */
  libraryBytes: number
  /** False when nothing it is made of has changed since. */
  built: boolean
}

interface Receipt {
  bytes: number
  ownBytes: number
  libraryBytes: number
  inputs: Record<string, string>
}

const NO_CONFIG = { permissions: { openapi: [] } }

/**
 * Bundles every function of `cloudfunctions/` into `dist/cloudfunctions/<name>/`: one minified file with the SDK inside,
 * the same for CloudBase and for the local cloud. Folders that begin with `_` are shared code, not functions.
 */
export async function buildFunctions(root: string, { force = false } = {}): Promise<BuiltFunction[]> {
  const folder = path.join(root, 'cloudfunctions')
  const names = readdirSync(folder)
    .sort()
    .filter((name) => !name.startsWith('_') && existsSync(path.join(folder, name, 'index.ts')))
  return Promise.all(names.map((name) => buildFunction(root, name, force)))
}

async function buildFunction(root: string, name: string, force: boolean): Promise<BuiltFunction> {
  const source = path.join(root, 'cloudfunctions', name)
  const target = path.join(root, 'dist', 'cloudfunctions', name)
  mkdirSync(target, { recursive: true })
  writeConfig(source, target, name)
  const receiptFile = path.join(target, 'size.json')
  const known = force ? undefined : readReceipt(receiptFile)
  if (known && existsSync(path.join(target, 'index.js')) && isFresh(root, known)) {
    return { name, ...sizesOf(known), built: false }
  }
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [path.join(source, 'index.ts')],
    outfile: path.join(target, 'index.js'),
    bundle: true,
    platform: 'node',
    target: 'node18',
    format: 'cjs',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    mainFields: ['module', 'main'],
    metafile: true,
    logLevel: 'error',
  })
  const receipt = receiptOf(root, metafile)
  writeFileSync(receiptFile, JSON.stringify(receipt))
  return { name, ...sizesOf(receipt), built: true }
}

const sizesOf = ({ bytes, ownBytes, libraryBytes }: Receipt) => ({ bytes, ownBytes, libraryBytes })

/** CloudBase wants both files beside the bundle; nothing is installed in the cloud. */
function writeConfig(source: string, target: string, name: string): void {
  const config = path.join(source, 'config.json')
  const text = existsSync(config) ? readFileSync(config, 'utf8') : `${JSON.stringify(NO_CONFIG, null, 2)}\n`
  writeIfChanged(path.join(target, 'config.json'), text)
  writeIfChanged(
    path.join(target, 'package.json'),
    `${JSON.stringify({ name, version: '1.0.0', main: 'index.js' }, null, 2)}\n`,
  )
}

function writeIfChanged(file: string, text: string): void {
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text)
}

function receiptOf(root: string, { inputs, outputs }: Metafile): Receipt {
  const [output] = Object.values(outputs)
  if (!output) throw new Error('nothing was built')
  const besideSdk = withoutSdk(inputs, output.entryPoint ?? '')
  const bytesOf = (wanted: (file: string) => boolean) =>
    Object.entries(output.inputs)
      .filter(([file]) => wanted(file))
      .reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0)
  const files = [
    ...Object.keys(inputs),
    ...['package-lock.json', 'tsconfig.json'].filter((f) => existsSync(path.join(root, f))),
  ]
  const watched = files.filter((file) => !isLibrary(file))
  return {
    bytes: output.bytes,
    ownBytes: bytesOf((file) => !isLibrary(file)),
    libraryBytes: bytesOf((file) => isLibrary(file) && besideSdk.has(file)),
    inputs: Object.fromEntries(watched.map((file) => [file, digest(path.join(root, file))])),
  }
}

const isLibrary = (file: string) => file.includes('node_modules/')

/** Every input the entry reaches without passing through the SDK. */
function withoutSdk(inputs: Metafile['inputs'], entry: string): Set<string> {
  const reached = new Set([entry])
  for (const file of reached) {
    for (const { path: next, external } of inputs[file]?.imports ?? []) {
      if (!external && !next.includes('node_modules/wx-server-sdk/')) reached.add(next)
    }
  }
  return reached
}

function readReceipt(file: string): Receipt | undefined {
  try {
    const receipt = JSON.parse(readFileSync(file, 'utf8')) as Receipt
    // One that an older build wrote tells less: built again.
    return typeof receipt.libraryBytes === 'number' ? receipt : undefined
  } catch {
    return undefined
  }
}

/** Every input is as it was; packages change only together with the lock file. */
const isFresh = (root: string, { inputs }: Receipt) =>
  Object.entries(inputs).every(
    ([file, known]) => existsSync(path.join(root, file)) && digest(path.join(root, file)) === known,
  )

const digest = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex')
