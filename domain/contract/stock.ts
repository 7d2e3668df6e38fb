import { Day } from '../model/day'
import { ShelfId } from '../model/ids'
import { PlaceCode } from '../model/place'
import { ItemId, ShelfKind, StockCategory, StockLevel } from '../model/stock'
import { z } from '../model/zod'
import { endpoint } from './endpoint'
import { phone, text } from './fields'
import type { LotLabel, ReachView, ShelfLine, ShelfRow, ShelfView } from './views-stock'

const MOST_LOTS = 40
const lot = z.string().check(z.trim(), z.minLength(1), z.maxLength(30), z.regex(/^[0-9A-Za-z\u4e00-\u9fff._/-]+$/))
const most = z.int().check(z.lte(100_000))
const units = z.int().check(z.gte(1), z.lte(100_000))
const some = <T extends z.ZodMiniType>(one: T) => z.array(one).check(z.minLength(1), z.maxLength(MOST_LOTS))
/** 2023-05-31, or 2023-05 where only the month is printed: then its last day (R59). */
export const printedExpiry = z.union([Day, z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/))])

export const DeliveredLot = z.object({ item: ItemId, lot, expiryOn: printedExpiry, units })
export const NamedLot = z.object({ item: ItemId, lot, units })
const FoundLot = z.object({ item: ItemId, lot, expiryOn: printedExpiry, units: most.check(z.gte(0)) })

const shelfId = z.object({ shelfId: ShelfId })
const note = z.optional(text(100))
/** Clinic and hospital by the clinician, co-op by its keeper, all by the office. */
const keepers = ['doctor', 'office', 'keeper'] as const
const named = { name: text(20), phone: z.nullable(phone) }
const serves = z.array(PlaceCode).check(z.minLength(1), z.maxLength(60))
type Done = Record<string, never>

/** What every movement may be refused with: another's shelf, a pharmacy that keeps its own books, a shelf that is closed. */
const moves = ['NotYourShelf', 'OnlyLevels', 'ShelfClosed'] as const

