import type { Leave, StaffRole, Title } from '../model/account'
import type { Day } from '../model/day'

/** People a post leaves alone: how many, where, and who, as far as a page shows. */
export interface OrphansView {
  readonly people: number
  readonly grids: readonly { readonly grid: string; readonly placeName: string; readonly people: number }[]
  readonly who: readonly { readonly personId: string; readonly name: string; readonly plate: string }[]
}

export interface GapsView {
  /** Where people live and nobody answers for them in this role; since when the office does, where it said so. */
  readonly gaps: readonly {
    readonly role: 'cadre' | 'doctor'
    readonly place: string
    readonly placeName: string
    readonly people: number
    readonly officeSince: Day | null
  }[]
  /** Posts that run out within a week, and how many they leave alone. */
  readonly lapsing: readonly {
    readonly postId: string
    readonly accountId: string
    readonly name: string
    readonly role: StaffRole
    readonly placeName: string
    readonly until: Day
    readonly alone: number
  }[]
}

export interface HelperView {
  readonly name: string
  readonly phone: string | null
  readonly placeName: string
}

/** Empty: nobody, and the page says so. */
export interface HelpersView {
  readonly cadre: readonly HelperView[]
  readonly doctor: readonly HelperView[]
}

export interface StaffRow {
  readonly postId: string
  readonly accountId: string
  readonly name: string
  readonly role: StaffRole
  readonly place: string
  readonly placeName: string
  readonly title: Title | null
  readonly from: Day
  readonly until: Day | null
  /** Whom this post stands in for. */
  readonly coversName: string | null
  readonly leave: Pick<Leave, 'id' | 'from' | 'until' | 'coverName'> | null
}

export interface LeaveView {
  readonly today: Day
  readonly name: string
  /** Now or to come; null where none. */
  readonly leave: Pick<Leave, 'id' | 'from' | 'until' | 'coverName'> | null
  /** Whom they stand in for, now or to come. */
  readonly covering: readonly {
    readonly name: string
    readonly from: Day
    readonly until: Day
    readonly places: string
  }[]
  /** Who could stand in: the same work in the same township. */
  readonly colleagues: readonly { readonly accountId: string; readonly name: string; readonly places: string }[]
}

/** What is wrong with a line of a roster; the page says it in words. */
export type LineFault = 'columns' | 'name' | 'role' | 'place' | 'title' | 'phone' | 'twice' | 'too-many'

/** What became of one line of a roster. */
export type StaffImportRow = { readonly line: number; readonly name: string; readonly placeName: string } & (
  | { readonly state: 'invited'; readonly code: string; readonly expiresAt: number }
  /** Holds this very post already; has an invitation that still works. */
  | { readonly state: 'there' | 'asked' }
  | { readonly state: 'wrong'; readonly fault: LineFault }
  | { readonly state: 'refused'; readonly refusal: string }
)
