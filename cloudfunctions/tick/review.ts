import { dayOf } from '@domain/model/day'
import type { Person } from '@domain/model/person'
import { personStream } from '@domain/rules/person/stream'
import { decided, refuse } from '@domain/rules/stream'
import { commit } from '../_store/commit'
import { BEFORE_EVERY_DAY, find, _ } from '../_store/database'

const BATCH = 100
const timer = { openid: 'timer', capacity: 'timer', name: '' }

/**
 * People whose duties change by time alone today: a group's dates, an eightieth birthday. Their documents are computed
 * again, by a commit like any other, so that the log still tells everything.
 */
export async function reviewPeople(now: number, spent: () => boolean): Promise<number> {
  const today = dayOf(now)
  let reviewed = 0
  for (;;) {
    const due = await find<Person>(
      'people',
      { reviewOn: _.gt(BEFORE_EVERY_DAY).and(_.lte(today)) },
      { orderBy: [['reviewOn', 'asc']], limit: BATCH },
    )
    const done = await Promise.all(
      due.map((person) =>
        commit(
          personStream,
          person._id,
          person,
          {
            // A colon is no part of a client's command id: nobody can use this one up beforehand.
            id: `review:${person._id}:${today}:${person.v}`,
            action: 'review',
            payloadHash: today,
            by: timer,
            at: now,
            occurredAt: now,
          },
          (state) =>
            state && state.reviewOn !== null && state.reviewOn <= today
              ? decided([{ type: 'time-passed' }], null)
              : refuse('NothingDue'),
        ),
      ),
    )
    reviewed += done.filter((one) => one.ok).length
    if (due.length < BATCH || done.every((one) => !one.ok) || spent()) return reviewed
  }
}
