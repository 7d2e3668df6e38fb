import type { Send } from '@domain/model/send'
import { change, find, _ } from '../database'

export const PAGE = 20

/** Somebody's messages, newest first, a page and one more, after the one at the end of the page before. */
export async function inboxOf(openid: string, before?: { at: number; key: string }): Promise<Send[]> {
  const orderBy = [
    ['at', 'desc'],
    ['_id', 'desc'],
  ] as const
  const read = (condition: Record<string, unknown>) =>
    find<Send>('sends', { openid, ...condition }, { orderBy, limit: PAGE + 1 })
  if (!before) return read({})
  // Of one instant there may be several, on both sides of the page's end.
  const [same, earlier] = await Promise.all([
    read({ at: before.at, _id: _.lt(before.key) }),
    read({ at: _.lt(before.at) }),
  ])
  return [...same, ...earlier].slice(0, PAGE + 1)
}

/** Notes that somebody's own messages were opened; one that was keeps the time of the first look. */
export async function noteOpened(
  openid: string,
  { marks = [], allUntil }: { marks?: readonly string[]; allUntil?: number },
  now: number,
): Promise<number> {
  const unopened = { openid, openedAt: null }
  const ids = marks.map((mark) => `${mark}:${openid}`)
  const [some, all] = await Promise.all([
    ids.length > 0 ? change('sends', { ...unopened, _id: _.in(ids) }, { openedAt: now }) : 0,
    allUntil === undefined ? 0 : change('sends', { ...unopened, at: _.lte(allUntil) }, { openedAt: now }),
  ])
  return some + all
}
