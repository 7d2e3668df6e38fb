import type { Day } from '../model/calendar'
import type { Tier, VulnerableGroup } from '../model/person'
import type { Severity } from '../model/severity'
import type { Parameter } from './parameter'

/** Every number the rules use. A township's pack inherits the national base and may be stricter, never laxer. */
export interface Policy {
  /** Completed years from which the tiers apply (R01, R24). */
  readonly tierFromAge: Parameter<number>
  /** Days between clinic follow-ups of a person treated at home (A15). */
  readonly followUpEveryDays: Parameter<number>
  /** Hours within which the clinic first speaks to somebody who reported (R11). */
  readonly firstContactWithinHours: Parameter<number>
  /** Oxygen below this is referred at once, %. */
  readonly referBelowSpo2: Parameter<number>
  /** Oxygen at or below this meets the national severe criterion, %. */
  readonly severeAtSpo2: Parameter<number>
  /** Oxygen at or below this is measured again at rest, %. */
  readonly remeasureAtSpo2: Parameter<number>
  /** High fever is above this, ℃. */
  readonly highFeverAbove: Parameter<number>
  /** Consecutive days with a high reading that make it persistent (R06). */
  readonly persistentFeverDays: Parameter<number>
  /** Above this a child is urgent at once, ℃ (R32). */
  readonly childUrgentAbove: Parameter<number>
  /** Child signs apply below this age, years (R30). */
  readonly childBelowAge: Parameter<number>
  /** Breaths a minute that meet the severe criterion in an adult (R29). */
  readonly severeAtBreaths: Parameter<number>
  /** Readings outside are asked about once (R25, R35). */
  readonly plausible: Parameter<{
    readonly temperature: readonly [number, number]
    readonly spo2: readonly [number, number]
    readonly breaths: readonly [number, number]
  }>
  /** Counted contact days a week by tier; null where the plan states no interval (A05). */
  readonly weeklyContacts: Parameter<Partial<Record<Tier, number>> | null>
  /** Whether a cadre's contact counts towards the weekly number (R03). */
  readonly cadreSettlesWeekly: Parameter<boolean>
  /** Groups contacted every day; null where the plan names none. */
  readonly dailyGroups: Parameter<readonly VulnerableGroup[] | null>
  /** Unanswered attempts in a row that make a visit (E29). */
  readonly noAnswersBeforeVisit: Parameter<number>
  /** Days at home before a clinician may be offered to end the episode (R96). */
  readonly minHomeDays: Parameter<number>
  /** Hours a medicine request may wait for its next step. */
  readonly medicineWithinHours: Parameter<number>
  /** Hours of the day (China) at which each worker gets one digest. */
  readonly digestAtHours: Parameter<readonly number[]>
  /** How far back an entry made offline may reach, days, and how far ahead a phone's clock may run, minutes (R93). */
  readonly entryBackDays: Parameter<number>
  readonly entryAheadMinutes: Parameter<number>
  /** Hours an invitation stays good (E40). */
  readonly inviteHours: Parameter<number>
  /** Completed years of 高龄 in the router (R09, R111). */
  readonly advancedAge: Parameter<number>
  /** Completed years below which a child is 婴幼儿 (A19, R39). */
  readonly infantBelowAge: Parameter<number>
  /** Where an emergency goes (A23, R08). */
  readonly emergencyAt: Parameter<'emergency-department'>
  /** Severities treated at home, at a sub-designated and at the county's designated hospital (B28–B30, R08). */
  readonly homeFor: Parameter<readonly Severity[]>
  readonly subDesignatedFor: Parameter<readonly Severity[]>
  readonly countyFor: Parameter<readonly Severity[]>
  /** Whether experts decide about the disabled old and the old who can hardly walk (A20, R81). */
  readonly expertPanel: Parameter<boolean>
  /** Whether being red is enough for a clinician to decide (R43). */
  readonly clinicianDecidesRed: Parameter<boolean>
}

export interface Pack {
  readonly id: string
  readonly version: number
  readonly effectiveFrom: Day
  /** The township's words for the tiers (R02). */
  readonly tierNames: Record<Tier, string>
  readonly policy: Policy
}
