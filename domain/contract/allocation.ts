import type { AllocationSource, AllocationState, AllocationSum, Difference, QualityReason } from '../model/allocation'
import { Day } from '../model/day'
import { AllocationId, ShelfId } from '../model/ids'
import { PlaceCode } from '../model/place'
import { ItemId, StockCategory, type LotUnits } from '../model/stock'
import { z } from '../model/zod'
import { endpoint } from './endpoint'
import { text, version } from './fields'
import { printedExpiry } from './stock'

/** 一样东西 and how much of it: 8 盒（16 人份）. */
export interface PacksView {
  readonly packs: number
  readonly courses: number
  readonly words: string
}

export interface DifferenceRow {
  readonly kind: Difference['kind']
  /** 少 2 盒; 近效期 1 盒，没收 */
  readonly words: string
}

/** 调拨申请 as lists and its own page show it. */
export interface AllocationRow {
  readonly allocationId: string
  /** Which request of this shelf for this article; steps carry it, so that none meets a later one. */
  readonly no: number
  readonly shelfId: string
  readonly shelfName: string
  readonly item: string
  readonly itemName: string
  readonly category: StockCategory
  readonly state: AllocationState
  /** 等县里答复; 县里答应 6 盒，2月10日到 */
  readonly words: string
  readonly source: AllocationSource
  readonly asked: PacksView
  readonly at: number
  readonly by: string
  readonly may: readonly AllocationStep[]
}
export type AllocationStep = 'ask' | 'promise' | 'decline' | 'refuse' | 'receive' | 'close' | 'withdraw'

export interface AllocationView extends AllocationRow {
  /** How the quantity was worked out; null where a clinician or the wave said it. */
  readonly sum: AllocationSum | null
  /** 该备 400，手里能用 280，在路上 0，差 120 人份 */
  readonly sumWords: string | null
  readonly note: string | null
  readonly promised: (PacksView & { readonly who: string; readonly on: Day | null }) | null
  readonly declined: { readonly who: string; readonly note: string } | null
  readonly refused: readonly {
    readonly lot: string
    readonly packs: number
    readonly reason: QualityReason
    readonly words: string
    /** A link for some minutes; empty where the picture is gone. */
    readonly photoUrl: string
    readonly at: number
    readonly by: string
  }[]
  readonly received:
    | (PacksView & {
        readonly lots: readonly { readonly lot: string; readonly expiryOn: Day; readonly packs: number }[]
        readonly at: number
        readonly by: string
      })
    | null
  readonly differences: readonly DifferenceRow[]
  readonly closedNote: string | null
  /** Earlier ones, newest first: 第 1 次，2月3日，要 8 盒，来 8 盒 */
  readonly past: readonly string[]
}

/** What a shelf lacks in a category today, and what would make it up, article by article. */
export interface NeedRow {
  readonly category: StockCategory
  readonly categoryWords: string
  /** Below 15 % or under 14 days: only then a quantity is worked out (R65). */
  readonly alarm: boolean
  readonly sum: AllocationSum
  readonly sumWords: string
  readonly articles: readonly (PacksView & {
    readonly item: string
    readonly name: string
    readonly open: { readonly allocationId: string; readonly state: AllocationState } | null
  })[]
}

/** One shelf gives another: what each has before and after, and what each may not fall below or is to reach. */
export interface RebalanceSide {
  readonly shelfId: string
  readonly name: string
  readonly before: number
  readonly after: number
  /** Person-courses that must stay with who gives, and that who gets should come to: 15 % and 14 days, both (R66). */
  readonly floor: number
}
export interface RebalanceRow {
  readonly from: RebalanceSide
  readonly to: RebalanceSide
  readonly courses: number
  /** Pass to stock.send as they are. */
  readonly lots: readonly LotUnits[]
  /** 布洛芬缓释胶囊 4 盒（批号 …，有效期至 …） */
  readonly lotWords: readonly string[]
}

const packs = z.int().check(z.gte(1), z.lte(9999))
const one = { allocationId: AllocationId, no: version }
const lot = text(40)
/** What moving or asking for a shelf may be refused with: another's, a pharmacy's own, a closed one. */
const ofShelf = ['NotYourShelf', 'OnlyLevels', 'ShelfClosed'] as const

