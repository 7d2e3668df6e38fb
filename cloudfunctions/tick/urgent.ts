import { dayOf } from '@domain/model/day'
import type { Person } from '@domain/model/person'
import { mutes } from '@domain/rules/away'
import { find, rangeOf, _ } from '../_store/database'
import type { Send } from '@domain/model/send'
import { deliver } from '../_store/send'
import { staffUnder, workersOf } from '../_store/staff'
import { answering, urgentMessage } from '../_store/tell'

/**
 * Danger signs nobody has taken over: whoever answers for the place and was not told yet, because the call that found the
 * sign was cut short or because the post is new, is told now. Three reads, however many signs are open.
 */
export async function tellAgain(township: string, now: number): Promise<number> {
  const today = dayOf(now)
  const people = await rangeOf<Person>('people', { township }, 'alert.at', { after: 0, upTo: Number.MAX_SAFE_INTEGER })
  const waiting = people.flatMap((person) =>
    person.alert && !person.alert.takenBy && !mutes(person, person.alert.at) ? [{ person, alert: person.alert }] : [],
  )
  if (waiting.length === 0) return 0

  const [accounts, sends] = await Promise.all([
    staffUnder(township, today),
    find<Send>('sends', { about: _.in(waiting.map(({ alert }) => alert.id)) }, { limit: 1000, fields: ['_id'] }),
  ])
  const staff = accounts.flatMap((account) => workersOf(account, today))
  const told = new Set(sends.map((send) => send._id))
  const missing = waiting
    .flatMap(({ person, alert }) => answering(staff, person).map((openid) => urgentMessage(alert, openid, township)))
    .filter((message) => !told.has(message.id))
  await Promise.all(missing.map((message) => deliver(message, now)))
  return missing.length
}
