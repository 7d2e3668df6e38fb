import type { Input } from '@domain/contract'
import { kitUse, type KitProof } from '@domain/model/kit'
import type { Person } from '@domain/model/person'
import type { LotUnits, Shelf } from '@domain/model/stock'
import { cannotGive, give, issueKit } from '@domain/rules/kit/moves'
import { kitReceiptStream } from '@domain/rules/kit/stream'
import { takeBack } from '@domain/rules/stock/holds'
import { byOf } from '@domain/rules/stock/goods'
import { refuse } from '@domain/rules/stream'
import { command } from '../../_runtime/handler'
import { hashCode, kitReceiptIdOf } from '../../_runtime/ids'
import { heal } from '../../_store/history'
import { householdOfCard, receiptById, roundById } from '../../_store/kits'
import { moveShelf, shelfById } from '../../_store/shelves'
import { catchUpShelf } from '../catch-up'

type Proof = Input<'kit.give'>['proof']

/** The bag that left a shelf, or why none did. */
type Facts = { readonly no: null; readonly bag: Bag } | { readonly no: ReturnType<typeof refuse>; readonly bag: null }
interface Bag {
  readonly shelf: Shelf
  /** Under what the shelf gave it out. */
  readonly use: string
  readonly lot: LotUnits
  readonly placed: Promise<void>
}
const turned = (no: ReturnType<typeof refuse>): Facts => ({ no, bag: null })

/**
 * 发到手 (B16). The shelf first: one bag leaves it under the id of the receipt, so the same bag sent again is the same bag. Whose
 * receipt is second gets nothing, and if their bag came off another shelf it goes back there.
 */
export const kitGive = command('kit.give', {
  stream: kitReceiptStream,
  target: ({ roundId }, person) => kitReceiptIdOf(roundId, person._id),
  load: (id) => receiptById(id),
  ahead: async ({ personId, roundId, shelfId, proof }) => {
    const [round, shelf, receipt, household] = await Promise.all([
      roundById(roundId),
      shelfById(shelfId),
      receiptById(kitReceiptIdOf(roundId, personId)),
      proof.how === 'card' ? householdOfCard(hashCode(proof.code)) : null,
    ])
    return { round, shelf, receipt, household }
  },
  facts: async ({ roundId, proof }, person, context, { round, shelf, receipt, household }): Promise<Facts> => {
    if (!round || round.township !== person.township || !shelf) return turned(refuse('NotFound'))
    const no = cannotGive(round, person, receipt, context.today) ?? wrongShelf(shelf, person)
    if (no) return turned(no)
    if (proof.how === 'card' && household?._id !== person.householdId) return turned(refuse('CardUnknown'))
    const use = kitUse(kitReceiptIdOf(roundId, person._id), receipt?.times ?? 0)
    const half = await moveShelf(shelf, 'kit', context, (now, meta) => issueKit(now, use, meta))
    if (!half.ok) return turned(refuse(half.refusal, half.detail))
    return { no: null, bag: { shelf, use, lot: half.lots[0], placed: half.placed } }
  },
  decide: (state, { roundId, shelfId, proof }, { facts, meta, subject: person }) => {
    if (!facts.bag) return facts.no
    const { lot, use } = facts.bag
    return give(
      state,
      { id: kitReceiptIdOf(roundId, person._id), roundId, person, shelfId, lot, proof: kept(proof), use },
      meta,
    )
  },
  after: ({ facts }, { shelfId }) => facts?.bag?.placed ?? catchUpShelf(shelfId),
  refused: async (facts, { roundId }, person, context) => {
    if (!facts.bag) return
    const { shelf, use, placed } = facts.bag
    // What stands is in the log, even where its documents are still on their way.
    const [standing] = await Promise.all([heal(kitReceiptStream, kitReceiptIdOf(roundId, person._id)), placed])
    if (standing?.shelfId === shelf._id && kitUse(standing._id, standing.times) === use) return
    const now = await shelfById(shelf._id)
    const back =
      now &&
      (await moveShelf(now, 'kit-back', context, (state, meta) =>
        takeBack(state, { for: use, by: byOf(meta), note: '别人已经发了' }),
      ))
    if (back?.ok) await back.placed
  },
})

/** Only from where the person is served from. */
const wrongShelf = (shelf: Shelf, { township, village }: Person) =>
  shelf.township === township && shelf.serves.some((one) => one === village || one === township)
    ? null
    : refuse('WrongShelf')

/** A card's code is looked at and not kept. */
const kept = (proof: Proof): KitProof => ({
  how: proof.how,
  signature: proof.how === 'signature' ? proof.strokes : null,
  taker: proof.how === 'word' ? proof.taker : null,
})
