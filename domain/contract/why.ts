import type { DutyKind } from '../model/duty'

/** Duties that follow from a person alone; a request and a question about a bond tell their own story on their own pages. */
export const whyKinds = [
  'urgent-cadre',
  'urgent-clinic',
  'report-cadre',
  'first-contact',
  'follow-up',
  'remeasure',
  'weekly-contact',
  'daily-contact',
  'visit',
] as const satisfies readonly DutyKind[]
export type WhyKind = (typeof whyKinds)[number]

export const isWhyKind = (kind: DutyKind): kind is WhyKind => (whyKinds as readonly DutyKind[]).includes(kind)

/** What a duty rests on: a clause of the plan, national guidance, or a local default nobody has confirmed (amber, 暂). */
export interface BasisView {
  /** Row id of the clause or ruling. */
  readonly row: string
  /** 平安府发〔2023〕5号 */
  readonly source: string
  /** 三(二)1; what is left open, for a local default. */
  readonly article: string
  /** What it asks and how it is counted, in our own words. */
  readonly sentences: readonly string[]
  readonly amber: boolean
}

export interface WhyFact {
  readonly label: string
  readonly words: string
}

/** Why something is owed, or why it is not, in words a cadre can read to a family (F02). */
export interface WhyView {
  readonly kind: WhyKind
  readonly owed: boolean
  /** 为什么要随访刘世贵 */
  readonly title: string
  readonly basis: BasisView
  readonly pack: { readonly id: string; readonly version: number; readonly words: string }
  readonly facts: readonly WhyFact[]
  /** What was done and does not count here, and why. */
  readonly notCounted: readonly string[]
  /** Parameters that decided it and that the township has not confirmed. */
  readonly unconfirmed: readonly { readonly title: string; readonly note: string }[]
}

/** Whether a reminder went, to whom, and why not where it did not. */
export interface RemindedView {
  readonly words: string
  readonly lines: readonly {
    readonly key: string
    readonly name: string
    readonly sent: boolean
    readonly words: string
  }[]
}
