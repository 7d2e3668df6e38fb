import { readFileSync, statSync } from 'node:fs'
import vm from 'node:vm'
import { AROUND, machineOf, type Owner } from './machine'

type Main = (event: unknown, context: unknown) => Promise<unknown>
type Bundle = (...given: unknown[]) => void
type Sdk = (wrapped: () => unknown) => unknown

interface Loaded {
  readonly bundle: Bundle
  /** The SDK of this bundle, run once for all its instances; absent where each is to run its own. */
  sdk: unknown
}

const loaded = new Map<string, Loaded>()
/** Whose turn it is: the loop lets one instance come to rest before anything else happens. */
let awake: Owner | undefined

const awakeOwner = (): Owner => {
  if (!awake) throw new Error('code of no instance is running')
  return awake
}

/** One function instance: the production bundle with the SDK inside, on a machine of its own. */
export class Instance {
  readonly main: Main
  dead = false
  busy = false
  private readonly owner: Owner

  /**
   * @param ownSdk runs the SDK's share of the bundle too, as a cold start does. It is four fifths of one, and keeps nothing
   * of a caller's, so as a rule all instances of a bundle share it, and its machine is that of whoever is awake.
   */
  constructor(
    readonly name: string,
    file: string,
    owner: Omit<Owner, 'wake'>,
    ownSdk: boolean,
  ) {
    this.owner = { ...owner, env: { ...owner.env }, wake: (run) => this.wake(run) }
    awake = this.owner
    const known = bundleOf(file)
    if (!ownSdk && known.sdk === undefined)
      run(known.bundle, machineOf(awakeOwner), (wrapped) => (known.sdk = wrapped()))
    const machine = machineOf(() => this.owner)
    this.main = run(known.bundle, machine, ownSdk ? (wrapped) => wrapped() : () => known.sdk)
  }

  get env(): Record<string, string> {
    return this.owner.env
  }

  /** Lets it do something; killed, nothing it waits for ever comes, and nothing it planned ever runs. */
  wake(run: () => void): void {
    if (this.dead) return
    awake = this.owner
    run()
  }
}

function run(bundle: Bundle, machine: unknown[], sdk: Sdk): Main {
  const module: { exports: { main?: Main } } = { exports: {} }
  bundle(module, module.exports, sdk, ...machine)
  if (!module.exports.main) throw new Error('the bundle exports no main')
  return module.exports.main
}

/** The deployed file itself, compiled once; nothing in it is changed but the one place where its SDK is asked for. */
function bundleOf(file: string): Loaded {
  const key = `${file}:${statSync(file).mtimeMs}`
  const known = loaded.get(key)
  if (known) return known
  const code = readFileSync(file, 'utf8')
  const cloud = /([\w$]+)\.default\.init\(\{env/.exec(code)?.[1] ?? ''
  const wrapped = new RegExp(`[ ,;]${cloud.replaceAll('$', '\\$')}=[\\w$]+\\(([\\w$]+)\\(\\)\\)`).exec(code)?.[1]
  if (wrapped === undefined) throw new Error(`${file} never asks for its SDK`)
  const asked = code.replaceAll(`(${wrapped}())`, `(theSdk(${wrapped}))`)
  const given = ['module', 'exports', 'theSdk', ...AROUND]
  const fresh: Loaded = { bundle: vm.compileFunction(asked, given, { filename: file }) as Bundle, sdk: undefined }
  loaded.set(key, fresh)
  return fresh
}
