import { invalidParam } from '../errors'

/** A document as the functions know it: plain JSON values, `Date`, and nothing else that needs a class. */
export type Doc = Record<string, unknown> & { _id: string | number }
export type Fields = Record<string, unknown>

/** `db.serverDate({offset})` until the server fills in its own clock. */
class ServerDate {
  constructor(readonly offset: number) {}
}

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' &&
  value !== null &&
  (Object.getPrototypeOf(value) === Object.prototype || Object.getPrototypeOf(value) === null)

type Decode = (value: never) => unknown

const wrappers = new Map<string, Decode>([
  ['$numberInt', (text: string) => Number(text)],
  ['$numberLong', (text: string) => Number(text)],
  ['$numberDouble', (text: string) => Number(text)],
  ['$oid', (text: string) => text],
  ['$undefined', () => undefined],
  ['$date', (at: string | { $numberLong: string } | number) => decodeDate(at)],
  ['$regularExpression', (r: { pattern: string; options: string }) => new RegExp(r.pattern, r.options)],
  ['$tcb_server_date', (date: { offset: number }) => new ServerDate(Number(date.offset) || 0)],
])

const decodeDate = (at: unknown): Date =>
  new Date(typeof at === 'object' && at !== null ? Number((at as { $numberLong: string }).$numberLong) : (at as string))

const revive = (_key: string, value: unknown): unknown => {
  if (!isFields(value)) return value
  const keys = Object.keys(value)
  const first = keys[0]
  if (keys.length !== 1 || first === undefined || !first.startsWith('$')) return value
  const decode = wrappers.get(first)
  return decode ? decode(value[first] as never) : value
}

/** Reads extended JSON, relaxed or canonical; text without wrappers takes the fast road. */
export function decode(text: string): unknown {
  try {
    return text.includes('"$') ? (JSON.parse(text, revive) as unknown) : (JSON.parse(text) as unknown)
  } catch (error) {
    throw invalidParam(`not extended JSON: ${String(error)}`)
  }
}

/** Reads extended JSON that must be an object (a document, query or update). */
export function decodeFields(text: unknown): Fields {
  const value = typeof text === 'string' ? decode(text) : (text ?? {})
  if (!isFields(value)) throw invalidParam('expected an object')
  return value
}

/** Writes extended JSON: numbers plain, instants canonical, so that what is stored can be sent as it stands. */
export function encode(value: unknown): string {
  return JSON.stringify(value, function (this: Fields, key: string, shown: unknown) {
    const raw = this[key]
    if (raw instanceof Date) return { $date: { $numberLong: String(raw.getTime()) } }
    if (raw instanceof RegExp) return { $regularExpression: { pattern: raw.source, options: raw.flags } }
    if (typeof raw === 'number' && !Number.isFinite(raw)) return { $numberDouble: String(raw) }
    return shown
  })
}

/** Replaces every serverDate in a document with the clock's instant. */
export function fillServerDates<T>(value: T, now: number): T {
  if (value instanceof ServerDate) return new Date(now + value.offset) as T
  if (Array.isArray(value)) return value.map((item: unknown) => fillServerDates(item, now)) as T
  if (!isFields(value)) return value
  const filled: Fields = {}
  for (const [key, item] of Object.entries(value)) setOwn(filled, key, fillServerDates(item, now))
  return filled as T
}

/** Sets a field without ever touching a prototype. */
export function setOwn(target: Fields, key: string, value: unknown): void {
  if (key === '__proto__') throw invalidParam('__proto__ is not a field name')
  target[key] = value
}

/** A copy no change can reach the original through. */
export function copyOf<T>(value: T): T {
  if (Array.isArray(value)) return value.map((item: unknown) => copyOf(item)) as T
  if (!isFields(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, copyOf(item)])) as T
}

export const byteLength = (text: string) => Buffer.byteLength(text)
