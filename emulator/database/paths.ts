import { requestFailed } from '../errors'
import { isFields, setOwn, type Fields } from './value'

/** Where an update path ends: the container and the name or position in it. */
export type Slot = { container: Fields; name: string } | { container: unknown[]; name: number }

export const readSlot = (slot: Slot): unknown =>
  Array.isArray(slot.container)
    ? slot.container[slot.name as number]
    : Object.hasOwn(slot.container, slot.name)
      ? slot.container[slot.name]
      : undefined

export function writeSlot(slot: Slot, value: unknown): void {
  if (!Array.isArray(slot.container)) return setOwn(slot.container, slot.name as string, value)
  while (slot.container.length < (slot.name as number)) slot.container.push(null)
  slot.container[slot.name as number] = value
}

/** MongoDB leaves a hole of null where an array element is unset. */
export function clearSlot(slot: Slot): void {
  if (Array.isArray(slot.container)) {
    if ((slot.name as number) < slot.container.length) slot.container[slot.name as number] = null
  } else delete slot.container[slot.name]
}

/**
 * Walks an update path. Missing objects are made on the way when `create`; a way through a scalar or null, or by name
 * into an array, is refused as MongoDB refuses it.
 */
export function slotAt(doc: Fields, path: string, create: boolean): Slot | undefined {
  const steps = path.split('.')
  if (steps.some((step) => step === '' || step === '__proto__'))
    throw requestFailed(`The update path '${path}' is not valid`)
  if (steps.some((step) => step.startsWith('$')))
    throw requestFailed(`positional update '${path}' is not supported here`)
  let at: Fields | unknown[] = doc
  for (const [depth, step] of steps.entries()) {
    const slot: Slot = Array.isArray(at)
      ? { container: at, name: position(step, path, create) }
      : { container: at, name: step }
    if (Number.isNaN(slot.name)) return undefined
    if (depth === steps.length - 1) return slot
    let next = readSlot(slot)
    if (next === undefined) {
      if (!create) return undefined
      next = {}
      writeSlot(slot, next)
    }
    if (!isFields(next) && !Array.isArray(next)) {
      if (!create) return undefined
      throw requestFailed(`Cannot create field '${steps[depth + 1]}' in element {${step}: …}`)
    }
    at = next
  }
  return undefined
}

function position(step: string, path: string, create: boolean): number {
  if (/^\d+$/.test(step)) return Number(step)
  if (create) throw requestFailed(`Cannot create field '${step}' in an array (path '${path}')`)
  return Number.NaN
}

/** The value a plain path leads to, undefined where it leads nowhere. */
export const valueAt = (value: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((at, name) => (isFields(at) && Object.hasOwn(at, name) ? at[name] : undefined), value)
