import { requestFailed } from '../errors'
import { EMPTY_ARRAY_KEY, keyOf } from './key'
import { type CollectionSpec, type IndexSpec } from './schema'
import { isFields, type Fields } from './value'

/** The entries one document has in one index, and which of the index's keys met an array (multikey). */
export interface Entries {
  rows: string[][]
  multikey: number[]
}

interface Found {
  value: unknown
  present: boolean
}

/** What an index holds of a document; refuses two arrays in one compound key, as MongoDB does. */
export function entriesOf(doc: Fields, index: IndexSpec, collection: CollectionSpec['name']): Entries {
  const paths = index.keys.map(([path]) => path)
  const root = paths.map((path) => arrayRoot(doc, path)).find((found) => found !== undefined)
  const below = (path: string) => root !== undefined && (path === root || path.startsWith(`${root}.`))
  if (paths.some((path) => !below(path) && arrayRoot(doc, path) !== undefined)) {
    throw requestFailed(`${collection}.${index.name}: cannot index parallel arrays`)
  }
  const views = root === undefined ? [doc] : elementViews(doc, root)
  const rows = views.flatMap((view) =>
    paths.reduce<Found[][]>(
      (sofar, path) => sofar.flatMap((row) => valuesAt(view, path.split('.')).map((found) => [...row, found])),
      [[]],
    ),
  )
  const kept = index.sparse ? rows.filter((row) => row.some(({ present }) => present)) : rows
  const unique = new Map(kept.map((row) => row.map(({ value }) => entryKey(value))).map((row) => [row.join('\0'), row]))
  return { rows: [...unique.values()], multikey: paths.flatMap((path, at) => (below(path) ? [at] : [])) }
}

const entryKey = (value: unknown) => (Array.isArray(value) && value.length === 0 ? EMPTY_ARRAY_KEY : keyOf(value))

/** The first array met on the way along a path. */
function arrayRoot(doc: unknown, path: string): string | undefined {
  let at: unknown = doc
  const walked: string[] = []
  for (const step of path.split('.')) {
    if (!isFields(at)) return undefined
    at = Object.hasOwn(at, step) ? at[step] : undefined
    walked.push(step)
    if (Array.isArray(at)) return walked.join('.')
  }
  return undefined
}

/** The document once for each element of the array at `root`, so that keys below one array stay together. */
function elementViews(doc: Fields, root: string): Fields[] {
  const [head = '', ...rest] = root.split('.')
  const value = doc[head]
  if (rest.length > 0 && isFields(value)) {
    return elementViews(value, rest.join('.')).map((view) => ({ ...doc, [head]: view }))
  }
  const items = value as unknown[]
  return items.length === 0 ? [doc] : items.map((item) => ({ ...doc, [head]: item }))
}

function valuesAt(value: unknown, path: string[]): Found[] {
  const [step, ...rest] = path
  if (step === undefined) {
    if (Array.isArray(value) && value.length > 0) return value.map((item: unknown) => ({ value: item, present: true }))
    return [{ value, present: value !== undefined }]
  }
  if (Array.isArray(value)) {
    if (value.length === 0) return [{ value: undefined, present: false }]
    return value.flatMap((item) => valuesAt(item, path))
  }
  if (!isFields(value) || !Object.hasOwn(value, step)) return [{ value: undefined, present: false }]
  return valuesAt(value[step], rest)
}
