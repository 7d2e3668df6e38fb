import type { Day } from '../model/day'
import type { MedicineCategory, OpenStage, Proof, RequestItem, RequestState } from '../model/request'
import type { ShelfKind } from '../model/stock'
import type { LotLabel } from './views-stock'

/** What the caller may do next: come to a state, name a price, agree to one. */
export type RequestMove = RequestState | 'priced' | 'agreed'

/** A place in the queue for what is scarce, with its reason (F17). */
export interface QueueView {
  /** 1 is next. */
  readonly place: number
  readonly of: number
  readonly words: string
  /** The row it rests on, for 据. */
  readonly clause: string
}

/** A shelf the request could be set aside on, as whoever accepts it chooses one. */
export interface RequestShelf {
  readonly shelfId: string
  readonly name: string
  readonly kind: ShelfKind
  /** Everything asked for is there. A pharmacy keeps its own books: nobody knows, null. */
  readonly enough: boolean | null
  readonly have: readonly { readonly category: MedicineCategory; readonly want: number; readonly courses: number }[]
}

export interface RequestView {
  readonly requestId: string
  readonly v: number
  readonly personId: string
  /** No name, no door, no phone: for whoever only carries it, except while they do (F12). */
  readonly masked: boolean
  readonly forName: string
  readonly age: number | null
  readonly plate: string
  readonly villageName: string
  readonly phone: string | null
  /** Empty where the caller only carries it; `count` is there for everybody. */
  readonly items: readonly RequestItem[]
  readonly count: number
  readonly note: string | null
  readonly way: 'deliver' | 'collect'
  readonly service: 'free' | 'paid'
  /** Of a paid service; a free request has no such key at all (R16). */
  readonly price?: { readonly fen: number; readonly by: string; readonly at: number; readonly agreed: boolean } | null
  readonly state: RequestState
  readonly carrier: { readonly name: string; readonly phone: string | null; readonly me: boolean } | null
  readonly steps: readonly {
    readonly state: RequestState
    readonly at: number
    readonly by: string
    readonly note: string | null
  }[]
  readonly may: readonly RequestMove[]
  readonly dueOn: Day | null
  /** While it waits for something scarce. */
  readonly queue: QueueView | null
  /** What is in the bag, lot by lot (B23); before it is picked, for staff, what to take. */
  readonly lots: readonly LotLabel[]
  /** Asked for and not given. */
  readonly without: readonly MedicineCategory[]
  /** Four digits to tell whoever brings it; for the person and the family, while it is under way. */
  readonly code: string | null
  readonly proof: Proof['how'] | null
  /** The strokes of a signature; for the person and the family. */
  readonly signature?: string
  readonly shelf: { readonly shelfId: string; readonly name: string; readonly phone: string | null } | null
  /** More than one illness may take: a doctor accepts it (B21). */
  readonly overCap: boolean
  /** What else there is where the article asked for is not (B21, E41). */
  readonly hints: readonly { readonly words: string }[]
  /** Where it can be set aside; empty but for whoever may accept it. */
  readonly shelves: readonly RequestShelf[]
}

/** What may be asked for somebody now. */
export interface OfferView {
  /** A household in difficulty may ask for 生活物资 as well (B47). */
  readonly living: boolean
  /** Person-courses still free in this illness, by category; more than that a doctor looks at first (B21). */
  readonly left: Readonly<Partial<Record<MedicineCategory, number>>>
}

/** One page of the requests of the caller's places at a step, the order of the queue while they are asked for. */
export interface RequestPage {
  readonly requests: readonly RequestView[]
  /** How many there are in all at the steps asked for, and at each; counted for the first page, null on those after it. */
  readonly waiting: number | null
  readonly counts: Readonly<Record<OpenStage, number>> | null
  /** Pass it as `after` for the next page; null at the end. */
  readonly next: string | null
}

/** Something ready to be carried, without a word about who it is for or what it is (F12). */
export interface PoolRow {
  readonly requestId: string
  readonly villageName: string
  readonly count: number
  readonly since: number
}

/** A request stuck at a step for longer than the township's hours (A29). */
export interface StuckRow {
  readonly requestId: string
  readonly forName: string
  readonly plate: string
  readonly villageName: string
  readonly state: RequestState
  /** 等人接下, 等人配药 … the step it is stuck at. */
  readonly words: string
  readonly by: 'cadre' | 'doctor'
  readonly since: number
  readonly dueAt: number
  /** Whole hours past the limit. */
  readonly lateHours: number
}
