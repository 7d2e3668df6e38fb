import { addDays, type Day } from '../../model/calendar'
import { kitUse, type KitPart, type KitProof, type KitReceipt, type KitRound, type KitWhom } from '../../model/kit'
import type { Person } from '../../model/person'
import { gridPlace } from '../../model/place-code'
import type { LotUnits, Shelf } from '../../model/stock'
import { itemOf } from '../../policy/formulary'
import { byOf, type ShelfStep } from '../stock/goods'
import { hold } from '../stock/holds'
import { ISSUES_DAYS } from '../stock/stream'
import { decided, refuse, type Decision, type Meta } from '../stream'
import type { KitReceiptEvent, KitRoundEvent } from './stream'
import { isForNobody, whyListed } from './whom'

type Done = Record<string, never>

/** The article of which one piece is one bag. */
export const KIT_ITEM = 'health-kit'

/** 开一轮: what is in a bag and whom it is for (B16). */
export function open(
  wish: {
    id: string
    township: string
    name: string
    contents: readonly KitPart[]
    words: string | null
    whom: KitWhom
  },
  meta: Meta,
): Decision<KitRoundEvent, { roundId: string }> {
  const { id, township, name, contents, words, whom } = wish
  if (isForNobody(whom)) return refuse('NobodyMeant')
  if (contents.length === 0 && words === null) return refuse('NothingInKit')
  if (contents.some(({ item }) => !itemOf(item))) return refuse('NothingInKit')
  if (new Set(contents.map(({ item }) => item)).size < contents.length) return refuse('SameItemTwice')
  const place = gridPlace(`${township}000-00`)
  const round = { _id: id, ...place, name, contents: [...contents], words, whom, openedBy: byOf(meta) }
  return decided([{ type: 'opened', round }], { roundId: id })
}

/** 收尾: nothing is handed out for it any more. */
export const close = (round: KitRound): Decision<KitRoundEvent, Done> =>
  round.closedAt === null ? decided([{ type: 'closed' }], {}) : refuse('RoundClosed')

/** Why somebody gets none of this round, whatever lies on a shelf; null where they do. */
export function cannotGive(round: KitRound, person: Person, receipt: KitReceipt | null, on: Day) {
  if (round.closedAt !== null) return refuse('RoundClosed')
  if (receipt?.given) return alreadyGiven(receipt)
  return whyListed(round.whom, person, on).length === 0 ? refuse('NotOnTheList') : null
}

const alreadyGiven = ({ by, asOf }: KitReceipt) => refuse('AlreadyGiven', { by, on: asOf })

/** The shelf's half: one bag leaves it for this receipt, what expires first goes first. */
export function issueKit(shelf: Shelf, use: string, meta: Meta): ShelfStep<{ lots: readonly LotUnits[] }> {
  const wants = [{ category: 'kit', courses: 1, item: KIT_ITEM }] as const
  // Handed out and taken back again by somebody who came second.
  if (shelf.issues.some(({ for: whom, back }) => whom === use && back)) return refuse('TooBusy')
  const set = hold(shelf, { for: use, wants, splittable: () => false }, meta)
  if (!set.ok) return set.refusal === 'NotEnough' ? refuse('NoKitThere') : set
  const { lots } = set.reply
  const moves = lots.map((lot) => ({ ...lot, units: -lot.units }))
  return decided([{ type: 'moved', kind: 'issued', moves, for: use, by: byOf(meta), note: null }], { lots })
}

interface Giving {
  readonly id: string
  readonly roundId: string
  readonly person: Person
  readonly shelfId: string
  readonly lot: Pick<LotUnits, 'lot' | 'expiryOn'>
  readonly proof: KitProof
  /** Under what the shelf gave it out. */
  readonly use: string
}

/** The receipt's half: one a person and round; whoever comes second is told who was first. */
export function give(
  state: KitReceipt | null,
  { id, roundId, person, shelfId, lot, proof, use }: Giving,
  meta: Meta,
): Decision<KitReceiptEvent, { lot: string; expiryOn: Day }> {
  if (state?.given) return alreadyGiven(state)
  // Given and taken back by others while this shelf was handing it out under the earlier count.
  if (use !== kitUse(id, state?.times ?? 0)) return refuse('TooBusy')
  const { _id: personId, name, plate, township, village, grid } = person
  const { lot: number, expiryOn } = lot
  const receipt = {
    ...{ _id: id, township, village, grid, roundId, personId, name, plate, shelfId },
    ...{ lot: number, expiryOn, by: byOf(meta), proof },
  }
  return decided([{ type: 'given', receipt }], { lot: number, expiryOn })
}

/** Whether an entry can still be taken back: as long as the shelf remembers what it gave out. */
export const mayTakeBack = (receipt: KitReceipt, on: Day): boolean =>
  receipt.given && receipt.asOf > addDays(on, -ISSUES_DAYS)

/** Why it cannot be taken back, before the shelf is touched; null where it can. */
export function cannotTakeBack(receipt: KitReceipt | null, shelfId: string, on: Day) {
  if (!receipt?.given) return refuse('NotGiven')
  if (receipt.shelfId !== shelfId) return refuse('WrongShelf')
  return mayTakeBack(receipt, on) ? null : refuse('TooLongAgo')
}

/** 记错了: the next bag for the same person is another line on a shelf. */
export const takeBackKit = (state: KitReceipt | null, reason: string, meta: Meta): Decision<KitReceiptEvent, Done> =>
  state?.given ? decided([{ type: 'taken-back', reason, by: byOf(meta) }], {}) : refuse('NotGiven')
