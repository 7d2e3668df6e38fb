import type { Day } from '../model/calendar'
import type { DutyKind } from '../model/duty'

/** Duties that follow from a person alone; a request and a question about a bond are asked about by their own ids. */
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
  'route',
  'panel',
  'referral',
  'escort',
  'missed',
  'confirm-away',
  'close-episode',
  'tier-review',
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

interface PackView {
  readonly id: string
  readonly version: number
  readonly words: string
}

interface Unconfirmed {
  readonly title: string
  readonly note: string
}

/** Why something is owed, or why it is not, in words a cadre can read to a family (F02). */
export interface WhyView {
  readonly kind: DutyKind
  readonly owed: boolean
  /** 为什么要随访刘世贵 */
  readonly title: string
  readonly basis: BasisView
  readonly pack: PackView
  readonly facts: readonly WhyFact[]
  /** What was done and does not count here, and why. */
  readonly notCounted: readonly string[]
  /** Parameters that decided it and that the township has not confirmed. */
  readonly unconfirmed: readonly Unconfirmed[]
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

/** One duty as it stood at the end of a day. */
export interface DayDuty {
  readonly kind: DutyKind
  /** 居家随访 */
  readonly what: string
  /** 医生冉启文; for the family only 医生. */
  readonly by: string
  readonly basis: BasisView
  readonly facts: readonly WhyFact[]
  readonly unconfirmed: readonly Unconfirmed[]
  /** What is known now and was not known then; null where nothing came later. */
  readonly later: string | null
}

/** Something done about the person, and what it came to by the discharge matrix (F10). */
export interface DayDeed {
  readonly at: number
  readonly who: string
  readonly words: string
  readonly settled: readonly string[]
  /** What was owed and what this does not settle, with the reason. */
  readonly notSettled: readonly string[]
  /** 后来才发到: what it is about reached us after the day, or is about an earlier one. */
  readonly late: string | null
}

/** What was owed, done and told about a person on one day (F02, F04). */
export interface WhyDayView {
  readonly on: Day
  readonly name: string
  /** The day in one sentence. */
  readonly words: string
  readonly pack: PackView | null
  readonly owed: readonly DayDuty[]
  /** What somebody might expect and was not owed, and why. */
  readonly notOwed: readonly WhyFact[]
  readonly deeds: readonly DayDeed[]
  /** Deeds beyond those listed. */
  readonly moreDeeds: number
  readonly reminded: RemindedView | null
}

/** Why a request was turned down: the rule behind it, or that no rule is. */
export interface WhyRefusedView {
  readonly refusal: string
  readonly sentence: string
  /** Null where it is a matter of the software and not of any rule. */
  readonly basis: BasisView | null
}
