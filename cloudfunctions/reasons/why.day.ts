import type { Account } from '@domain/model/account'
import type { Commit } from '@domain/model/commit'
import type { Day } from '@domain/model/day'
import type { Place } from '@domain/model/place'
import { endOf, whyDay as explain, whyNoDay, type OnRecord } from '@domain/rules/why-day'
import { PersonLog } from '@domain/rules/why-log'
import { heldOn, turnsOn } from '@domain/rules/why-posts'
import type { SentFact } from '@domain/rules/why-sent'
import { slotsOf } from '@domain/rules/why-told'
import { query } from '../_runtime/handler'
import { everyOf, getMany, _ } from '../_store/database'
import { commitsAbout } from '../_store/history'
import { sendsAbout } from '../_store/messages/deliver'
import { noteView } from '../_store/seen'
import { placesAround } from '../_store/staff'

const staff = ['cadre', 'doctor', 'office'] as const

/**
 * One day of a person, past or present, out of the log, the ledger of messages and the dates of posts; the person's present
 * document is not read (F04).
 */
export const whyDay = query('why.day', async ({ on }, subject, { openid, capacity, capacities, today, now }) => {
  const [commits] = await Promise.all([
    commitsAbout(subject._id),
    noteView({ openid, capacity, about: subject._id, action: 'why.day' }, now),
  ])
  const log = new PersonLog(subject._id, commits)
  const asked = { on, now, names: staff.some((one) => capacities.has(one)) }
  const stood = on > today ? null : log.before(endOf(on, now))
  if (!stood) return whyNoDay(log, subject.name, asked)
  return explain(log, stood, await recordOf(log, stood, on, now), asked)
})

/** Posts, runs and messages of the day: two waves, and only ids that are known are asked for. */
async function recordOf(log: PersonLog, place: Place, on: Day, now: number): Promise<OnRecord> {
  const places = placesAround(place)
  const marks = slotsOf(place.township, on, []).map(({ mark }) => mark)
  const [accounts, ran] = await Promise.all([
    everyOf<Account>('accounts', { 'posts.place': _.in(places) }),
    getMany<{ _id: string; at: number }>('runs', marks, ['at']),
  ])
  const alerts = log.alertsOn(on, endOf(on, now)).map(({ id }) => id)
  const turning = accounts.filter((account) => turnsOn(account, places, on))
  const held = accounts.filter((account) => account.posts.some(({ from, until }) => from <= on && (until ?? on) >= on))
  const [digests, urgent, ...logs] = await Promise.all([
    getMany<SentFact>(
      'sends',
      held.flatMap(({ _id }) => marks.map((one) => `${one}:${_id}`)),
    ),
    sendsAbout(alerts),
    ...turning.map(({ _id }) => commitsAbout(_id)),
  ])
  const logOf = (account: Account): readonly Commit[] => logs[turning.indexOf(account)] ?? []
  return {
    // Whoever is nearest is named first.
    workers: accounts
      .flatMap((account) => heldOn(account, logOf(account), places, on))
      .sort((a, b) => places.indexOf(a.place) - places.indexOf(b.place)),
    slots: slotsOf(place.township, on, ran),
    sends: [...digests, ...urgent],
  }
}
