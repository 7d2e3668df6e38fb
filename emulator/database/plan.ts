import { requestFailed } from '../errors'
import { conditionsOf, drawTogether, type Bound, type Conditions } from './bounds'
import { NULL_KEY } from './key'
import { type CollectionSpec, type Direction, type IndexSpec } from './schema'
import { type Fields } from './value'

export type Sort = [path: string, direction: Direction][]

/** How a query will be answered: points on the first keys of one index, then at most one range, read in key order. */
export interface IndexPlan {
  index: IndexSpec
  points: string[][]
  range: (Bound & { kind: 'range' }) | undefined
  /** Key position and direction of what is sorted. */
  order: [position: number, direction: Direction][]
  /** The index alone decides; documents need no second look. */
  exact: boolean
}

export type Plan = IndexPlan[]

export interface Question {
  /** The wire action in a word, for the refusal. */
  verb: string
  query: Fields
  sort: Sort
  /** A sort without a condition is a page of the index; without a limit it would be a scan. */
  limited: boolean
}

export const ID_INDEX: IndexSpec = { name: '_id', keys: [['_id', 1]], unique: true, sparse: false }

/** Branches of an ordered read that are merged; more must be asked for in parts. */
const MAX_BRANCHES = 200

/**
 * Chooses the declared index that answers, or refuses: no query and no sort may run without one (DESIGN §4.9).
 * @param multikey key positions of an index that have met an array
 */
export function planQuery(collection: CollectionSpec, question: Question, multikey: (index: string) => number[]): Plan {
  const { query, sort } = question
  const conditions = conditionsOf(query)
  const candidates = [ID_INDEX, ...collection.indexes]
    .map((index) => planIndex(index, conditions, question, multikey(index.name)))
    .filter((plan) => plan !== undefined)
    .sort((a, b) => score(b) - score(a))
  if (candidates[0]) return [candidates[0]]
  if (sort.length === 0) {
    for (const branches of conditions.ors) {
      const plans = branches.map((branch) => planBranch(collection, { ...question, query: branch }, multikey))
      if (plans.every((plan) => plan !== undefined)) return plans.flat().map((plan) => ({ ...plan, exact: false }))
    }
  }
  throw requestFailed(
    `no declared index covers ${question.verb} on ${collection.name}: where ${shapeOf(query)}` +
      (sort.length > 0 ? ` orderBy ${JSON.stringify(Object.fromEntries(sort))}` : ''),
  )
}

function planBranch(
  collection: CollectionSpec,
  question: Question,
  multikey: (index: string) => number[],
): Plan | undefined {
  try {
    return planQuery(collection, question, multikey)
  } catch {
    return undefined
  }
}

function planIndex(
  index: IndexSpec,
  conditions: Conditions,
  { sort, limited }: Question,
  multikey: number[],
): IndexPlan | undefined {
  const points: string[][] = []
  const used = new Set<string>()
  let range: IndexPlan['range']
  let complete = !conditions.rest
  for (const [position, [path]] of index.keys.entries()) {
    const drawn = drawTogether(conditions.byPath.get(path) ?? [], multikey.includes(position))
    if (!drawn) break
    used.add(path)
    complete &&= drawn.complete
    if (drawn.bound.kind === 'points') points.push(drawn.bound.keys)
    else range = drawn.bound
    if (range) break
  }
  if (points.length === 0 && !range && !(sort.length > 0 && limited)) return undefined
  if (index.sparse && !excludesMissing(points, range)) return undefined
  const order = orderOf(index, points, sort, multikey)
  if (!order) return undefined
  if (order.length > 0 && branchesOf(points) > MAX_BRANCHES) return undefined
  const exact = complete && [...conditions.byPath.keys()].every((path) => used.has(path))
  return { index, points, range, order, exact }
}

/** A sparse index forgets documents without the field, so it answers only what those could not match. */
const excludesMissing = (points: string[][], range: IndexPlan['range']) =>
  range !== undefined || points.some((keys) => !keys.includes(NULL_KEY))

const branchesOf = (points: string[][]) => points.reduce((product, keys) => product * keys.length, 1)

/** The sort in terms of the index's keys, or undefined when the index does not deliver it. */
function orderOf(index: IndexSpec, points: string[][], sort: Sort, multikey: number[]): IndexPlan['order'] | undefined {
  const order: IndexPlan['order'] = []
  let next = points.length
  let flipped: boolean | undefined
  for (const [path, direction] of sort) {
    const fixed = index.keys.findIndex(([key], position) => key === path && position < points.length)
    const position = fixed >= 0 ? fixed : next
    const key = index.keys[position]
    if (!key || key[0] !== path || multikey.includes(position)) return undefined
    if (fixed < 0) {
      const flip = key[1] !== direction
      if (flipped !== undefined && flip !== flipped) return undefined
      flipped = flip
      next += 1
    }
    if (fixed < 0 || (points[fixed]?.length ?? 0) > 1) order.push([position, direction])
  }
  return order
}

function score({ index, points, range }: IndexPlan): number {
  const whole = points.length === index.keys.length && index.unique ? 1000 : 0
  const single = points.filter((keys) => keys.length === 1).length
  return whole + points.length * 20 + single * 5 + (range ? 10 : 0) - index.keys.length
}

/** A query without its values: what the refusal shows, so that nothing personal reaches a log. */
function shapeOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.length > 0 ? '…' : ''}]`
  if (typeof value !== 'object' || value === null || value instanceof Date || value instanceof RegExp) return '…'
  const fields = Object.entries(value).map(([key, item]) =>
    key === '$and' || key === '$or'
      ? `${key}: [${(item as unknown[]).map(shapeOf).join(', ')}]`
      : `${key}: ${shapeOf(item)}`,
  )
  return `{${fields.join(', ')}}`
}
