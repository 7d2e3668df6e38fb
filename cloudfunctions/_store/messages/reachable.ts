import { find, MOST_ROWS, _ } from '../database'
import { grantIdsOf } from './ledger'

/** Kinds of message a worker is told by of what is due; one of them is enough to be reached. */
const keys = ['digest', 'urgent'] as const
const CHUNK = 50

/** Which of these people no message can reach any more: nothing they agreed to is left, and nothing binds them (E19). */
export async function unreachable(openids: readonly string[]): Promise<Set<string>> {
  const owners = new Map(
    openids.flatMap((openid) => keys.flatMap((key) => grantIdsOf(openid, key)).map((id) => [id, openid])),
  )
  const ids = [...owners.keys()]
  const lost = new Set(openids)
  await Promise.all(
    Array.from({ length: Math.ceil(ids.length / CHUNK) }, async (_one, n) => {
      const some = ids.slice(n * CHUNK, (n + 1) * CHUNK)
      const where = { _id: _.in(some), left: _.gt(0) }
      for (const { _id } of await find('grants', where, { limit: MOST_ROWS, fields: ['_id'] }))
        lost.delete(owners.get(_id) ?? '')
    }),
  )
  return lost
}
