import { Aggregator } from 'mingo'
import { requestFailed } from '../errors'
import { keyOf } from './key'
import { type Store, type Tally } from './store'
import { copyOf, isFields, type Doc, type Fields } from './value'

export type Stage = Record<string, unknown>
/** Runs the inner pipeline of a `$lookup`. */
export type RunPipeline = (collection: string, stages: Stage[]) => Fields[]

/** `$lookup`, whose inner query needs a declared index as any other. */
export function lookup(store: Store, spec: unknown, rows: Doc[], tally: Tally, run: RunPipeline): Fields[] {
  if (!isFields(spec) || typeof spec.from !== 'string' || typeof spec.as !== 'string') {
    throw requestFailed('$lookup needs from and as')
  }
  const { from, as } = spec
  store.spec(from)
  if (typeof spec.localField === 'string' && typeof spec.foreignField === 'string' && !spec.pipeline) {
    return joinByField(store, { from, as, localField: spec.localField, foreignField: spec.foreignField }, rows, tally)
  }
  const pipeline = (Array.isArray(spec.pipeline) ? spec.pipeline : []) as Stage[]
  const variables = isFields(spec.let) ? spec.let : {}
  return rows.map((row) => {
    const bound = boundStages(pipeline, valuesOf(row, variables))
    return { ...row, [as]: run(from, bound) }
  })
}

interface Join {
  from: string
  as: string
  localField: string
  foreignField: string
}

function joinByField(store: Store, { from, as, localField, foreignField }: Join, rows: Doc[], tally: Tally): Fields[] {
  const local = new Map(rows.map((row) => [row, keysAt(row, localField)]))
  const values = new Map([...local.values()].flatMap((found) => [...found]))
  const query = { [foreignField]: { $in: [...values.values()] } }
  const joined = new Map<string, Doc[]>()
  for (const { doc } of store.find(from, { verb: '$lookup', query, sort: [], limited: false }, tally)) {
    for (const key of keysAt(doc, foreignField).keys()) joined.set(key, [...(joined.get(key) ?? []), doc])
  }
  return rows.map((row) => ({
    ...row,
    [as]: [...new Set([...(local.get(row)?.keys() ?? [])].flatMap((key) => joined.get(key) ?? []))].map((doc) =>
      copyOf(doc),
    ),
  }))
}

/** The values a document holds at a path, one by one, by their keys; a missing field is a null. */
function keysAt(doc: Doc, path: string): Map<string, unknown> {
  const each = (value: unknown) => (Array.isArray(value) ? (value as unknown[]) : [value])
  const found = path
    .split('.')
    .reduce<unknown[]>(
      (at, step) => at.flatMap(each).map((value) => (isFields(value) ? value[step] : undefined)),
      [doc],
    )
  return new Map(found.flatMap(each).map((value) => [keyOf(value), value ?? null]))
}

function valuesOf(row: Doc, variables: Fields): Map<string, unknown> {
  if (Object.keys(variables).length === 0) return new Map()
  const [values = {}] = new Aggregator([{ $project: { _id: 0, ...variables } }], { scriptEnabled: false }).run<Fields>([
    row,
  ])
  return new Map(Object.keys(variables).map((name) => [name, values[name] ?? null]))
}

/** The inner pipeline with `$$name` replaced by its value, and `$expr` equalities said again as an index understands. */
function boundStages(pipeline: Stage[], values: Map<string, unknown>): Stage[] {
  const bound = pipeline.map((stage) => bind(stage, values) as Stage)
  const match = bound[0]?.$match
  if (!isFields(match) || !isFields(match.$expr)) return bound
  const parts = Array.isArray(match.$expr.$and) ? (match.$expr.$and as unknown[]) : [match.$expr]
  const plain = parts.flatMap((part) => {
    const pair = isFields(part) && Array.isArray(part.$eq) ? (part.$eq as unknown[]) : []
    const path = pair.find((side) => typeof side === 'string' && side.startsWith('$'))
    const literal = pair.find((side) => isFields(side) && '$literal' in side) as { $literal: unknown } | undefined
    return typeof path === 'string' && literal ? [{ [path.slice(1)]: { $eq: literal.$literal } }] : []
  })
  return [{ $match: { $and: [...plain, match] } }, ...bound.slice(1)]
}

function bind(value: unknown, values: Map<string, unknown>): unknown {
  if (typeof value === 'string' && value.startsWith('$$')) {
    const name = value.slice(2)
    return values.has(name) ? { $literal: values.get(name) } : value
  }
  if (Array.isArray(value)) return value.map((item) => bind(item, values))
  if (!isFields(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, bind(item, values)]))
}
