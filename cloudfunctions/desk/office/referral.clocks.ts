import { addDays } from '@domain/model/day'
import { townshipOf } from '@domain/model/place'
import type { Commit } from '@domain/model/commit'
import { villageName } from '@domain/policy/tenants'
import { instantOf } from '@domain/model/calendar'
import { clockTopic } from '@domain/rules/person/clock-topics'
import { clockCases, clockFigures, minutesOf } from '@domain/rules/referral-clocks'
import { query } from '../../_runtime/handler'
import { everyOf } from '../../_store/database'
import { peopleById } from '../../_store/history'
import { noteView } from '../../_store/seen'

const ROWS = 40

/** The three clocks of a township's last days, from the log alone, and the people behind one of them (B07). */
export const referralClocks = query(
  'referral.clocks',
  async ({ days, clock, from = 0 }, place, { openid, capacity, today, now }) => {
    const first = addDays(today, 1 - days)
    const topics = Array.from({ length: days }, (_one, n) => clockTopic(townshipOf(place), addDays(first, n)))
    const [pages] = await Promise.all([
      Promise.all(
        topics.map((about) =>
          everyOf<Commit>('commits', { about }, ['stream', 'seq', 'on', 'occurredAt', 'township', 'events']),
        ),
      ),
      noteView({ openid, capacity, about: place, action: `referral.clocks/${clock}` }, now),
    ])
    const cases = clockCases(pages.flat()).filter((one) => one.from >= instantOf(first))
    const behind = cases
      .filter((one) => one.clock === clock)
      .sort((a, b) => minutesOf(b, now) - minutesOf(a, now) || (a.personId < b.personId ? -1 : 1))
    const page = behind.slice(from, from + ROWS)
    const people = new Map((await peopleById(page.map(({ personId }) => personId))).map((one) => [one._id, one]))
    return {
      now,
      figures: clockFigures(cases, now),
      rows: page.flatMap((one) => {
        const person = people.get(one.personId)
        if (!person) return []
        const { _id: personId, householdId, name, plate, village } = person
        const { from: since, to } = one
        return [
          {
            personId,
            householdId,
            name,
            plate,
            villageName: villageName(village),
            from: since,
            to,
            minutes: minutesOf(one, now),
          },
        ]
      }),
      more: behind.length > from + ROWS ? from + ROWS : null,
    }
  },
)
