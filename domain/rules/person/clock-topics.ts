import type { Day } from '../../model/calendar'
import type { Person } from '../../model/person'
import type { PersonEvent } from './events'

/** Under what the commits that start or stop a clock on a day in a township are found (B07). */
export const clockTopic = (township: string, on: Day): string => `clocks:${township}:${on}`

const clockEvents: readonly PersonEvent['type'][] = [
  'episode-opened',
  'episode-closed',
  'alert-raised',
  'alert-settled',
  'referral-opened',
  'referral-moved',
  'referral-ended',
]

/** A commit that starts or stops a clock says so: those of a month are found without reading a month of contacts. */
export function clockTopics(before: Person | null, after: Person, events: readonly PersonEvent[]): string[] {
  const firstReached = before?.episode?.lastReachedOn === null && after.episode?.lastReachedOn != null
  return firstReached || events.some(({ type }) => clockEvents.includes(type))
    ? [clockTopic(after.township, after.asOf)]
    : []
}
