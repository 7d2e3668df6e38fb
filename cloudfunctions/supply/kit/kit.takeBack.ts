import { kitUse } from '@domain/model/kit'
import { cannotTakeBack, takeBackKit } from '@domain/rules/kit/moves'
import { kitReceiptStream } from '@domain/rules/kit/stream'
import { byOf } from '@domain/rules/stock/goods'
import { takeBack } from '@domain/rules/stock/holds'
import { refuse } from '@domain/rules/stream'
import { command } from '../../_runtime/handler'
import { kitReceiptIdOf } from '../../_runtime/ids'
import { receiptById } from '../../_store/kits'
import { moveShelf, shelfById } from '../../_store/shelves'
import { catchUpShelf } from '../catch-up'

/** 记错了 (B16): the bag is on its shelf again by a reversing entry, and the person waits for theirs again. */
export const kitTakeBack = command('kit.takeBack', {
  stream: kitReceiptStream,
  target: ({ roundId }, person) => kitReceiptIdOf(roundId, person._id),
  load: (id) => receiptById(id),
  ahead: async ({ personId, roundId, shelfId }) => {
    const [shelf, receipt] = await Promise.all([shelfById(shelfId), receiptById(kitReceiptIdOf(roundId, personId))])
    return { shelf, receipt }
  },
  facts: async ({ reason }, _person, context, { shelf, receipt }) => {
    const no = cannotTakeBack(receipt, shelf?._id ?? '', context.today)
    if (no || !receipt || !shelf) return { no: no ?? refuse('NotFound') }
    const half = await moveShelf(shelf, 'kit-back', context, (now, meta) =>
      takeBack(now, { for: kitUse(receipt._id, receipt.times), by: byOf(meta), note: reason }),
    )
    return half.ok ? { no: null, placed: half.placed } : { no: refuse(half.refusal, half.detail) }
  },
  decide: (state, { reason }, { facts, meta }) => facts.no ?? takeBackKit(state, reason, meta),
  after: ({ facts }, { shelfId }) => facts?.placed ?? catchUpShelf(shelfId),
})
