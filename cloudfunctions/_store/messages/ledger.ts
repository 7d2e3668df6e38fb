import type { RemindersView, TemplateKey } from '@domain/contract'
import type { GrantKind, Template } from '@domain/model/template'
import { add, change, find, get, getMany, _ } from '../database'
import { templates } from './templates'

/**
 * What a person agreed to, by template and kind: WeChat keeps its own account and shows it to nobody (docs/decisions/0018).
 */
export interface Grant {
  readonly _id: string
  readonly openid: string
  readonly key: TemplateKey
  readonly kind: GrantKind
  /** Sends left; of a kind that holds until refused so many that they never run out. */
  readonly left: number
  /** Accepts seen by the phone minus those seen in WeChat's pushes: one tap is seen by either or both, and counts once. */
  readonly lead: number
  /** When WeChat last said that there is none. Accepts from before that, told late, do not revive it. */
  readonly refusedAt: number
  /** Of a limited kind: the day or month it was last used in. */
  readonly usedIn: string
  /** Who took the last one. */
  readonly spentBy: string
}

/** As many as a kind has that holds until refused. */
export const LASTING = 1_000_000_000
const isCounted = (kind: GrantKind): boolean => kind === 'one-time'

export const grantId = (openid: string, key: TemplateKey, kind: GrantKind): string => `${openid}:${key}:${kind}`

/** The ledger's documents that can let a message of this sort through to somebody, by today's templates. */
export const grantIdsOf = (openid: string, key: TemplateKey): string[] =>
  templates()
    .filter((one) => one.key === key)
    .map(({ kind }) => grantId(openid, key, kind))

type Whose = Pick<Grant, 'openid' | 'key' | 'kind'>

/**
 * Counts one accept, for the side that is not behind: then `left` and what was spent add up to the larger of both counts,
 * whatever comes first or twice.
 */
export async function accepted(whose: Whose, side: 'phone' | 'push', at: number): Promise<void> {
  const _id = grantId(whose.openid, whose.key, whose.kind)
  const since = { _id, refusedAt: _.lt(at) }
  if (!isCounted(whose.kind)) {
    const fresh = blank(whose, { left: LASTING })
    if ((await change('grants', since, { left: LASTING })) === 0) await add('grants', fresh)
    return
  }
  const step = side === 'phone' ? 1 : -1
  const [ahead, behind] = side === 'phone' ? [_.gte(0), _.lt(0)] : [_.lte(0), _.gt(0)]
  for (let tries = 0; tries < 5; tries++) {
    if (await change('grants', { ...since, lead: ahead }, { left: _.inc(1), lead: _.inc(step) })) return
    if (await change('grants', { ...since, lead: behind }, { lead: _.inc(step) })) return
    if (await add('grants', blank(whose, { left: 1, lead: step }))) return
    // There is one, and it took no accept: refused since, or the other side was faster between the two.
    if (((await get<Grant>('grants', _id))?.refusedAt ?? 0) >= at) return
  }
}

const blank = (whose: Whose, more: Partial<Grant>): Grant => ({
  _id: grantId(whose.openid, whose.key, whose.kind),
  ...whose,
  ...{ left: 0, lead: 0, refusedAt: 0, usedIn: '', spentBy: '', ...more },
})

/** WeChat, or the person in WeChat's settings, says there is none: its word goes. */
export async function refused(whose: Whose, at: number): Promise<void> {
  const _id = grantId(whose.openid, whose.key, whose.kind)
  if ((await change('grants', { _id }, { left: 0, lead: 0, refusedAt: at })) === 0)
    await add('grants', blank(whose, { refusedAt: at }))
}

/** The same for whatever this person agreed to; of one kind only where one is named. */
export const allRefused = (openid: string, at: number, kind?: GrantKind): Promise<number> =>
  change(
    'grants',
    {
      _id: _.in(
        templates()
          .filter((one) => kind === undefined || one.kind === kind)
          .map((one) => grantId(openid, one.key, one.kind)),
      ),
    },
    { left: 0, lead: 0, refusedAt: at },
  )

/** One send each of these, where there is one; the condition and the taking are one step, so two never share one. */
export async function spend(ids: readonly string[], by: string, period?: string): Promise<Set<string>> {
  const unused = period === undefined ? {} : { usedIn: _.lt(period) }
  const spent = await change(
    'grants',
    { _id: _.in(ids), left: _.gt(0), ...unused },
    { left: _.inc(-1), spentBy: by, ...(period === undefined ? {} : { usedIn: period }) },
  )
  if (spent === 0 || spent === ids.length) return new Set(spent === 0 ? [] : ids)
  const mine = await find('grants', { _id: _.in(ids), spentBy: by }, { fields: ['_id'], limit: ids.length })
  return new Set(mine.map(({ _id }) => _id))
}

/** WeChat did not take it, so it is there still; unless it was refused meanwhile. */
export const giveBack = (openid: string, { key, kind }: Template, takenAt: number): Promise<number> =>
  change(
    'grants',
    { _id: grantId(openid, key, kind), refusedAt: _.lt(takenAt) },
    { left: _.inc(1), ...(kind === 'limited' ? { usedIn: '' } : {}) },
  )

/** Everything on the ledger for somebody, by today's templates. */
export const grantsOf = (openid: string): Promise<Grant[]> =>
  getMany<Grant>(
    'grants',
    templates().map(({ key, kind }) => grantId(openid, key, kind)),
  )

export async function remindersOf(openid: string): Promise<RemindersView> {
  const grants = await grantsOf(openid)
  const ids = (staff: boolean) =>
    Object.fromEntries(templates().flatMap(({ key, kind, id }) => ((kind === 'staff') === staff ? [[key, id]] : [])))
  const of = (key: TemplateKey) => grants.filter((one) => one.key === key && one.left > 0)
  const keys: readonly TemplateKey[] = ['digest', 'urgent', 'progress']
  return {
    templates: ids(false),
    staff: ids(true),
    left: Object.fromEntries(keys.map((key) => [key, Math.min(999, Math.max(0, ...of(key).map(({ left }) => left)))])),
    lasting: keys.filter((key) => of(key).some(({ kind }) => !isCounted(kind))),
  }
}
