import type { KitPersonRow, KitRoundRow } from '../../contract/kit'
import { dayOf, type Day } from '../../model/calendar'
import type { KitReceipt, KitRound } from '../../model/kit'
import { placeName } from '../../policy/tenants'
import { known } from '../stock/lots'
import { mayTakeBack } from './moves'
import { proofWords } from './words'
import { whomWords } from './whom'

export const roundRow = (round: KitRound, given: number): KitRoundRow => ({
  roundId: round._id,
  name: round.name,
  contentsWords: [
    ...round.contents.map(({ item, units }) => `${known(item).name} ${units} ${known(item).unit}`),
    ...(round.words === null ? [] : [round.words]),
  ].join('、'),
  whomWords: whomWords(round.whom),
  openedOn: dayOf(round.openedAt),
  openedBy: round.openedBy,
  closed: round.closedAt !== null,
  given,
})

/** What a list says of somebody's bag; the signature itself is not on it. */
export const givenView = (receipt: KitReceipt, on: Day): NonNullable<KitPersonRow['given']> => ({
  on: dayOf(receipt.at),
  by: receipt.by,
  lot: receipt.lot,
  proofWords: proofWords(receipt.proof),
  mayTakeBack: mayTakeBack(receipt, on),
})

interface Row {
  readonly personId: string
  readonly householdId: string
  readonly name: string
  readonly plate: string
  readonly grid: string
  readonly phone: string | null
  readonly why: readonly string[]
  readonly given: KitPersonRow['given']
}

export const personRowOf = ({ grid, why, ...rest }: Row): KitPersonRow => ({
  ...rest,
  placeWords: placeName(grid),
  whyWords: why.join('，'),
})
