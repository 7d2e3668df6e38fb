import type { AwayKind, Missed, RecurringKind } from '../model/care'
import type { Day } from '../model/day'
import type { Tier } from '../model/person'

/** Somebody is gone, or is said to be: one line on every page that shows them. */
export interface AwayLine {
  readonly kind: AwayKind
  readonly since: Day
  /** While nobody who may has confirmed it, everything is owed as before (R113). */
  readonly confirmed: boolean
  readonly words: string
}

export interface CarePlanView {
  readonly careId: string
  readonly kind: RecurringKind
  readonly words: string
  /** 「每周二、四、六」 or the days. */
  readonly whenWords: string
  readonly where: string
  readonly until: Day | null
  /** The next session nobody has accounted for; before today it waits for its outcome. */
  readonly nextOn: Day | null
}

export interface StandingView {
  readonly name: string
  /** In home treatment: sessions are owed only then (A17). */
  readonly treated: boolean
  readonly away: {
    readonly kind: AwayKind
    /** 「住院中，2月8日起，先不联系」 */
    readonly words: string
    readonly since: Day
    readonly by: string
    readonly note: string
    readonly confirmedBy: string | null
    /** What the caller may do: confirm it, say they are back, take it back as a mistake. */
    readonly may: readonly ('confirm' | 'end')[]
  } | null
  /** Whether the caller may say that somebody is gone, which is so while nobody has confirmed anything. */
  readonly maySay: boolean
  /** Whose word is enough by itself: the caller's, or a clinician's after them (R113). */
  readonly confirms: boolean
  readonly care: readonly CarePlanView[]
  readonly missed: readonly (Missed & {
    readonly words: string
    /** The days on which an entry could still account for it (R93). */
    readonly recordable: readonly Day[]
  })[]
  /** As whom the caller writes a contact down; null where they may not. */
  readonly recordsAs: 'cadre' | 'doctor' | null
  /** How many days back an entry may reach (R93). */
  readonly backDays: number
  /** For staff; null for family and self. */
  readonly tier: {
    readonly shown: Tier | null
    readonly computed: Tier | null
    readonly facts: readonly string[]
    /** Table and score disagree: 复核建议. */
    readonly reviewHint: boolean
    /** Disease or vaccination is not established: no tier, and duties as for the worst (R23). */
    readonly toSurvey: boolean
    readonly override: {
      readonly tier: Tier
      readonly by: string
      readonly on: Day
      readonly reason: string
      readonly reviewOn: Day
    } | null
    /** The override's day has come, or the facts it was made on have changed (R106). */
    readonly asksReview: boolean
    readonly changes: readonly { readonly on: Day; readonly words: string }[]
  } | null
  readonly pregnancy: { readonly words: string; readonly asked: boolean } | null
}
