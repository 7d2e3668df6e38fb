import type { Account } from '@domain/model/account'
import { addDays, type Day } from '@domain/model/day'
import type { Duty } from '@domain/model/duty'
import { levelOf, townshipOf } from '@domain/model/place'
import { packFor } from '@domain/policy/pack-for'
import { townshipAt } from '@domain/policy/tenants'
import { exactly } from '@domain/rules/account/stream'
import { daysLate, isOpen } from '@domain/rules/lateness'
import { called, Posts, rungsOfDuty } from '@domain/rules/reminders/ladder'
import { mayBeTold } from '@domain/rules/reminders/may-be-told'
import { BEFORE_EVERY_DAY, find, MOST_ROWS, rangeOf, _ } from './database'
import { inPlace } from './scope'
import { workersOf } from './staff'

/**
 * What the village owes and the ladder has brought to this doctor by now, with why in words (E04): late by so many days, or
 * nobody there to do it. One read of duties a place and one of posts, side by side; for a whole township only what is late.
 */
export async function raisedTo(openid: string, places: readonly string[], today: Day, now: number): Promise<Duty[]> {
  if (places.length === 0) return []
  const { policy } = packFor(townshipOf(places[0]), today)
  const wide = (place: string) => levelOf(place) === 'township'
  const upTo = (place: string) => (wide(place) ? addDays(today, -policy.clinicAfterDays.value) : today)
  const [accounts, ...lists] = await Promise.all([
    find<Account>('accounts', { postPlaces: _.in(places.flatMap(nearbyPosts)) }, { limit: MOST_ROWS }),
    ...places.map((place) =>
      rangeOf<Duty>('duties', inPlace(place), 'dueOn', { after: BEFORE_EVERY_DAY, upTo: upTo(place) }),
    ),
  ])
  const workers = accounts.flatMap((account) => workersOf(account, today))
  const posts = new Posts(workers.filter((worker) => mayBeTold(worker, now)))
  return lists.flat().flatMap((duty) => {
    if (duty.role !== 'cadre' || duty.kind === 'missed' || !isOpen(duty, today)) return []
    const late = daysLate(duty, today, now)
    if (!called(rungsOfDuty(duty, posts, policy), late).some(({ openids }) => openids.includes(openid))) return []
    const why = late > 0 ? `村里迟了 ${late} 天，请您看看` : '村里没人管，请您看看'
    return [{ ...duty, note: duty.note ? `${duty.note}，${why}` : why }]
  })
}

/** Under which marks the posts lie that stand between a duty here and the doctor; of a whole township not each grid's. */
const nearbyPosts = (place: string): string[] =>
  levelOf(place) === 'township'
    ? [exactly(place), ...(townshipAt(place)?.villages ?? []).map(({ code }) => exactly(code))]
    : [place, exactly(townshipOf(place))]
