import type { TemplateKey } from '@domain/contract'

/**
 * Subscription templates as the account owner applied for them: ids and field names differ from account to account, so
 * they come from the environment: `SHOUWANG_TEMPLATES={"digest":{"id":"…","words":"thing1","at":"time2"},…}`.
 */
export interface Template {
  readonly id: string
  /** The field that carries the sentence (a `thing`, at most 20 characters). */
  readonly words: string
  /** The field that carries the time, where the template has one. */
  readonly at?: string
}

const keys: readonly TemplateKey[] = ['digest', 'urgent', 'progress']

export function templates(): Partial<Record<TemplateKey, Template>> {
  const given: unknown = JSON.parse(process.env.SHOUWANG_TEMPLATES ?? '{}')
  if (typeof given !== 'object' || given === null) throw new Error('SHOUWANG_TEMPLATES is not an object')
  return Object.fromEntries(
    keys.flatMap((key) => {
      const one = (given as Record<string, Partial<Template> | undefined>)[key]
      if (!one) return []
      if (typeof one.id !== 'string' || !/^thing\d+$/.test(one.words ?? ''))
        throw new Error(`SHOUWANG_TEMPLATES.${key} is wrong`)
      return [[key, one as Template]]
    }),
  )
}
