import { dayOf } from '@domain/model/day'
import type { Person } from '@domain/model/person'
import type { Send } from '@domain/model/send'
import { packFor } from '@domain/policy/pack-for'
import { mutes } from '@domain/rules/away'
import { Posts, rungsOfAlert } from '@domain/rules/reminders/ladder'
import { roundAt } from '@domain/rules/reminders/rounds'
import { getMany, rangeOf } from '../_store/database'
import { tellOut, urgentIds } from '../_store/tell'
import type { Staff } from './staff'

const AT_ONCE = 10

/**
 * Danger signs nobody has taken over climb: the village and the clinic, then captain and health centre, then the office, then all
 * of them again, until a person answers (A14, E04). Also whoever was not told because the call that found the sign was cut
 * short, or whose post is new. Three reads, however many signs are open.
 */
export async function tellAgain(township: string, now: number, spent: () => boolean, staff: Staff): Promise<number> {
  const people = await rangeOf<Person>('people', { township }, 'alert.at', { after: 0, upTo: Number.MAX_SAFE_INTEGER })
  const waiting = people.flatMap((person) =>
    person.alert && !person.alert.takenBy && !mutes(person, person.alert.at)
      ? [{ place: person, alert: person.alert }]
      : [],
  )
  if (waiting.length === 0) return 0

  const { policy } = packFor(township, dayOf(now))
  const posts = new Posts(await staff())
  const known = waiting.flatMap(({ place, alert }) => {
    const { round } = roundAt((now - alert.at) / 60_000, policy)
    const openids = new Set(rungsOfAlert(place, posts, policy).flatMap((one) => one.openids))
    return [...openids].flatMap((openid) => urgentIds(alert.id, openid, round))
  })
  const sends = await getMany<Send>('sends', known, ['at', 'state'])
  let told = 0
  for (let n = 0; n < waiting.length && !spent(); n += AT_ONCE) {
    const some = waiting.slice(n, n + AT_ONCE).map(({ place, alert }) => {
      const about = sends.filter(({ _id }) => _id.startsWith(`${alert.id}:`))
      return tellOut(alert, { place, posts, policy }, about, now)
    })
    for (const tried of await Promise.all(some)) told += tried
  }
  return told
}
