import type { Account } from '@domain/model/account'
import { addDays } from '@domain/model/day'
import { packFor } from '@domain/policy/pack-for'
import { isLive } from '@domain/rules/account/stream'
import { sentLine } from '@domain/rules/reminders/sent-line'
import { slotsOn } from '@domain/rules/reminders/slots'
import { answersForPeople } from '@domain/rules/staff/answering'
import { query } from '../../_runtime/handler'
import { recipientsFor, type Recipient } from '../../_store/messages/family'
import { inboxOf, PAGE } from '../../_store/messages/inbox'
import { remindersOf } from '../../_store/messages/ledger'
import { unreadSince } from '../../_store/messages/unread'

/** 我的提醒: what is left, to whom it is lent, what was sent. One wave of reads after the account. */
export const reminderMine = query('reminder.mine', async ({ before }, _subject, context) => {
  const { openid, account, now, today } = context
  const bonds = (account?.bonds ?? []).filter(({ state }) => state === 'confirmed')
  const [reminders, found, told] = await Promise.all([
    remindersOf(openid),
    inboxOf(openid, before),
    recipientsFor(bonds.flatMap(({ personId }) => personId ?? [])),
  ])
  const posts = (account?.posts ?? []).filter((post) => isLive(post, today) && answersForPeople(post))
  const slots = posts.map(({ township }) => slotsOn(packFor(township, today).policy, today, now))
  const last = found.length > PAGE ? found[PAGE - 1] : undefined
  return {
    today,
    reminders,
    staff: posts.length > 0,
    slotsPerDay: Math.max(0, ...slots.map(({ perDay }) => perDay)),
    nextOn: slots.some(({ toCome }) => toCome) ? today : addDays(today, 1),
    people: bonds.flatMap((bond) => lendRow(bond, openid, told.get(bond.personId ?? '') ?? [])),
    sent: found.slice(0, PAGE).map((send) => sentLine(send, unreadSince(now))),
    older: last ? { at: last.at, key: last._id } : null,
  }
})

function lendRow(bond: Account['bonds'][number], openid: string, told: readonly Recipient[]) {
  if (bond.kinship === 'self') return []
  const others = told.filter((one) => !one.self && one.openid !== openid).length
  const { id: bondId, name, kinship, lentAt } = bond
  return [{ bondId, name, kinship, lent: Boolean(lentAt), own: told.some(({ self }) => self), others }]
}
