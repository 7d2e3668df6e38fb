import type { Assessment, Branch, ClinicalFacts, Destination, ReferralState, ReferralStep, Said } from '../model/care'
import type { Day } from '../model/day'
import type { Policy } from '../policy/pack'
import type { DangerLevel } from './views'

export interface ReferralStepView {
  readonly step: ReferralStep
  readonly words: string
  readonly at: number
  readonly by: string
  readonly receiver: string | null
  readonly note: string | null
}

export interface ReferralView {
  readonly id: string
  readonly to: Destination
  readonly toWords: string
  readonly hospital: string
  readonly phone: string
  readonly state: ReferralState
  /** 等接收, 等出发, 在路上, 等收治 */
  readonly waiting: string
  /** By when the next step is owed (epoch ms), and whether that has passed. */
  readonly dueAt: number
  readonly late: boolean
  readonly calledAt: number | null
  readonly vehicle: string | null
  readonly steps: readonly ReferralStepView[]
  /** What the caller may record next. */
  readonly may: readonly Exclude<ReferralStep, 'sent'>[]
}

/** What the router asks besides what a clinician answers on the form; a phone that has it asks the same rules (R08, R83). */
export interface RouteKnown {
  readonly emergency: Said
  readonly flag: DangerLevel | 'unknown'
  readonly age: number | 'unknown'
  readonly pregnant: Said
  readonly stability: 'stable' | 'unstable' | 'unknown'
  readonly red: Said
  /** 全程接种, for the warning of the national plan for severe cases (R42). */
  readonly vaccinated: Said
}

/** The settings the router reads, a township's own words in them. */
export type RouteSettings = Pick<
  Policy,
  | 'emergencyAt'
  | 'referBelowSpo2'
  | 'homeFor'
  | 'subDesignatedFor'
  | 'countyFor'
  | 'expertPanel'
  | 'clinicianDecidesRed'
  | 'advancedAge'
  | 'tierFromAge'
  | 'infantBelowAge'
>

/** Where somebody is treated: the proposal with its grounds, the decision, the way there. Facts are for clinicians and family. */
export interface RouteView {
  readonly name: string
  readonly proposal: {
    readonly branch: Branch
    readonly words: string
    readonly level3: boolean
    readonly now: boolean
    readonly clause: string
    readonly facts: readonly string[]
    /** 国家重型方案的提醒 (R42). */
    readonly warning: string | null
    readonly pack: string
  } | null
  readonly decision: {
    readonly to: Destination
    readonly words: string
    readonly basis: string
    readonly by: string
    readonly on: Day
    readonly supervisor: string | null
    readonly panel: {
      readonly by: string
      readonly basis: string
      readonly words: string
      readonly at: number
    } | null
    /** Asked experts have not answered: since when, and by when they are asked again (A20). */
    readonly waitingSince: number | null
    readonly waitingUntil: number | null
    /** Things have become graver since: to be decided again. */
    readonly outdated: boolean
  } | null
  readonly referral: ReferralView | null
  /** For staff: what can be sent now, and what went out for this person and is not back (B31). */
  readonly vehicles: { readonly free: readonly VehicleView[]; readonly out: readonly VehicleView[] }
  readonly past: readonly {
    readonly id: string
    readonly hospital: string
    readonly endedWords: string
    readonly steps: readonly ReferralStepView[]
  }[]
  /** For a clinician's form, filled with what is known; null for everybody else. */
  readonly form: {
    readonly assessed: Assessment
    readonly clinical: ClinicalFacts
    /** Hospitals by destination, for the choices' words. */
    readonly hospitals: Readonly<Partial<Record<Destination, string>>>
    readonly supervisor: string
    readonly panelFirst: boolean
    readonly panel: { readonly name: string; readonly phone: string }
    readonly known: RouteKnown
    readonly settings: RouteSettings
  } | null
}

/** A vehicle that can be sent, or that is out for this person. */
export interface VehicleView {
  readonly id: string
  readonly label: string
}

export interface ReferralRow {
  readonly personId: string
  readonly householdId: string
  readonly name: string
  readonly plate: string
  readonly villageName: string
  readonly hospital: string
  readonly waiting: string
  readonly since: number
  readonly dueAt: number
  readonly late: boolean
}

/** 报了到医生第一次联系上, 有了危险信号到转诊发出, 转诊发出到到院 (B07). */
export const clockKinds = ['report-contact', 'flag-referral', 'referral-arrival'] as const
export type ClockKind = (typeof clockKinds)[number]

export interface ClockFigure {
  readonly clock: ClockKind
  /** How many stopped, and how many still run. */
  readonly done: number
  readonly running: number
  /** Of those that stopped; null where none has. */
  readonly medianMinutes: number | null
  /** The longest, those still running counted up to now: who waits is not left out. */
  readonly worstMinutes: number | null
}

export interface ClocksView {
  readonly now: number
  readonly figures: readonly ClockFigure[]
  /** The people behind the clock asked for, longest first. */
  readonly rows: readonly {
    readonly personId: string
    readonly householdId: string
    readonly name: string
    readonly plate: string
    readonly villageName: string
    readonly from: number
    /** Null while it runs. */
    readonly to: number | null
    readonly minutes: number
  }[]
  /** Pass as `from` for the rows after these; null at the end. */
  readonly more: number | null
}
