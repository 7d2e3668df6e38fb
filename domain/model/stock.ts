import { z } from './zod'
import { Day } from './day'
import { ShelfId } from './ids'
import { Place, PlaceCode } from './place'

/** What is counted together on a shelf: the four of the stock rule (B13), health kits (B16) and living supplies (B47). */
export const StockCategory = z.enum(['fever', 'cough', 'chinese-patent', 'antigen', 'kit', 'living'])
export type StockCategory = z.infer<typeof StockCategory>

/** 卫生院, 村卫生室, 药店, 供销社 (B04). Pharmacies keep their own books and say how they stand in one tap (A28). */
export const ShelfKind = z.enum(['hospital', 'clinic', 'pharmacy', 'coop'])
export type ShelfKind = z.infer<typeof ShelfKind>

/** 充足, 紧张, 缺货 (A28). */
export const StockLevel = z.enum(['ample', 'tight', 'out'])
export type StockLevel = z.infer<typeof StockLevel>

/** An article of the formulary (domain/policy/formulary.ts). */
export const ItemId = z.string().check(z.regex(/^[a-z0-9-]{2,40}$/))

/**
 * Units of one lot: the smallest thing handed over (片, 粒, 支), so that a split pack is counted exactly. Lot and expiry stay
 * with every unit wherever it goes (B23, E24).
 */
export const LotUnits = z.object({
  item: ItemId,
  lot: z.string(),
  /** 有效期至: good through this day, expired from the next. */
  expiryOn: Day,
  units: z.int(),
})
export type LotUnits = z.infer<typeof LotUnits>

/** Set aside for somebody and still on the shelf: a request that was accepted, a kit about to be given. */
export const Hold = z.object({ for: z.string(), at: z.number(), lots: z.array(LotUnits) })
export type Hold = z.infer<typeof Hold>

/** What left the shelf for somebody in the last days, so that it can be taken back, once. */
export const Issue = z.object({ for: z.string(), at: z.number(), on: Day, lots: z.array(LotUnits), back: z.boolean() })
export type Issue = z.infer<typeof Issue>

/** On the way from one shelf to another: on neither until it arrives (B04, B25). */
export const Transfer = z.object({
  id: z.string(),
  to: ShelfId,
  toName: z.string(),
  at: z.number(),
  lots: z.array(LotUnits),
})
export type Transfer = z.infer<typeof Transfer>

/** A count that found something else than the books say; nothing moves until a second person has counted too (E25). */
export const StockCount = z.object({
  at: z.number(),
  by: z.object({ openid: z.string(), name: z.string() }),
  /** What was found, lot by lot; lots not named were not counted. */
  found: z.array(LotUnits),
  /** What that is more (+) or less (−) than the books said at the moment of counting. */
  differences: z.array(LotUnits),
})
export type StockCount = z.infer<typeof StockCount>

export const MovementKind = z.enum([
  'received',
  'issued',
  'taken-back',
  'sent',
  'arrived',
  'counted',
  'written-off',
  'reversed',
])
export type MovementKind = z.infer<typeof MovementKind>

/** One line of the append-only ledger (E24): units in (+) or out (−) of one lot on one shelf. The sum over a lot is what is there. */
export const StockLine = z.object({
  /** `<shelf>:<seq of the commit, six digits>:<n>` */
  _id: z.string(),
  v: z.int(),
  shelfId: ShelfId,
  township: z.string(),
  ...LotUnits.shape,
  kind: MovementKind,
  /** The request, kit, transfer or allocation it was for; null for a count or a delivery from outside. */
  for: z.nullable(z.string()),
  /** The line this one takes back (reversing entry). */
  reverses: z.nullable(z.string()),
  /** Units of the lot on the shelf after it. */
  after: z.int(),
  at: z.number(),
  on: Day,
  by: z.string(),
  note: z.nullable(z.string()),
})
export type StockLine = z.infer<typeof StockLine>

/** A place that holds medicine (储备点), with its own stream of movements. */
export const Shelf = z.object({
  _id: ShelfId,
  v: z.int(),
  asOf: Day,
  /** Where it stands: a village under its whole-village grid, a township under village number 000. */
  ...Place.shape,
  kind: ShelfKind,
  name: z.string(),
  phone: z.nullable(z.string()),
  /** Villages it serves, or the township for all of them: its service population (R15). */
  serves: z.array(PlaceCode),
  closed: z.boolean(),
  lots: z.array(LotUnits),
  holds: z.array(Hold),
  issues: z.array(Issue),
  transfers: z.array(Transfer),
  /** Transfers and deliveries that arrived here, the last weeks': arriving twice changes nothing. */
  arrived: z.array(z.object({ id: z.string(), on: Day })),
  /** Ledger lines taken back, the last weeks': no line is taken back twice (E24). */
  reversed: z.array(z.object({ id: z.string(), on: Day })),
  /** Units used each day, the last weeks': what the days of cover are worked out from (B14). */
  used: z.array(z.object({ on: Day, item: ItemId, units: z.int() })),
  /** The first day anything stood here; null for a shelf without a record (R100). */
  since: z.nullable(Day),
  count: z.nullable(StockCount),
  /** What a pharmacy said of itself, by category (A28). */
  levels: z.array(z.object({ category: StockCategory, level: StockLevel, at: z.number(), by: z.string() })),
  /** The ledger lines of the last commit. */
  lines: z.array(StockLine),
})
export type Shelf = z.infer<typeof Shelf>
