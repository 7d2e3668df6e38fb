/** What WeChat accepts in one field of a subscribe message, by the field's kind (subscribeMessage.send, 47003). */
const kinds: Record<string, RegExp> = {
  thing: /^.{1,20}$/su,
  short_thing: /^.{1,5}$/su,
  number: /^-?\d{1,32}(\.\d{1,32})?$/,
  letter: /^[A-Za-z]{1,32}$/,
  symbol: /^[^\p{L}\p{N}\s]{1,5}$/u,
  character_string: /^[\x21-\x7e]{1,32}$/,
  time: /^((\d{4}年\d{1,2}月\d{1,2}日|\d{4}[-/.]\d{1,2}[-/.]\d{1,2})?\s?(\d{1,2}:\d{2}(:\d{2})?)?\s?~?\s?){1,2}$/,
  date: /^((\d{4}年\d{1,2}月\d{1,2}日|\d{4}[-/.]\d{1,2}[-/.]\d{1,2})(\s?\d{1,2}:\d{2}(:\d{2})?)?\s?~?\s?){1,2}$/,
  amount: /^[^\p{L}\p{N}\s]?\d{1,10}(\.\d+)?元?$/u,
  phone_number: /^[\d+\-() ]{1,17}$/,
  car_number: /^.{1,8}$/u,
  name: /^(\p{Script=Han}{1,10}|[\p{Script=Latin}\p{P}\p{S} ]{1,20})$/u,
  phrase: /^\p{Script=Han}{1,5}$/u,
}

/** The first field WeChat would refuse, or undefined. */
export function badField(data: Record<string, unknown>): string | undefined {
  return Object.entries(data).find(([key, field]) => !isGoodField(key, field))?.[0]
}

function isGoodField(key: string, field: unknown): boolean {
  const kind = /^([a-z_]+?)_?\d+$/.exec(key)?.[1]
  const value = typeof field === 'object' && field !== null ? (field as { value?: unknown }).value : undefined
  if (kind === undefined || (typeof value !== 'string' && typeof value !== 'number')) return false

  if (/[\u0000-\u001f\u007f]/.test(String(value)) || value === '') return false
  const shape = kinds[kind]
  return shape ? shape.test(String(value)) : kind === 'enum'
}