/** 储备点 and their ledger (A28, B04, B13–B15, B23, B24, E24, E25). */
export const stock = {
  /** The shelves of a township, or those that serve a village, in the order of the division codes. */
  'stock.shelves': endpoint({
    kind: 'query',
    who: ['office', 'doctor', 'cadre', 'keeper'],
    about: 'place',
    input: z.object({ place: PlaceCode, after: z.optional(text(100)) }),
    refusals: [],
  }).returns<{
    readonly today: Day
    readonly rows: readonly ShelfRow[]
    /** Pass as `after` for the rows after these; null at the end. */
    readonly more: string | null
    /** Of all of them, not of this page alone: how many are under a line or unknown. */
    readonly alarms: number
    readonly all: number
  }>(),

  'stock.view': endpoint({
    kind: 'query',
    who: ['office', 'doctor', 'cadre', 'keeper'],
    about: 'shelf',
    input: shelfId,
    refusals: [],
  }).returns<ShelfView>(),

  /** Opens a shelf; the same name in the same place opened again is the same shelf. */
  'stock.open': endpoint({
    kind: 'command',
    who: ['office', 'doctor'],
    about: 'place',
    /** A village or a township: where it stands; it serves that place unless others are named. */
    input: z.object({ place: PlaceCode, kind: ShelfKind, ...named, serves: z.optional(serves) }),
    refusals: ['PlaceDoesNotFit', 'ServesDoesNotFit', 'ShelfExists', 'NotYourShelf'],
  }).returns<{ readonly shelfId: string }>(),

  'stock.change': endpoint({
    kind: 'command',
    who: ['office', 'doctor'],
    about: 'shelf',
    input: z.object({
      shelfId: ShelfId,
      name: z.optional(named.name),
      phone: z.optional(named.phone),
      serves: z.optional(serves),
      closed: z.optional(z.boolean()),
    }),
    refusals: ['NotYourShelf', 'ServesDoesNotFit', 'StillStocked', 'NothingChanged'],
  }).returns<Done>(),

  /** 入库: a delivery from outside, lot by lot, in units (片, 粒, 支). */
  'stock.receive': endpoint({
    kind: 'command',
    who: keepers,
    about: 'shelf',
    input: z.object({ shelfId: ShelfId, lots: some(DeliveredLot), note }),
    refusals: [...moves, 'NoSuchItem', 'ExpiredLot', 'LotExpiryDiffers'],
  }).returns<Done>(),

  /** 报损: gone for a reason that can be seen; what is merely missing is a difference of a count. */
  'stock.writeOff': endpoint({
    kind: 'command',
    who: keepers,
    about: 'shelf',
    input: z.object({ shelfId: ShelfId, ...NamedLot.shape, reason: z.enum(['expired', 'broken', 'recalled']), note }),
    refusals: [...moves, 'NoSuchLot', 'NotEnoughUnits', 'NotExpired'],
  }).returns<Done>(),

  /** 冲销: takes one line of the ledger back by a line against it; twice changes nothing (E24). */
  'stock.reverse': endpoint({
    kind: 'command',
    who: keepers,
    about: 'shelf',
    input: z.object({ shelfId: ShelfId, lineId: text(60), reason: text(100) }),
    refusals: [...moves, 'NoSuchLine', 'AlreadyReversed', 'NotReversible', 'TooLongAgo', 'NotEnoughUnits'],
  }).returns<Done>(),

  /** 窗口发药、拆零: hands out at the counter; part of a pack only of what is listed as scarce (B23). */
  'stock.give': endpoint({
    kind: 'command',
    who: keepers,
    about: 'shelf',
    input: z.object({ shelfId: ShelfId, item: ItemId, units, note }),
    refusals: [...moves, 'NoSuchItem', 'NotScarce', 'NotEnoughUnits'],
  }).returns<{ readonly labels: readonly LotLabel[] }>(),

  /** 调出: on the way to another shelf, and on neither until it arrives there (B04, B25). */
  'stock.send': endpoint({
    kind: 'command',
    who: keepers,
    about: 'shelf',
    input: z.object({ shelfId: ShelfId, toShelfId: ShelfId, lots: some(NamedLot), note }),
    refusals: [...moves, 'SameShelf', 'NoSuchLot', 'ExpiredLot', 'NotEnoughUnits'],
  }).returns<{ readonly transferId: string }>(),

  /** 到了: at the shelf it was sent to; all of it, or what came and why the rest did not. Arriving twice changes nothing. */
  'stock.arrive': endpoint({
    kind: 'command',
    who: keepers,
    about: 'shelf',
    input: z.object({
      shelfId: ShelfId,
      fromShelfId: ShelfId,
      transferId: text(40),
      /** Lots as they came; left out, all of it came. */
      got: z.optional(
        z.array(z.object({ ...NamedLot.shape, units: most.check(z.gte(0)) })).check(z.maxLength(MOST_LOTS)),
      ),
      missing: z.optional(z.enum(['short', 'broken'])),
      note,
    }),
    refusals: ['NotYourShelf', 'OnlyLevels', 'NoSuchTransfer', 'AlreadyArrived', 'MoreThanSent', 'ReasonNeeded'],
  }).returns<Done>(),

  /** 盘点: what was found, lot by lot. A difference moves nothing until a second person has confirmed it (E25). */
  'stock.count': endpoint({
    kind: 'command',
    who: keepers,
    about: 'shelf',
    input: z.object({ shelfId: ShelfId, found: some(FoundLot) }),
    refusals: [...moves, 'NoSuchItem', 'SameLotTwice', 'LotExpiryDiffers'],
  }).returns<{ readonly differences: number }>(),

  /** 复核: by another person than who counted; a village cadre may. `at` is the count's, as `stock.view` shows it. */
  'stock.confirm': endpoint({
    kind: 'command',
    who: [...keepers, 'cadre'],
    about: 'shelf',
    input: z.object({ shelfId: ShelfId, at: z.int() }),
    refusals: [...moves, 'NothingToConfirm', 'CountChanged', 'SamePerson', 'NotEnoughUnits'],
  }).returns<Done>(),

  /** The ledger, newest first, page by page (E24). */
  'stock.lines': endpoint({
    kind: 'query',
    who: ['office', 'doctor', 'cadre', 'keeper'],
    about: 'shelf',
    input: z.object({ shelfId: ShelfId, after: z.optional(text(60)) }),
    refusals: [],
  }).returns<{ readonly lines: readonly ShelfLine[]; readonly more: string | null }>(),

  /** 充足、紧张、缺货: a pharmacy in one tap (A28). */
  'stock.say': endpoint({
    kind: 'command',
    who: ['keeper', 'office'],
    about: 'shelf',
    input: z.object({
      shelfId: ShelfId,
      levels: z.array(z.object({ category: StockCategory, level: StockLevel })).check(z.minLength(1), z.maxLength(6)),
    }),
    refusals: ['NotAPharmacy', 'SameItemTwice', 'ShelfClosed'],
  }).returns<Done>(),

  /** Grids that no stocked shelf reaches (B24). */
  'stock.reach': endpoint({
    kind: 'query',
    who: ['office', 'doctor'],
    about: 'place',
    /** A township. */
    input: z.object({ place: PlaceCode }),
    refusals: ['PlaceDoesNotFit'],
  }).returns<ReachView>(),
}
