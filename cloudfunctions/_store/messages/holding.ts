import type { TemplateKey } from '@domain/contract'
import { find, MOST_ROWS, _ } from '../database'
import { grantIdsOf } from './ledger'

/**
 * Which of these people have anything left by a template: asked once for a whole slot, so that only those are gone through
 * group by group. What a group finds when it takes is what counts.
 */
export async function holding(openids: readonly string[], key: TemplateKey): Promise<Set<string>> {
  const owners = new Map(openids.flatMap((openid) => grantIdsOf(openid, key).map((id) => [id, openid] as const)))
  const ids = [...owners.keys()]
  const pages = Array.from({ length: Math.ceil(ids.length / MOST_ROWS) }, (_one, n) =>
    ids.slice(n * MOST_ROWS, (n + 1) * MOST_ROWS),
  )
  const read = (some: readonly string[]) =>
    find('grants', { _id: _.in(some), left: _.gt(0) }, { limit: MOST_ROWS, fields: ['_id'] })
  const found = (await Promise.all(pages.map(read))).flat()
  return new Set(found.flatMap(({ _id }) => owners.get(_id) ?? []))
}
