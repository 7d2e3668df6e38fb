/** What a template is for: the day's list, what cannot wait, and how somebody's own matters stand. */
export type TemplateKey = 'digest' | 'urgent' | 'progress'

/**
 * What lets us send somebody a message, best first. WeChat asks for each in its own way: *staff* (用工关系) holds until the
 * binding is gone; *long-term* until refused; *limited* once a period; *one-time* once for each accept.
 */
export const grantKinds = ['staff', 'long-term', 'limited', 'one-time'] as const
export type GrantKind = (typeof grantKinds)[number]

/** What a field of a template may carry of a notice. */
export const carried = ['words', 'at', 'on', 'doors', 'late', 'place', 'what'] as const
export type Carried = (typeof carried)[number]

/** A template as the owner of the account applied for it. Ids and field names differ from account to account. */
export interface Template {
  readonly key: TemplateKey
  readonly kind: GrantKind
  readonly id: string
  /** Field name, such as `thing1`, to what it carries. */
  readonly fields: Readonly<Record<string, Carried>>
  /** Of a *limited* one: how often WeChat lets it through. */
  readonly period: 'day' | 'month'
}
