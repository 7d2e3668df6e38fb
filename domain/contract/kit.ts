import type { Day } from '../model/day'
import { KitRoundId, PersonId, ShelfId } from '../model/ids'
import { KitPart, KitWhom } from '../model/kit'
import { PlaceCode, TownshipCode } from '../model/place'
import { z } from '../model/zod'
import { endpoint } from './endpoint'
import { cardCode, text } from './fields'

/** One round of health kits (B16). */
export interface KitRoundRow {
  readonly roundId: string
  readonly name: string
  /** 布洛芬缓释胶囊 10 粒、抗原试剂盒 2 支、口罩一包 */
  readonly contentsWords: string
  /** 红·重点，或 60 岁以上 */
  readonly whomWords: string
  readonly openedOn: Day
  readonly openedBy: string
  readonly closed: boolean
  /** How many have theirs, in the place asked about. */
  readonly given: number
}

/** Somebody on the list of a round, with what it takes to go there. */
export interface KitPersonRow {
  readonly personId: string
  readonly householdId: string
  readonly name: string
  readonly plate: string
  readonly placeWords: string
  readonly phone: string | null
  /** Why on the list: 红·重点，72 岁 */
  readonly whyWords: string
  /** Null while the kit has not been handed over. */
  readonly given: {
    readonly on: Day
    readonly by: string
    readonly lot: string
    /** 刷了门口的卡; 签了字; 女儿代领 */
    readonly proofWords: string
    /** Whether the caller may take the entry back as a mistake. */
    readonly mayTakeBack: boolean
  } | null
}

const helpers = ['cadre', 'doctor', 'office'] as const
const round = { place: PlaceCode, roundId: KitRoundId }
/** A receipt by code, signature or word: exactly one. */
const proof = z.union([
  z.object({ how: z.enum(['card']), code: cardCode }),
  z.object({ how: z.enum(['signature']), strokes: z.string().check(z.minLength(8), z.maxLength(4096)) }),
  z.object({ how: z.enum(['word']), taker: text(20) }),
])

export const kit = {
  'kit.open': endpoint({
    kind: 'command',
    who: ['office'],
    about: 'place',
    input: z.object({
      place: TownshipCode,
      name: text(30),
      contents: z.array(KitPart).check(z.maxLength(12)),
      words: z.optional(text(100)),
      whom: KitWhom,
    }),
    refusals: ['NobodyMeant', 'NothingInKit', 'SameItemTwice'],
  }).returns<{ roundId: string }>(),

  'kit.close': endpoint({
    kind: 'command',
    who: ['office'],
    about: 'place',
    input: z.object({ place: TownshipCode, roundId: KitRoundId }),
    refusals: ['RoundClosed'],
  }).returns<Record<string, never>>(),

  /** The rounds of the township a place lies in, newest first. */
  'kit.rounds': endpoint({
    kind: 'query',
    who: helpers,
    about: 'place',
    input: z.object({ place: PlaceCode }),
    refusals: [],
  }).returns<{ rows: readonly KitRoundRow[]; mayOpen: boolean }>(),

  /**
   * Who has not got theirs yet, or who has, by name, page by page. A page may be short, even empty, while there is more: go on
   * until `more` is null.
   */
  'kit.people': endpoint({
    kind: 'query',
    who: helpers,
    about: 'place',
    input: z.object({ ...round, only: z.enum(['waiting', 'given']), after: z.optional(text(120)) }),
    refusals: [],
  }).returns<{ round: KitRoundRow; rows: readonly KitPersonRow[]; more: string | null }>(),

  /** 发到手: one kit off a shelf, one receipt (B16). Of two workers at once one gives it, the other is told who did. */
  'kit.give': endpoint({
    kind: 'command',
    who: helpers,
    about: 'person',
    input: z.object({ personId: PersonId, roundId: KitRoundId, shelfId: ShelfId, proof }),
    refusals: ['AlreadyGiven', 'NotOnTheList', 'RoundClosed', 'NoKitThere', 'ShelfClosed', 'WrongShelf', 'CardUnknown'],
  }).returns<{ lot: string; expiryOn: Day }>(),

  /** 记错了: the entry is taken back and the kit is on its shelf again. */
  'kit.takeBack': endpoint({
    kind: 'command',
    who: helpers,
    about: 'person',
    input: z.object({ personId: PersonId, roundId: KitRoundId, shelfId: ShelfId, reason: text(100) }),
    refusals: ['NotGiven', 'TooLongAgo', 'WrongShelf'],
  }).returns<Record<string, never>>(),
}
