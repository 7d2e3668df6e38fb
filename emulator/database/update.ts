import { requestFailed } from '../errors'
import { keyOf } from './key'
import { operators } from './update-operators'
import { clearSlot, readSlot, slotAt, writeSlot } from './paths'
import { copyOf, encode, isFields, type Doc, type Fields } from './value'

/** The document after `$set`, `$inc` and the rest; refuses what MongoDB refuses, and never half of an update. */
export function applyUpdate(doc: Doc, update: Fields): Doc {
  refuseConflicts(update)
  const after = copyOf(doc)
  for (const [operator, changes] of Object.entries(update)) {
    if (!isFields(changes)) throw requestFailed(`${operator} expects an object`)
    for (const [path, operand] of Object.entries(changes)) applyOne(after, operator, path, operand)
  }
  refuseBadNames(after)
  if (keyOf(after._id) !== keyOf(doc._id)) throw requestFailed("Performing an update on the path '_id' would modify it")
  return after
}

function applyOne(doc: Doc, operator: string, path: string, operand: unknown): void {
  if (operator === '$setOnInsert') return
  if (operator === '$unset') {
    const slot = slotAt(doc, path, false)
    if (slot) clearSlot(slot)
    return
  }
  if (operator === '$rename') return rename(doc, path, operand)
  const apply = operators.get(operator)
  if (!apply) throw requestFailed(`Unknown modifier: ${operator}`)
  const needsNothing = operator === '$pull' || operator === '$pullAll' || operator === '$pop'
  const slot = slotAt(doc, path, !needsNothing)
  if (!slot) return
  const before = readSlot(slot)
  if (before === undefined && needsNothing) return
  writeSlot(slot, apply(before, copyOf(operand), path))
}

function rename(doc: Doc, path: string, to: unknown): void {
  if (typeof to !== 'string') throw requestFailed("The 'to' field for $rename must be a string")
  const from = slotAt(doc, path, false)
  if (!from || readSlot(from) === undefined) return
  if (Array.isArray(from.container))
    throw requestFailed(`The source field of $rename cannot be an array element: ${path}`)
  const value = readSlot(from)
  clearSlot(from)
  const slot = slotAt(doc, to, true)
  if (slot) writeSlot(slot, value)
}

/** Two changes at or below one path have no order, so MongoDB refuses them. */
function refuseConflicts(update: Fields): void {
  const paths = Object.entries(update).flatMap(([operator, changes]) =>
    Object.entries(isFields(changes) ? changes : {}).flatMap(([path, to]) =>
      operator === '$rename' && typeof to === 'string' ? [path, to] : [path],
    ),
  )
  for (const [at, path] of paths.entries()) {
    const other = paths.find((name, other) => other !== at && (name === path || name.startsWith(`${path}.`)))
    if (other !== undefined) throw requestFailed(`Updating the path '${other}' would create a conflict at '${path}'`)
  }
}

/** Refuses field names the database does not store. */
export function refuseBadNames(value: unknown): void {
  if (Array.isArray(value)) value.forEach(refuseBadNames)
  if (!isFields(value)) return
  for (const [name, item] of Object.entries(value)) {
    if (name.startsWith('$') || name.includes('.') || name === '') {
      throw requestFailed(`The field name '${name}' is not valid for storage`)
    }
    refuseBadNames(item)
  }
}

export const sameDocument = (a: Doc, b: Doc) => encode(a) === encode(b)
