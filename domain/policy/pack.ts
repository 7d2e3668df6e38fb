import type { Day } from '../model/calendar'
import type { ReferralState } from '../model/care'
import type { Tier, VulnerableGroup } from '../model/person'
import type { StockCategory } from '../model/stock'
import type { QualityReason } from '../model/allocation'
import type { Severity } from '../model/severity'
import type { Parameter } from './parameter'

/** 两次核酸 Ct 值, then symptoms with antigen and two Ct values, then without a PCR (R10). */
export const endRules = ['two-ct-on-days-6-and-7', 'symptoms-antigen-two-ct', 'symptoms-antigen'] as const
export type EndRule = (typeof endRules)[number]

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
  /** What must hold before an end of home treatment is suggested; national guidance changed it twice in five weeks (R10). */
  readonly endRule: Parameter<EndRule>
  /** Days between follow-ups of a level-3 case at home: national levels are cumulative, no number is stated (R05). */
  readonly level3EveryDays: Parameter<number>
  /** Hours within which a clinician decides where somebody is treated (R08, B07). */
  readonly routeWithinHours: Parameter<number>
  /** Hours the county's experts may take before they are asked again (A20). */
  readonly panelWithinHours: Parameter<number>
  /** Minutes each step of a referral may take (E23, B09). */
  readonly referralWithinMinutes: Parameter<Readonly<Record<ReferralState, number>>>
  /** Minutes after a step is late until the township office is told as well (B09, E23). */
  readonly referralOfficeAfterMinutes: Parameter<number>
  /** Completed years between which nobody having asked means she may be pregnant (A19, R33). */
  readonly mayBePregnantAges: Parameter<readonly [number, number]>
  /** Days for which "not pregnant" is taken as still true. */
  readonly notPregnantHoldsDays: Parameter<number>
  /** Days after the end of a pregnancy in which its signs still count (R33). */
  readonly afterBirthDays: Parameter<number>
  /** Hours a medicine request may wait for its next step. */
  readonly medicineWithinHours: Parameter<number>
  /** Floor and goal of each shelf, in percent of the people it serves, in person-courses a category (B13, R14). */
  readonly stockFloorPercent: Parameter<number>
  readonly stockGoalPercent: Parameter<number>
  /** Days of recent use a shelf must cover (B14), and over how many days use is looked at. */
  readonly stockCoverDays: Parameter<number>
  readonly stockUseDays: Parameter<number>
  /** Hours after which what a pharmacy said of itself is unknown again (A28). */
  readonly stockSaidHours: Parameter<number>
  /** Articles whose packs may be split while they are short (B23), and which are queued for (F17). */
  readonly scarceItems: Parameter<readonly string[]>
  /** What counts as wrong with the goods: the only grounds on which the county's may be turned down (B18, R18). */
  readonly qualityReasons: Parameter<readonly QualityReason[]>
  /** Person-courses of a category one illness may take before a clinician is asked (B21). */
  readonly coursesPerEpisode: Parameter<Readonly<Record<StockCategory, number>>>
  /** Hours by which a wish of a key group, and of a household in difficulty, counts as asked earlier (F17, B03). */
  readonly queueKeyGroupHours: Parameter<number>
  readonly queueHardshipHours: Parameter<number>
  /** Days a neighbour's post stands unless it is closed before (B02). */
  readonly helpPostDays: Parameter<number>
  /** Hours of the day (China) at which each worker gets one digest. */
  readonly digestAtHours: Parameter<readonly number[]>
  /** Days late after which the squad's captain, the clinic and the township office are told as well (E04). */
  readonly captainAfterDays: Parameter<number>
  readonly clinicAfterDays: Parameter<number>
  readonly officeAfterDays: Parameter<number>
  /** Minutes a danger sign waits on each rung before the next is told, and then between rounds (A14). */
  readonly urgentRungMinutes: Parameter<number>
  readonly urgentAgainMinutes: Parameter<number>
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
  /** The township's own version on top of its plan, where one is in force. */
  readonly own?: { readonly version: number; readonly from: Day }
}
