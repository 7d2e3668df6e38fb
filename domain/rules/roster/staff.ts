import type { RosterStaff } from '../../contract/roster'
import type { Account, StaffRole } from '../../model/account'
import type { Day } from '../../model/calendar'
import { placeName } from '../../policy/tenants'
import { isLive } from '../account/stream'
import { answersForPeople } from '../staff/answering'

/** Whoever usually answers for the whole township stands first. */
const order: readonly StaffRole[] = ['office', 'admin', 'doctor', 'cadre']

/** Who answers for people in a township, each once, by the post that reaches farthest. */
export function rosterStaff(accounts: readonly Account[], township: string, on: Day): RosterStaff[] {
  const rows = accounts.flatMap((account) => {
    const [post] = account.posts
      .filter((one) => isLive(one, on) && one.township === township && answersForPeople(one))
      .sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role) || a.place.length - b.place.length)
    return post ? [{ account, post }] : []
  })
  rows.sort(
    ({ post: a }, { post: b }) =>
      order.indexOf(a.role) - order.indexOf(b.role) || a.place.length - b.place.length || (a.place < b.place ? -1 : 1),
  )
  return rows.map(({ account, post }) => ({
    accountId: account._id,
    name: account.name ?? '',
    phone: account.phone,
    role: post.role,
    placeName: placeName(post.place),
  }))
}
