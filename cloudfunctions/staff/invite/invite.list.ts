import type { StaffRow } from '@domain/contract'
import type { Account, Invite } from '@domain/model/account'
import type { Day } from '@domain/model/day'
import { placeName } from '@domain/policy/tenants'
import { isLive } from '@domain/rules/account/stream'
import { query } from '../../_runtime/handler'
import { find } from '../../_store/database'
import { staffUnder } from '../../_store/staff'

const stateOf = (invite: Invite, now: number): 'used' | 'revoked' | 'expired' | 'open' =>
  invite.usedBy !== null ? 'used' : invite.revokedAt !== null ? 'revoked' : invite.expiresAt <= now ? 'expired' : 'open'

/** Who works here, and which invitations are out. */
export const inviteList = query('invite.list', async (_input, township, { today, now }) => {
  const [invites, staff] = await Promise.all([
    find<Invite>('invites', { township }, { orderBy: [['expiresAt', 'desc']], limit: 40 }),
    staffUnder(township, today),
  ])
  return {
    invites: invites.map((invite) => ({
      inviteId: invite._id,
      name: invite.name,
      role: invite.role,
      placeName: placeName(invite.place),
      expiresAt: invite.expiresAt,
      state: stateOf(invite, now),
    })),
    staff: staff.flatMap((account) => rowsOf(account, township, today)),
  }
})

const rowsOf = (account: Account, township: string, today: Day): StaffRow[] =>
  account.posts
    .filter((post) => isLive(post, today) && post.township === township)
    .map((post) => ({
      postId: post.id,
      accountId: account._id,
      name: account.name ?? '',
      role: post.role,
      place: post.place,
      placeName: placeName(post.place),
      title: post.title ?? null,
      from: post.from,
      until: post.until,
      coversName: post.covers?.name ?? null,
      leave: account.leave && account.leave.until > today ? account.leave : null,
    }))
