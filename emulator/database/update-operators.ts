import { Query } from 'mingo'
import { invalidParam, requestFailed } from '../errors'
import { keyOf } from './key'
import { valueAt } from './paths'
import { isFields } from './value'

/** What one update operator makes of a field; `before` is undefined where the field is missing. */
export type UpdateOperator = (before: unknown, operand: unknown, path: string) => unknown

export const operators = new Map<string, UpdateOperator>([
  ['$set', (_before, operand) => operand],
  ['$inc', (before, by, path) => arithmetic('$inc', before, by, path, (a, b) => a + b, 0)],
  ['$mul', (before, by, path) => arithmetic('$mul', before, by, path, (a, b) => a * b, 0)],
  ['$min', (before, other) => (before === undefined || keyOf(other) < keyOf(before) ? other : before)],
  ['$max', (before, other) => (before === undefined || keyOf(other) > keyOf(before) ? other : before)],
  ['$push', (before, operand, path) => push(arrayOf('$push', before, path), operand)],
  ['$addToSet', (before, operand, path) => addToSet(arrayOf('$addToSet', before, path), operand)],
  ['$pop', (before, end, path) => pop(arrayOf('$pop', before, path), end)],
  ['$pull', (before, condition, path) => pull(arrayOf('$pull', before, path), condition)],
  ['$pullAll', (before, values, path) => pullAll(arrayOf('$pullAll', before, path), values)],
  ['$currentDate', () => refuse('$currentDate is not offered; use serverDate')],
])

const refuse = (message: string): never => {
  throw requestFailed(message)
}

/** mingo counts null and text as zero; MongoDB refuses them, and so does this. */
function arithmetic(
  name: string,
  before: unknown,
  by: unknown,
  path: string,
  apply: (a: number, b: number) => number,
  missing: number,
): number {
  if (typeof by !== 'number') return refuse(`Cannot apply ${name} with non-numeric argument: {${path}: …}`)
  if (before === undefined) return apply(missing, by)
  if (typeof before !== 'number') return refuse(`Cannot apply ${name} to a value of non-numeric type at '${path}'`)
  return apply(before, by)
}

function arrayOf(name: string, before: unknown, path: string): unknown[] {
  if (before === undefined) return []
  if (!Array.isArray(before)) return refuse(`The field '${path}' must be an array for ${name}`)
  return [...(before as unknown[])]
}

function push(list: unknown[], operand: unknown): unknown[] {
  if (!isFields(operand) || !('$each' in operand)) return [...list, operand]
  const { $each, $position, $slice, $sort, ...others } = operand
  const unknown = Object.keys(others)[0]
  if (unknown) throw requestFailed(`Unrecognized clause in $push: ${unknown}`)
  if (!Array.isArray($each)) throw requestFailed('The argument to $each in $push must be an array')
  const at = typeof $position === 'number' ? $position : list.length
  list.splice(at < 0 ? Math.max(0, list.length + at) : at, 0, ...($each as unknown[]))
  if ($sort !== undefined) sortList(list, $sort)
  if (typeof $slice !== 'number') return list
  return $slice >= 0 ? list.slice(0, $slice) : list.slice($slice)
}

function sortList(list: unknown[], order: unknown): void {
  const keys: [read: (item: unknown) => unknown, way: number][] =
    typeof order === 'number'
      ? [[(item) => item, order]]
      : isFields(order)
        ? Object.entries(order).map(([path, way]) => [(item) => valueAt(item, path), Number(way)])
        : refuse('The $sort is invalid')
  list.sort((a, b) => {
    for (const [read, way] of keys) {
      const [left, right] = [keyOf(read(a)), keyOf(read(b))]
      if (left !== right) return (left < right ? -1 : 1) * way
    }
    return 0
  })
}

function addToSet(list: unknown[], operand: unknown): unknown[] {
  const items = isFields(operand) && Array.isArray(operand.$each) ? (operand.$each as unknown[]) : [operand]
  const known = new Set(list.map(keyOf))
  for (const item of items) {
    if (!known.has(keyOf(item))) list.push(item)
    known.add(keyOf(item))
  }
  return list
}

function pop(list: unknown[], end: unknown): unknown[] {
  if (end !== 1 && end !== -1) throw requestFailed('$pop expects 1 or -1')
  return end === 1 ? list.slice(0, -1) : list.slice(1)
}

function pull(list: unknown[], condition: unknown): unknown[] {
  const operatorsOnly = isFields(condition) && Object.keys(condition).some((name) => name.startsWith('$'))
  if (isFields(condition) && !operatorsOnly) {
    const query = new Query(condition, { scriptEnabled: false })
    return list.filter((item) => !(isFields(item) && query.test(item)))
  }
  const query = new Query({ item: condition }, { scriptEnabled: false })
  return list.filter((item) => !query.test({ item }))
}

function pullAll(list: unknown[], values: unknown): unknown[] {
  if (!Array.isArray(values)) throw invalidParam('$pullAll requires an array argument')
  const gone = new Set((values as unknown[]).map(keyOf))
  return list.filter((item) => !gone.has(keyOf(item)))
}
