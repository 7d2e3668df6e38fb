import type { Kinship, StaffRole } from '../model/account'
import type { Said } from '../model/care'
import type { ContactState, Mode, Outcome } from '../model/contact'
import type { Day } from '../model/day'
import type { DutyKind } from '../model/duty'
import type { Disease, Hardship, Tag, Tier, Vaccination, VulnerableGroup } from '../model/person'
import type { Reading } from '../model/reading'
import type { OwnVersion } from '../policy/own-settings'
import type { MedicineCategory, RequestState } from '../model/request'
import type { RemindersView } from './views-reminders'
import type { AwayLine } from './views-standing'

/** What the screens read. Shapes only: numbers are in the units of the model, days are civil days, instants epoch ms. */

/** One line of the call ladder (A33), best first. */
export interface CallLine {
  readonly kind: 'doctor' | 'clinic' | 'cadre' | 'duty' | 'emergency'
  readonly name: string
  readonly words: string
  readonly phone: string
}

export interface FlagView {
  readonly code: string
  readonly words: string
  readonly clause: string
}

export type DangerLevel = 'none' | 'remeasure' | 'clinician-now' | 'severe' | 'urgent'

export interface AlertView {
  readonly level: DangerLevel
  readonly words: readonly string[]
  readonly at: number
  readonly takenBy: { readonly name: string; readonly at: number } | null
}

export interface ReadingView {
  readonly at: number
  readonly on: Day
  readonly temperature: number | null
  readonly spo2: number | null
  /** Who measured or said it: 家里, 村干部, 医生. */
  readonly by: string
}

/** Where somebody is treated, as a line of a page: decided, waited for, or still to be decided (A20, B06). */
export interface TreatmentView {
  readonly state: 'decided' | 'panel' | 'owed'
  /** 在家治；等县专家定去哪里治；方案指向：亚定点医院 */
  readonly words: string
  /** Who decided, why, guided by whom; when the experts are asked again; what the plan goes by. */
  readonly note: string
}

/** A person an account speaks for, as its home shows them. */
export interface HomePerson {
  readonly personId: string
  readonly bondId: string
  readonly kinship: Kinship
  readonly name: string
  readonly age: number
  readonly sex: 'male' | 'female'
  /** Young enough for a child's signs, by the township's own bound (R30). */
  readonly child: boolean
  /** 孕产妇 or not; unknown is asked about and never read as no (A19, R33). */
  readonly pregnant: Said
  readonly plate: string
  readonly villageName: string
  /** Its code: whose policy asks about slips on the phone (E27). */
  readonly township: string
  readonly townshipName: string
  readonly episode: { readonly openedOn: Day; readonly dayNumber: number } | null
  readonly today: { readonly morning: ReadingView | null; readonly evening: ReadingView | null }
  readonly lastSeen: { readonly at: number; readonly who: string; readonly reached: boolean } | null
  /** When the clinic owes the next contact; null when nothing is owed. */
  readonly next: { readonly dueOn: Day; readonly dueAt: number | null } | null
  /** In hospital, moved, died: null for who is here (E08). */
  readonly away: AwayLine | null
  readonly alert: AlertView | null
  /** Null while nothing is decided. */
  readonly treatment: TreatmentView | null
  /** On the way to a hospital: where to, what it waits for, since when (E23). */
  readonly referral: { readonly hospital: string; readonly waiting: string; readonly at: number } | null
  readonly requests: readonly RequestLine[]
  readonly calls: readonly CallLine[]
}

export interface RequestLine {
  readonly requestId: string
  readonly state: RequestState
  readonly title: string
}

export interface PostView {
  readonly id: string
  readonly role: StaffRole
  readonly place: string
  readonly placeName: string
  readonly until: Day | null
  /** Whom this post stands in for (E21). */
  readonly covers?: string | null
}

export interface HomeView {
  readonly now: number
  readonly today: Day
  readonly account: {
    readonly name: string | null
    readonly township: string | null
    readonly village: string | null
    readonly agreed: boolean
    readonly elder: boolean
    /** Off duty until then (epoch ms). */
    readonly restUntil: number | null
  }
  readonly posts: readonly PostView[]
  /** Who answers for the township where the caller works (B41); null for who holds no post. */
  readonly duty: CallLine | null
  /** What these townships have saved on top of their plans, so that a phone without a network judges no more mildly. */
  readonly settings: readonly { readonly township: string; readonly versions: readonly OwnVersion[] }[]
  readonly people: readonly HomePerson[]
  readonly asked: readonly { readonly bondId: string; readonly name: string; readonly state: string }[]
  readonly reminders: RemindersView
  /** Messages of the last week that were not opened. */
  readonly unread: number
}

