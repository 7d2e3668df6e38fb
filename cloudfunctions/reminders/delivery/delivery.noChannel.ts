import { postWords } from '@domain/rules/delivery/reader'
import { smsOwed } from '@domain/rules/delivery/sms'
import { query } from '../../_runtime/handler'
import { unreachable } from '../../_store/messages/reachable'
import { owingIn, type Owing } from './owed'

const ROWS = 40

/** Whom no message reaches and who has something due: danger signs first, then who has most to do. */
export const deliveryNoChannel = query('delivery.noChannel', async ({ after = 0 }, township, { today, now }) => {
  const owing = (await owingIn(township, today, now)).filter(({ owed }) => owed.doors > 0)
  const lost = await unreachable(owing.map(({ account }) => account._id))
  const all = owing.filter(({ account }) => lost.has(account._id)).sort(byNeed)
  return {
    rows: all.slice(after, after + ROWS).map(({ account, posts, owed }) => ({
      accountId: account._id,
      name: account.name ?? '没留名字',
      posts: posts.map(({ role, place }) => ({ role, place, words: postWords({ role, place }) })),
      phone: account.phone,
      doors: owed.doors,
      urgent: owed.urgent,
      sms: smsOwed(owed),
    })),
    more: all.length > after + ROWS ? after + ROWS : null,
  }
})

const byNeed = (a: Owing, b: Owing): number =>
  b.owed.urgent - a.owed.urgent || b.owed.doors - a.owed.doors || (a.account._id < b.account._id ? -1 : 1)
