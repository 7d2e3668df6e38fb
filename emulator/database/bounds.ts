import { endOfType, keyOf, NULL_KEY, startOfType } from './key'
import { isFields, type Fields } from './value'

/** What a query says of one field in terms an index understands. */
export type Bound =
  | { kind: 'points'; keys: string[] }
  | { kind: 'range'; from: string; fromOpen: boolean; to: string; toOpen: boolean; exact: boolean }

/** Bounds by field path, plus whether some condition is left that bounds cannot say. */
export interface Conditions {
  byPath: Map<string, Bound[]>
  ors: Fields[][]
  rest: boolean
}

/** Reads a query into bounds; whatever it cannot express stays for the document filter. */
export function conditionsOf(query: Fields): Conditions {
  const found: Conditions = { byPath: new Map(), ors: [], rest: false }
  collect(query, '', found)
  return found
}

function collect(query: Fields, prefix: string, found: Conditions): void {
  for (const [key, condition] of Object.entries(query)) {
    if (key === '$and' && Array.isArray(condition)) {
      for (const part of condition as Fields[]) collect(part, prefix, found)
    } else if (key === '$or' && Array.isArray(condition) && prefix === '') {
      found.ors.push(condition as Fields[])
      found.rest = true
    } else if (key.startsWith('$')) {
      found.rest = true
    } else {
      collectField(prefix + key, condition, found)
    }
  }
}

function collectField(path: string, condition: unknown, found: Conditions): void {
  const operators = isFields(condition) && Object.keys(condition).some((name) => name.startsWith('$'))
  for (const [operator, operand] of operators ? Object.entries(condition) : [['$eq', condition] as const]) {
    if (operator === '$elemMatch' && isFields(operand)) {
      found.rest = true
      if (!Object.keys(operand).some((name) => name.startsWith('$'))) collect(operand, `${path}.`, found)
      continue
    }
    const bound = boundOf(operator, operand, condition)
    if (!bound) found.rest = true
    else found.byPath.set(path, [...(found.byPath.get(path) ?? []), bound])
    if (bound?.kind === 'range' && !bound.exact) found.rest = true
  }
}

function boundOf(operator: string, operand: unknown, condition: unknown): Bound | undefined {
  if (operator === '$in') {
    const plain = Array.isArray(operand) && operand.every(isPoint)
    return plain ? { kind: 'points', keys: [...new Set((operand as unknown[]).map(keyOf))].sort() } : undefined
  }
  if (operand instanceof RegExp) return operator === '$eq' ? prefixBound(operand.source, operand.flags) : undefined
  if (operator === '$regex') {
    const options = isFields(condition) ? condition.$options : undefined
    return typeof operand === 'string' ? prefixBound(operand, typeof options === 'string' ? options : '') : undefined
  }
  if (!isPoint(operand)) return undefined
  const key = keyOf(operand)
  if (operator === '$eq' || (key === NULL_KEY && (operator === '$gte' || operator === '$lte'))) {
    return { kind: 'points', keys: [key] }
  }
  const from = startOfType(key)
  const to = endOfType(key)
  const range = { kind: 'range' as const, from, fromOpen: false, to, toOpen: true, exact: true }
  if (key === NULL_KEY) return undefined
  if (operator === '$gt') return { ...range, from: key, fromOpen: true }
  if (operator === '$gte') return { ...range, from: key }
  if (operator === '$lt') return { ...range, to: key }
  if (operator === '$lte') return { ...range, to: key, toOpen: false }
  return undefined
}

const isPoint = (value: unknown) => !Array.isArray(value) && !(value instanceof RegExp) && value !== undefined

/** `/^abc/` is the range of texts that begin with abc. */
function prefixBound(source: string, flags: string): Bound | undefined {
  const literal = /^\^([^\\.*+?()[\]{}|^$]+)/.exec(source)?.[1]
  if (!literal || flags !== '' || source.includes('|')) return undefined
  const next = source.charAt(literal.length + 1)
  const sure = /[*?{]/.test(next) ? literal.slice(0, -1) : literal
  const from = keyOf(sure)
  return { kind: 'range', from, fromOpen: false, to: `${from}\u{10ffff}`, toOpen: true, exact: false }
}

/** The bounds of one field drawn together; an index over arrays may use only one of them. */
export function drawTogether(bounds: Bound[], multikey: boolean): { bound: Bound; complete: boolean } | undefined {
  const points = bounds.find((bound) => bound.kind === 'points')
  const first = points ?? bounds[0]
  if (!first) return undefined
  if (multikey) return { bound: first, complete: bounds.length === 1 }
  return { bound: bounds.filter((bound) => bound !== first).reduce(intersect, first), complete: true }
}

function intersect(a: Bound, b: Bound): Bound {
  if (a.kind === 'points') return { kind: 'points', keys: a.keys.filter((key) => holds(b, key)) }
  if (b.kind === 'points') return intersect(b, a)
  const [from, fromOpen] =
    a.from > b.from || (a.from === b.from && a.fromOpen) ? [a.from, a.fromOpen] : [b.from, b.fromOpen]
  const [to, toOpen] = a.to < b.to || (a.to === b.to && a.toOpen) ? [a.to, a.toOpen] : [b.to, b.toOpen]
  return { kind: 'range', from, fromOpen, to, toOpen, exact: a.exact && b.exact }
}

function holds(bound: Bound, key: string): boolean {
  if (bound.kind === 'points') return bound.keys.includes(key)
  const afterFrom = bound.fromOpen ? key > bound.from : key >= bound.from
  return afterFrom && (bound.toOpen ? key < bound.to : key <= bound.to)
}