/** What a report came to, before any receipt is shown (C01). */
export interface Receipt {
  readonly at: number
  readonly level: DangerLevel
  readonly flags: readonly FlagView[]
  readonly reading: Reading
  readonly opened: boolean
  readonly next: { readonly dueOn: Day; readonly dueAt: number | null } | null
  /** Words to read out on the phone to 120: place, name, age, what was measured. */
  readonly sayThis: string
  /** 94 %: measure again, seated and warm. */
  readonly remeasure: boolean
}

export interface DutyLine {
  readonly dutyId: string
  readonly kind: DutyKind
  readonly words: string
  readonly dueWords: string
  readonly clause: string
  /** Whether the caller can settle it; others' duties are shown, locked (F10). */
  readonly mine: boolean
  readonly late: number
}

export interface HouseholdPerson {
  readonly personId: string
  readonly v: number
  readonly name: string
  readonly sex: 'male' | 'female'
  readonly birthOn: Day
  readonly age: number
  /** Which questions to ask (R30, A19): a child's signs; those of a pregnancy, or the pregnancy itself. */
  readonly child: boolean
  readonly pregnant: Said
  readonly phone: string | null
  readonly disease: Disease
  readonly vaccination: Vaccination
  readonly tier: Tier | null
  readonly toSurvey: boolean
  readonly tags: readonly Tag[]
  readonly episode: { readonly openedOn: Day; readonly dayNumber: number } | null
  readonly alert: AlertView | null
  readonly away: AwayLine | null
  /** Without the clinical grounds, except for clinicians (A35). */
  readonly treatment: TreatmentView | null
  readonly lastAttempt: {
    readonly at: number
    readonly who: string
    readonly outcome: Outcome
    readonly mode: Mode
  } | null
  readonly duties: readonly DutyLine[]
}

export interface HouseholdView {
  readonly householdId: string
  readonly v: number
  readonly plate: string
  readonly head: string
  readonly phone: string | null
  /** 脱贫户 or 监测户 (B03); null for neither. */
  readonly hardship: Hardship | null
  readonly villageName: string
  readonly grid: string
  readonly people: readonly HouseholdPerson[]
  readonly requests: readonly RequestLine[]
}

/** What one recorded contact came to: the duties it settled and those still owed (F10). */
export interface ContactResult {
  readonly settled: readonly { readonly kind: DutyKind; readonly words: string }[]
  readonly left: readonly { readonly kind: DutyKind; readonly words: string; readonly dueWords: string }[]
  readonly level: DangerLevel
  readonly flags: readonly FlagView[]
}

export interface HistoryLine {
  readonly at: number
  readonly who: string
  readonly words: string
  /** What stood before, for corrections (E37). */
  readonly before: string | null
  readonly after: string | null
}

export type { MedicineCategory }

export interface PersonRow {
  readonly personId: string
  readonly householdId: string
  readonly name: string
  readonly age: number
  readonly plate: string
  readonly villageName: string
  readonly tier: Tier | null
  readonly toSurvey: boolean
  readonly groups: readonly VulnerableGroup[]
  /** Why the person is on this list: 迟 2 天, 没联系上. */
  readonly words: string
}

/** Every number opens exactly the people it counts (B40). */
export const figures = [
  'due',
  'reached-fine',
  'reached-not-fine',
  'not-reached',
  'nobody-tried',
  'late',
  'last-rung',
  'alert',
  'at-home',
  'in-hospital',
  'to-confirm',
  'red',
  'yellow',
  'green',
  'to-survey',
  'tier-lowered',
  'referral',
  'referral-late',
  'no-helper',
] as const
export type Figure = (typeof figures)[number]

export interface OverviewView {
  readonly today: Day
  readonly now: number
  readonly township: string
  readonly townshipName: string
  readonly total: Readonly<Record<Figure, number>>
  readonly villages: readonly {
    readonly village: string
    readonly name: string
    readonly counts: Readonly<Partial<Record<Figure, number>>>
  }[]
  /** When nobody is on duty within 48 hours, and how long; `until` is null where nobody is planned after it (B41). */
  readonly dutyGaps: readonly { readonly from: number; readonly until: number | null }[]
  /** 未定频次: what the township's plan leaves open (A05). */
  readonly open: readonly string[]
}

export type { ContactState }
