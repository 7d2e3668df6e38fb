import type { TemplateKey } from '../model/template'

/** Subscription templates by what they are for, and how many sends each still has on our ledger. */
export interface RemindersView {
  readonly templates: Readonly<Partial<Record<TemplateKey, string>>>
  /** Templates of 用工关系 messages, for those on the payroll; empty where the account has none. */
  readonly staff: Readonly<Partial<Record<TemplateKey, string>>>
  /** Never more than 999; that many of what lasts. */
  readonly left: Readonly<Partial<Record<TemplateKey, number>>>
  /** What is agreed to until it is refused, so that nobody need be asked again. */
  readonly lasting: readonly TemplateKey[]
}
export type { TemplateKey }
