import { encode, isFields } from './value'

/**
 * Order-preserving text for one value, so that SQLite's byte order is MongoDB's: a letter for the type, then the value.
 * A field that is missing is a null (MongoDB's indexes agree); an empty array is its own, smallest, value.
 */
export const NULL_KEY = 'b'
export const EMPTY_ARRAY_KEY = 'a'

export function keyOf(value: unknown): string {
  if (value === undefined || value === null) return NULL_KEY
  if (typeof value === 'number') return 'c' + numberKey(value)
  if (typeof value === 'string') return 'd' + textKey(value)
  if (Array.isArray(value)) return 'f' + textKey(encode(value))
  if (typeof value === 'boolean') return value ? 'i1' : 'i0'
  if (value instanceof Date) return 'j' + numberKey(value.getTime())
  if (isFields(value)) return 'e' + textKey(encode(value))
  return 'k' + textKey(encode(value))
}

/** First key after every value of the type `key` is of: comparisons never cross types. */
export const endOfType = (key: string) => String.fromCharCode(key.charCodeAt(0) + 1)

/** First key of the type `key` is of. */
export const startOfType = (key: string) => key.charAt(0)

const view = new DataView(new ArrayBuffer(8))

function numberKey(value: number): string {
  if (Number.isNaN(value)) return '0000000000000000'
  view.setFloat64(0, value === 0 ? 0 : value)
  const high = view.getUint32(0)
  const low = view.getUint32(4)
  const negative = high >= 0x80000000
  return hex(negative ? ~high >>> 0 : high + 0x80000000) + hex(negative ? ~low >>> 0 : low)
}

const hex = (word: number) => word.toString(16).padStart(8, '0')

/** SQLite cuts text at NUL when it reads it back, so NUL is written in two characters that keep the order. */
const textKey = (text: string) =>
  /[\u0000\u0001]/.test(text) ? text.replaceAll('\u0001', '\u0001\u0002').replaceAll('\u0000', '\u0001\u0001') : text
