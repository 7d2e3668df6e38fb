import { z } from './zod'
import { Day } from './day'
import { AllocationId, ShelfId } from './ids'
import { Place } from './place'
import { ItemId } from './stock'

/**
 * 调拨: what a shelf asks the county for (B17). The county has no account: its answer is noted by the office. `received` stands
 * while a difference is to be cleared up; a delivery as promised closes by itself.
 */
export const AllocationState = z.enum(['drafted', 'asked', 'promised', 'declined', 'received', 'closed'])
export type AllocationState = z.infer<typeof AllocationState>

/** The only grounds on which something the county sends may be turned down (B18): 破损, 近效期, 批号不符. */
export const QualityReason = z.enum(['broken', 'near-expiry', 'lot-mismatch'])
export type QualityReason = z.infer<typeof QualityReason>

/** Where the quantity comes from: the shelf's shortage, a clinician's own word (R65), a wave worked through (F07). */
export const AllocationSource = z.enum(['shortage', 'by-hand', 'wave'])
export type AllocationSource = z.infer<typeof AllocationSource>

/** How a shortage was worked out, in person-courses: what should be there, less what is, less what was asked for before. */
export const AllocationSum = z.object({
  upTo: z.number(),
  usable: z.number(),
  onOrder: z.number(),
  short: z.number(),
})
export type AllocationSum = z.infer<typeof AllocationSum>

const Noted = { at: z.number(), by: z.string() }

/** Packs of one lot, as they came out of the box. */
export const LotPacks = z.object({ lot: z.string(), expiryOn: Day, packs: z.int() })
export type LotPacks = z.infer<typeof LotPacks>

export const Refused = z.object({
  lot: z.string(),
  packs: z.int(),
  reason: QualityReason,
  /** A picture of the goods in the storage, never of people. */
  photo: z.string(),
  ...Noted,
})
export type Refused = z.infer<typeof Refused>

/** What came was not what was promised: each difference a line with its name. */
export const Difference = z.object({
  kind: z.enum(['less', 'more', ...QualityReason.options]),
  packs: z.int(),
  /** Null where it is about the whole delivery. */
  lot: z.nullable(z.string()),
  /** Not taken in. */
  turnedDown: z.boolean(),
})
export type Difference = z.infer<typeof Difference>

/** One request that is over, as the next one's history. */
export const PastAllocation = z.object({
  no: z.int(),
  on: Day,
  state: AllocationState,
  packs: z.int(),
  came: z.int(),
})
export type PastAllocation = z.infer<typeof PastAllocation>

/**
 * The requests of one shelf for one article, one after another: a stream has one state, so no second one can be open beside it,
 * whoever asks at the same moment (B17).
 */
export const Allocation = z.object({
  _id: AllocationId,
  v: z.int(),
  asOf: Day,
  /** The shelf's. */
  ...Place.shape,
  shelfId: ShelfId,
  shelfName: z.string(),
  item: ItemId,
  /** Which of them this is, from 1. */
  no: z.int(),
  state: AllocationState,
  packs: z.int(),
  source: AllocationSource,
  sum: z.nullable(AllocationSum),
  note: z.nullable(z.string()),
  asked: z.object(Noted),
  /** 县里答应了几盒, who said so and for when. */
  promised: z.nullable(z.object({ packs: z.int(), who: z.string(), on: z.nullable(Day), ...Noted })),
  declined: z.nullable(z.object({ who: z.string(), note: z.string(), ...Noted })),
  refused: z.array(Refused),
  received: z.nullable(z.object({ lots: z.array(LotPacks), note: z.nullable(z.string()), ...Noted })),
  differences: z.array(Difference),
  closed: z.nullable(z.object({ note: z.nullable(z.string()), ...Noted })),
  past: z.array(PastAllocation),
  /** Derived: sorts a list by what is to be done next. */
  rank: z.string(),
})
export type Allocation = z.infer<typeof Allocation>

/** Whether it keeps another from being asked for. */
export const isOpen = (state: AllocationState): boolean => state !== 'declined' && state !== 'closed'
