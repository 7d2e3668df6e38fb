import type { Person } from '@domain/model/person'
import { instantOf } from '@domain/model/day'
import { personStream } from '@domain/rules/person/stream'
import { decided } from '@domain/rules/stream'
import type { Stage } from './stage'

/** What the nightly timer did on the days time alone changed what is owed: a group's dates, an eightieth birthday. */
export function reviewUntilNow(stage: Stage): void {
  const due = () =>
    stage.past.all<Person>('people').filter(({ reviewOn }) => reviewOn !== null && reviewOn <= stage.today)
  for (let people = due(); people.length > 0; people = due())
    for (const { _id: id, reviewOn } of people)
      stage.past.does({
        stream: personStream,
        id,
        action: 'review',
        by: { openid: 'timer', capacity: 'timer', name: '' },
        at: instantOf(reviewOn ?? stage.today, 0, 10),
        input: {},
        decide: () => decided([{ type: 'time-passed' }], null),
      })
}
