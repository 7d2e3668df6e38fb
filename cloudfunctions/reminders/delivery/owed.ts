import type { Day } from '@domain/model/day'
import type { Account } from '@domain/model/account'
import { isLive } from '@domain/rules/account/stream'
import { owedBy, type OwedDuty } from '@domain/rules/delivery/owed'
import { BEFORE_EVERY_DAY, rangeOf } from '../../_store/database'
import { staffUnder } from '../../_store/staff'

const fields = ['kind', 'role', 'grid', 'householdId', 'opensOn', 'dueAt', 'untilOn', 'urgent']

export interface Owing {
  readonly account: Account
  /** The posts held in this township today. */
  readonly posts: Account['posts']
  readonly owed: ReturnType<typeof owedBy>
}

/** Everybody with a post in a township, and what waits for each of them today. */
export async function owingIn(township: string, today: Day, now: number): Promise<Owing[]> {
  const [duties, accounts] = await Promise.all([
    rangeOf<OwedDuty>('duties', { township }, 'dueOn', { after: BEFORE_EVERY_DAY, upTo: today }, fields),
    staffUnder(township, today),
  ])
  return accounts.map((account) => {
    const posts = account.posts.filter((post) => isLive(post, today) && post.township === township)
    return { account, posts, owed: owedBy(posts, duties, today, now) }
  })
}
