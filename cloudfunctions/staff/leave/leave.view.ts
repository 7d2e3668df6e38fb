import type { LeaveView } from '@domain/contract'
import type { Account, Post } from '@domain/model/account'
import type { Day } from '@domain/model/day'
import { placeName } from '@domain/policy/tenants'
import { isLive } from '@domain/rules/account/stream'
import { query, Refused } from '../../_runtime/handler'
import { get } from '../../_store/database'
import { staffUnder } from '../../_store/staff'
import { mayFor } from './may-for'

/** Who stands in for somebody, for whom they do, and who could (E21). */
export const leaveView = query('leave.view', async (input, _place, context): Promise<LeaveView> => {
  const { openid, today } = context
  const { accountId = openid } = input
  const account = accountId === openid ? context.account : await get<Account>('accounts', accountId)
  if (!account || !mayFor(account, input, context)) throw new Refused('NoSuchPost')
  const mine = ownPosts(account, today)
  const [first] = mine
  const staff = first ? await staffUnder(first.township, today) : []
  return {
    today,
    name: account.name ?? '',
    leave: account.leave && account.leave.until > today ? account.leave : null,
    covering: (account.covering ?? [])
      .filter(({ until }) => until > today)
      .map(({ id, name, from, until }) => ({
        ...{ name, from, until },
        places: placesIn(account.posts.filter(({ covers }) => covers?.leaveId === id)),
      })),
    colleagues: staff
      .filter(({ _id }) => _id !== account._id)
      .map((one) => ({ one, posts: ownPosts(one, today) }))
      .filter(({ posts }) => mine.every(({ role }) => posts.some((post) => post.role === role)))
      .map(({ one, posts }) => ({ accountId: one._id, name: one.name ?? '', places: placesIn(posts) })),
  }
})

const ownPosts = ({ posts }: Account, on: Day): Post[] =>
  posts.filter((post) => (post.role === 'cadre' || post.role === 'doctor') && !post.covers && isLive(post, on))

const placesIn = (posts: readonly Post[]): string => posts.map(({ place }) => placeName(place)).join('、')
