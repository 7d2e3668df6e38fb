import type { Day } from '../model/calendar'
import type { MovementKind, ShelfKind, StockCategory, StockLevel } from '../model/stock'

/** How a category stands against both lines (B13, B14, R14). `no-use` is never OK; `unknown` is in the alarm list (R100). */
export type StockVerdict = 'unknown' | 'below-floor' | 'below-cover' | 'below-both' | 'no-use' | 'floor' | 'goal'

/** One category of one shelf, in person-courses (人份); expired and promised units do not count. */
export interface StandingRow {
  readonly category: StockCategory
  readonly usable: number
  /** 15 % line, in courses. */
  readonly floor: number
  /** 14-day line, in courses; null where no use is on record. */
  readonly cover: number | null
  /** Days it lasts at the mean of recent use, one decimal, rounded down; null where no use is on record. */
  readonly days: number | null
  readonly verdict: StockVerdict
}

/** The same with everything a shelf's own page says. */
export interface StandingView extends StandingRow {
  /** 退热药 */
  readonly name: string
  /** 两条线都过 · 低于 14 天线 · 无消耗数据 … */
  readonly words: string
  readonly alarm: boolean
  /** 20 %: what it is filled up to. */
  readonly goal: number
  /** Courses used a day, the mean of `useDays` days; null where no use is on record. */
  readonly daily: number | null
  readonly useDays: number
  /** max(20 %, 14 days of use), and what is missing to it while a line is broken. */
  readonly orderUpTo: number
  readonly shortage: number
  /** In courses: on the shelf and expired, on the shelf and promised to somebody. */
  readonly expired: number
  readonly held: number
}

/** What a pharmacy said of a category; `unknown` once it is older than the hours it holds (A28). */
export interface SaidRow {
  readonly category: StockCategory
  readonly name: string
  readonly level: StockLevel | 'unknown'
  /** 充足 · 紧张 · 缺货 · 没人报 */
  readonly words: string
  /** When it was said last, even where that no longer holds. */
  readonly at: number | null
}

interface ShelfHead {
  readonly shelfId: string
  readonly kind: ShelfKind
  readonly name: string
  readonly phone: string | null
  /** Code of the village or township where it stands, and the same as spoken. */
  readonly place: string
  readonly placeName: string
  readonly closed: boolean
}

/** A shelf in a list. Hospitals and clinics have a standing, pharmacies have `said`, co-ops only what they hold (B13). */
export interface ShelfRow extends ShelfHead {
  /** Whether this caller may open it. */
  readonly opens: boolean
  readonly alarm: boolean
  /** 退热药低于线 · 没有记过账 · 没人报 · 有 3 样 · 两条线都过 */
  readonly words: string
  readonly standing: readonly StandingRow[]
  readonly said: readonly Omit<SaidRow, 'name' | 'words'>[]
  /** Transfers on the way from here. */
  readonly sent: number
}

export interface LotRow {
  readonly item: string
  readonly name: string
  readonly category: StockCategory
  readonly lot: string
  readonly expiryOn: Day
  /** 有效期至 5月31日, 还有 12 天 · 今天到期 · 过期 3 天 */
  readonly expiryWords: string
  readonly units: number
  /** 3 盒 4 片 */
  readonly words: string
  /** Of these, promised to somebody. */
  readonly held: number
  readonly expired: boolean
  /** Expires within 30 days. */
  readonly near: boolean
}

export interface TransferRow {
  readonly transferId: string
  readonly fromShelfId: string
  readonly fromName: string
  readonly toShelfId: string
  readonly toName: string
  readonly at: number
  readonly lots: readonly {
    readonly item: string
    readonly lot: string
    readonly units: number
    readonly words: string
  }[]
}

export type ShelfStep =
  'change' | 'receive' | 'write-off' | 'reverse' | 'give' | 'send' | 'arrive' | 'count' | 'confirm' | 'say'

export interface ShelfView extends ShelfHead {
  readonly today: Day
  readonly serves: readonly string[]
  readonly servesWords: string
  /** Registered people, returnees here today, and both together: what the lines are worked out from (R15). */
  readonly people: { readonly registered: number; readonly returnees: number; readonly served: number }
  /** Returnees announced for later: not counted yet (R98). */
  readonly expected: readonly { readonly from: Day; readonly until: Day; readonly people: number }[]
  readonly percent: { readonly floor: number; readonly goal: number; readonly days: number }
  readonly standing: readonly StandingView[]
  readonly said: readonly SaidRow[]
  readonly lots: readonly LotRow[]
  readonly sent: readonly TransferRow[]
  readonly coming: readonly TransferRow[]
  /** A count that waits for a second person (E25). */
  readonly count: {
    readonly at: number
    readonly by: string
    /** Whether the caller is another person than who counted. */
    readonly mayConfirm: boolean
    readonly differences: readonly {
      readonly item: string
      readonly name: string
      readonly lot: string
      readonly units: number
    }[]
  } | null
  readonly may: readonly ShelfStep[]
}

/** What stands on the bag of units out of a split pack: name, lot, expiry, how many; no dose (B23, R85). */
export interface LotLabel {
  readonly name: string
  /** 批号 A2301 */
  readonly lot: string
  /** 有效期至 2023-05-31 */
  readonly expiry: string
  /** 4 片 */
  readonly units: string
}

/** One line of the ledger as it is read: 2月8日 10:20 冉启文（医生）发出 6 片. */
export interface ShelfLine {
  readonly lineId: string
  readonly at: number
  readonly kind: MovementKind
  /** 入库 · 发出 · 退回 · 调出 · 调入 · 盘点 · 报损 · 冲销 */
  readonly kindWords: string
  readonly item: string
  readonly name: string
  readonly lot: string
  readonly expiryOn: Day
  /** Signed. */
  readonly units: number
  readonly words: string
  /** Units of the lot on the shelf after it. */
  readonly after: number
  readonly by: string
  readonly note: string | null
  readonly reverses: string | null
  /** Whether this caller may take it back now. */
  readonly mayReverse: boolean
}

export interface ReachView {
  readonly today: Day
  /** Grids that no stocked shelf serves, in the order of the division codes. */
  readonly grids: readonly { readonly grid: string; readonly name: string; readonly village: string }[]
  /** Villages that only the township's own shelves reach. */
  readonly onlyTownship: readonly { readonly village: string; readonly name: string }[]
  /** All grids looked at. */
  readonly all: number
}