/** Asking the county for stock, and evening out inside the township (B17, B18, B25). */
export const allocation = {
  'allocation.need': endpoint({
    kind: 'query',
    who: ['doctor', 'office'],
    about: 'shelf',
    input: z.object({ shelfId: ShelfId }),
    refusals: [],
  }).returns<{ shelfName: string; rows: readonly NeedRow[] }>(),

  /**
   * 申请调拨. Without `packs` the quantity is the shortage, rounded up to whole packs; with them it is a clinician's own word,
   * and says why (R65). What was drafted is asked for as it was drafted.
   */
  'allocation.ask': endpoint({
    kind: 'command',
    who: ['doctor', 'office'],
    about: 'shelf',
    input: z.object({ shelfId: ShelfId, item: ItemId, packs: z.optional(packs), note: z.optional(text(100)) }),
    refusals: [...ofShelf, 'AlreadyOpen', 'NotShort', 'QuantityByClinician', 'NoteNeeded', 'NoSuchItem'],
  }).returns<{ allocationId: string; no: number; packs: number; courses: number }>(),

  /** 草稿, from the wave worked through (F07); drafted again it says the new number. */
  'allocation.draft': endpoint({
    kind: 'command',
    who: ['doctor', 'office'],
    about: 'shelf',
    input: z.object({ shelfId: ShelfId, item: ItemId, packs, note: text(100) }),
    refusals: [...ofShelf, 'AlreadyOpen', 'NoSuchItem'],
  }).returns<{ allocationId: string; no: number; packs: number; courses: number }>(),

  /** 不要了: a draft, or what the county has not answered yet. */
  'allocation.withdraw': endpoint({
    kind: 'command',
    who: ['doctor', 'office'],
    about: 'allocation',
    input: z.object({ ...one, note: text(100) }),
    refusals: ['Stale', 'NotYet'],
  }).returns<Record<string, never>>(),

  /** 县里答应了: so many packs, who said so, for which day. */
  'allocation.promise': endpoint({
    kind: 'command',
    who: ['office'],
    about: 'allocation',
    input: z.object({ ...one, packs, who: text(30), on: z.nullable(Day) }),
    refusals: ['Stale', 'NotYet'],
  }).returns<Record<string, never>>(),

  'allocation.decline': endpoint({
    kind: 'command',
    who: ['office'],
    about: 'allocation',
    input: z.object({ ...one, who: text(30), note: text(100) }),
    refusals: ['Stale', 'NotYet'],
  }).returns<Record<string, never>>(),

  /**
   * 拒收, and only for what is wrong with the goods: 破损, 近效期, 批号不符, with the lot and a picture of it (B18). Any other
   * reason is refused in words. The picture lies under `supply/photo/<township>/` in the storage.
   */
  'allocation.refuse': endpoint({
    kind: 'command',
    who: ['doctor', 'office'],
    about: 'allocation',
    input: z.object({ ...one, reason: text(40), lot, packs, photo: text(300) }),
    refusals: ['NotAQualityReason', 'NoPhoto', 'Stale', 'NotYet'],
  }).returns<Record<string, never>>(),

  /** 收货: what was taken in, lot by lot; the shelf gets it in the same step, once. */
  'allocation.receive': endpoint({
    kind: 'command',
    who: ['doctor', 'office'],
    about: 'allocation',
    input: z.object({
      ...one,
      shelfId: ShelfId,
      lots: z.array(z.object({ lot, expiryOn: printedExpiry, packs })).check(z.maxLength(20)),
      note: z.optional(text(100)),
    }),
    refusals: [
      ...ofShelf,
      ...([
        'Stale',
        'NotYet',
        'AlreadyReceived',
        'NothingCame',
        'SameLotTwice',
        'ExpiredLot',
        'LotExpiryDiffers',
      ] as const),
    ],
  }).returns<{ differences: readonly DifferenceRow[]; closed: boolean }>(),

  /** 办完: what became of the differences. */
  'allocation.close': endpoint({
    kind: 'command',
    who: ['doctor', 'office'],
    about: 'allocation',
    input: z.object({ ...one, note: text(100) }),
    refusals: ['Stale', 'NotYet'],
  }).returns<Record<string, never>>(),

  'allocation.view': endpoint({
    kind: 'query',
    who: ['doctor', 'office', 'cadre'],
    about: 'allocation',
    input: z.object({ allocationId: AllocationId }),
    refusals: [],
  }).returns<AllocationView>(),

  /** What is open first, by what is to be done next; then what is over, newest first. */
  'allocation.list': endpoint({
    kind: 'query',
    who: ['doctor', 'office', 'cadre'],
    about: 'place',
    input: z.object({ place: PlaceCode, after: z.optional(text(80)) }),
    refusals: [],
  }).returns<{ rows: readonly AllocationRow[]; more: string | null }>(),

  /** 统一调配: who could give whom, so that nobody who gives falls below a floor of their own (B25). Sent with stock.send. */
  'stock.rebalance': endpoint({
    kind: 'query',
    who: ['doctor', 'office'],
    about: 'place',
    /** A township. */
    input: z.object({ place: PlaceCode, category: StockCategory }),
    refusals: ['PlaceDoesNotFit'],
  }).returns<{
    rows: readonly RebalanceRow[]
    /** Shelves still below their floor afterwards: the township has not enough, ask the county. */
    stillShort: readonly { readonly shelfId: string; readonly name: string; readonly courses: number }[]
    /** Shelves nobody has written anything down for: what they have is not known, so they neither give nor get. */
    unknown: readonly { readonly shelfId: string; readonly name: string }[]
  }>(),
}
