import { dayOf, type Day } from '@domain/model/day'
import { settingsOn } from '@domain/policy/own-settings'
import type { Person } from '@domain/model/person'
import { personStream } from '@domain/rules/person/stream'
import { isLagging } from '@domain/rules/policy/lagging'
import { decided, refuse } from '@domain/rules/stream'
import { commit } from '../_store/commit'
import { add, change, getMany, _ } from '../_store/database'
import { peopleOf } from '../_store/people-of'

const PAGE = 100
/** What fits a run with room to spare, looked at and worked out again; a larger township is gone through in several. */
const MOST_LOOKED = 5000
const MOST_CHANGED = 1000
const timer = { openid: 'timer', capacity: 'timer', name: '' }

/** How far the pass over a township's people has come, for the settings in force since `from`. */
interface Mark {
  readonly _id: string
  readonly from: Day
  readonly after: string
  readonly done: boolean
}

const markOf = (township: string): string => `policy:${township}`

function inForceFrom(township: string, today: Day): Day | null {
  const inForce = settingsOn(township, today)
  return inForce.length === 0 ? null : inForce[inForce.length - 1].from
}

/** How far these townships' passes have come. */
export const passesOf = (townships: readonly string[]): Promise<Mark[]> => getMany<Mark>('marks', townships.map(markOf))

/** Whether everybody of a township has been looked at since its latest settings came into force. */
export function isThrough(township: string, today: Day, marks: readonly Mark[]): boolean {
  const from = inForceFrom(township, today)
  return from === null || marks.some((mark) => mark._id === markOf(township) && mark.from === from && mark.done)
}

/**
 * When a township's own settings come into force, everybody of whom they ask something else is worked out again that night,
 * so that the morning's lists are right (R92). Goes on where it stopped; a page done twice changes nothing.
 */
export async function settingsCameIntoForce(township: string, now: number): Promise<Record<string, number> | 'done'> {
  const today = dayOf(now)
  const from = inForceFrom(township, today)
  if (from === null) return 'done'
  const marks = await passesOf([township])
  if (isThrough(township, today, marks)) return 'done'
  const [mark] = marks
  const _id = markOf(township)

  let after = mark?.from === from ? mark.after : ''
  const count = { looked: 0, changed: 0 }
  while (count.looked < MOST_LOOKED && count.changed < MOST_CHANGED) {
    const page = await peopleOf(township, after, PAGE)
    const lagging = page.filter((person) => isLagging(person, today))
    await Promise.all(lagging.map((person) => review(person, today, now)))
    count.looked += page.length
    count.changed += lagging.length
    after = page[page.length - 1]?._id ?? after
    const done = page.length < PAGE
    await note({ _id, from, after, done })
    if (done) break
  }
  return count
}

const review = (person: Person, today: Day, now: number) =>
  commit(
    personStream,
    person._id,
    person,
    {
      // A colon is no part of a client's command id: nobody can use this one up beforehand.
      id: `settings:${person._id}:${today}:${person.v}`,
      action: 'settings',
      payloadHash: today,
      by: timer,
      at: now,
      occurredAt: now,
    },
    (state) => (state && isLagging(state, today) ? decided([{ type: 'time-passed' }], null) : refuse('NothingDue')),
  )

/** A run that was overtaken must not set the mark back: it moves along the ids, or on to a later day. */
async function note({ _id, ...mark }: Mark): Promise<void> {
  const behind = [
    { _id, from: _.lt(mark.from) },
    { _id, from: mark.from, after: _.lte(mark.after), done: false },
  ]
  for (const where of behind) if ((await change('marks', where, mark)) > 0) return
  const first: Mark = { _id, ...mark }
  await add('marks', first)
}
