import { inspect } from '../../emulator/database/inspect'
import type { Doc } from '../../emulator/database/value'
import { CHAOYUAN, LIANGPING } from '../support/village'
import type { World } from './world'

export interface Size {
  readonly helpers: number
  /** Duties due today; spread over the helpers' grids. */
  readonly due: number
}

/**
 * A township full of helpers and duties, in the shape of those the functions made in the village: one of them said
 * over and over with other places and ids. Every helper has one consent, with us and with WeChat.
 */
export function fill({ store, cloud }: World, township: string, { helpers, due }: Size): void {
  const stored = inspect(store)
  const one = (collection: string, wanted: (doc: Doc) => boolean): string => {
    const found = stored.collection(collection).all().find(wanted)
    if (!found) throw new Error(`nothing to take ${collection} from`)
    return JSON.stringify(found)
  }
  const [account, grant, duty] = [
    one('accounts', ({ _id }) => _id === 'mo'),
    one('grants', ({ openid, key, kind }) => openid === 'mo' && key === 'digest' && kind === 'one-time'),
    one('duties', ({ kind, role, grid }) => kind === 'daily-contact' && role === 'cadre' && grid !== undefined),
  ]
  const grids = Array.from({ length: 300 }, (_one, n) => gridOf(township, n))
  const moved = (text: string, n: number) => {
    const grid = grids[n % grids.length]
    const village = grid.slice(0, 12)
    return text
      .replaceAll(new RegExp(`${CHAOYUAN}-\\d\\d`, 'g'), grid)
      .replaceAll(CHAOYUAN, village)
      .replaceAll(LIANGPING, township)
  }
  const put = (collection: string, text: string, count: number, idOf: (doc: Doc, n: number) => Partial<Doc>) =>
    stored.put(
      collection,
      Array.from({ length: count }, (_one, n) => {
        const doc = JSON.parse(moved(text, n)) as Doc
        return { ...doc, ...idOf(doc, n) }
      }),
    )
  const openid = (n: number) => `${township}-helper-${n}`
  put('accounts', account, helpers, (_doc, n) => ({ _id: openid(n) }))
  put('grants', grant, helpers, (_doc, n) => ({ _id: `${openid(n)}:digest:one-time`, openid: openid(n), left: 3 }))
  put('duties', duty, due, (_doc, n) => ({
    ...{ _id: `p-${township}-${n}:daily-contact`, personId: `p-${township}-${n}`, householdId: `h-${township}-${n}` },
  }))
  for (let n = 0; n < helpers; n++) cloud.wechat.grant(openid(n), 'tmpl-digest', 3)
}

const gridOf = (township: string, n: number): string =>
  `${township}${201 + (n % 10)}-${String(1 + Math.floor(n / 10)).padStart(2, '0')}`
