import type { Day } from '../model/day'
import type { HouseholdPerson, ReadingView } from './views'

/** A week of readings with the township's bounds (E28). */
export interface TrendView {
  readonly readings: readonly ReadingView[]
  readonly bounds: { readonly referBelowSpo2: number; readonly highFeverAbove: number }
  /** Since when reports are owed; null outside home treatment. */
  readonly openedOn: Day | null
}

/** A person as the clinician's follow-up page shows them. */
export interface CareView {
  readonly person: HouseholdPerson
  readonly plate: string
  readonly villageName: string
  readonly everyDays: number
  readonly readings: readonly ReadingView[]
  readonly bounds: { readonly referBelowSpo2: number; readonly highFeverAbove: number }
  readonly dueOn: Day | null
  readonly mayEnd: EndView
}

/** Whether ending home treatment may be thought of, by the rule in force today; a clinician ends it (R10). */
export interface EndView {
  readonly suggested: boolean
  readonly words: string
  /** What the rule asks, one by one, and whether it holds; null where nobody has said. */
  readonly reasons: readonly { readonly words: string; readonly met: boolean | null }[]
  /** Where the rule stands: 据 国家：… */
  readonly source: string
  /** The rule asks for a PCR's Ct value, so the form asks for it too. */
  readonly asksCt: boolean
}
