import type { Send } from '@domain/model/send'
import { dayOf, instantOf } from '@domain/model/day'
import { change, find, MOST_ROWS, _ } from '../_store/database'

/** The timer's own commits are nobody's doing. */
const TIMER = 'timer'

/**
 * Who did something after a message of that day reached them acted on it (E19): `last` says when each was last seen doing
 * something. Two round trips however many did; the instant is the turn's that saw it.
 */
export async function noteActed(last: ReadonlyMap<string, number>, now: number): Promise<void> {
  const openids = [...last.keys()].filter((openid) => openid !== TIMER)
  if (openids.length === 0) return
  const since = instantOf(dayOf(Math.min(...last.values())))
  const sends = await find<Send>(
    'sends',
    { openid: _.in(openids), at: _.gte(since), state: 'sent', actedAt: null },
    { limit: MOST_ROWS, fields: ['openid', 'at'] },
  )
  const acted = sends.filter(({ openid, at }) => at < (last.get(openid) ?? 0)).map(({ _id }) => _id)
  if (acted.length > 0) await change('sends', { _id: _.in(acted), actedAt: null }, { actedAt: now })
}
