import { readFileSync } from 'node:fs'

export type Direction = 1 | -1

export interface IndexSpec {
  name: string
  keys: [path: string, direction: Direction][]
  unique: boolean
  sparse: boolean
}

export interface CollectionSpec {
  name: string
  permission: string
  indexes: IndexSpec[]
}

const MAX_INDEXES = 20
const MAX_COLLECTIONS = 100

/** Reads `cloudfunctions/database.json`, the one declaration the emulator, the deployment and the tests share. */
export function readSchema(file: string): CollectionSpec[] {
  const { collections } = JSON.parse(readFileSync(file, 'utf8')) as { collections: Partial<CollectionSpec>[] }
  const specs = collections.map(readCollection)
  if (specs.length > MAX_COLLECTIONS)
    throw new Error(`${file}: ${specs.length} collections, at most ${MAX_COLLECTIONS}`)
  refuseTwice(specs.map(({ name }) => name))
  return specs
}

function readCollection({ name, permission = 'ADMINONLY', indexes = [] }: Partial<CollectionSpec>): CollectionSpec {
  if (!name || !/^[A-Za-z0-9_-]+$/.test(name)) throw new Error(`not a collection name: ${name}`)
  if (indexes.length > MAX_INDEXES) throw new Error(`${name}: ${indexes.length} indexes, at most ${MAX_INDEXES}`)
  refuseTwice(indexes.map((index) => `${name}.${index.name}`))
  return { name, permission, indexes: indexes.map((index) => readIndex(name, index)) }
}

function readIndex(collection: string, index: IndexSpec): IndexSpec {
  const { name, keys, unique = false, sparse = false } = index
  const right = keys.length > 0 && keys.every(([path, way]) => path !== '' && (way === 1 || way === -1))
  if (!/^[A-Za-z0-9_.-]+$/.test(name) || !right) throw new Error(`${collection}: bad index ${JSON.stringify(index)}`)
  return { name, keys, unique, sparse }
}

function refuseTwice(names: string[]): void {
  const twice = names.find((name, at) => names.indexOf(name) !== at)
  if (twice !== undefined) throw new Error(`declared twice: ${twice}`)
}
