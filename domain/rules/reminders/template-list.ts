import { grantKinds, type Template, type TemplateKey } from '../../model/template'

export const templateKeys: readonly TemplateKey[] = ['digest', 'urgent', 'progress']

/** The templates a configuration names, the best way first. Whether they can carry what they must is `template-check`'s. */
export const templatesIn = (given: unknown): Template[] =>
  templateKeys.flatMap((key) =>
    writtenFor(given, key)
      .filter(isTemplate)
      .map((one) => ({ ...one, period: one.period ?? 'day', key }))
      .sort((a, b) => grantKinds.indexOf(a.kind) - grantKinds.indexOf(b.kind)),
  )

/** What is written for a kind of message: one template or several. */
export const writtenFor = (given: unknown, key: string): unknown[] =>
  [(given as Record<string, unknown> | null | undefined)?.[key] ?? []].flat()

const isTemplate = (one: unknown): one is Template => {
  const { kind, id, fields } = (one ?? {}) as Partial<Template>
  return grantKinds.some((known) => known === kind) && typeof id === 'string' && typeof fields === 'object'
}
