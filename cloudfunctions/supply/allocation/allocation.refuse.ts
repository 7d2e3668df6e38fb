import { packFor } from '@domain/policy/pack-for'
import { turnDown } from '@domain/rules/allocation/answer'
import { allocationStream } from '@domain/rules/allocation/stream'
import { command } from '../../_runtime/handler'
import { known } from '../../_runtime/known'
import { linkTo } from '../../_store/files'

const PICTURE = /^cloud:\/\/[^/]+\/supply\/photo\/(\d{9})\/[0-9A-Za-z_-]{16,64}\.(jpg|jpeg|png)$/
const LOOKED_AT_S = 60

/**
 * 拒收 (B18): for quality alone, on evidence. The picture is of this township and lies in the storage before anything is written
 * down: a name of a file is no evidence.
 */
export const allocationRefuse = command('allocation.refuse', {
  stream: allocationStream,
  target: ({ allocationId }) => allocationId,
  ahead: async ({ photo }) => {
    const township = PICTURE.exec(photo)?.[1] ?? null
    return { township, there: township !== null && (await linkTo(photo, LOOKED_AT_S)) !== '' }
  },
  facts: async ({ photo }, { township }, _context, picture) =>
    picture.there && picture.township === township ? photo : null,
  decide: (state, { no, reason, lot, packs }, { facts: photo, context, meta }) => {
    const request = known(state)
    const grounds = packFor(request.township, context.today).policy.qualityReasons.value
    return turnDown(request, { no, reason, lot, packs, photo }, grounds, meta)
  },
})
