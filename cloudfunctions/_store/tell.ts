import type { Commit } from '@domain/model/commit'
import { dayOf } from '@domain/model/day'
import type { Alert } from '@domain/model/person'
import type { Place } from '@domain/model/place'
import type { PersonEvent } from '@domain/rules/person/events'
import { deliver, type Message } from './send'
import { placesAround, staffAt, type Worker } from './staff'

/** The danger sign a commit raised, if it raised one. */
export function alertRaisedBy(commit: Commit): Alert | null {
  for (const event of commit.events as PersonEvent[]) if (event.type === 'alert-raised') return event.alert
  return null
}

/** Who answers for a place when there is danger: the cadres and doctors whose post is that grid, village or township. */
export const answering = (staff: readonly Worker[], place: Place): string[] => [
  ...new Set(
    staff
      .filter(({ role, place: held }) => (role === 'cadre' || role === 'doctor') && placesAround(place).includes(held))
      .map(({ openid }) => openid),
  ),
]

/** One message about one danger sign to one person; its id names both, so that told twice is told once. */
export const urgentMessage = (alert: Pick<Alert, 'id'>, openid: string, township: string): Message => ({
  id: `${alert.id}:${openid}`,
  openid,
  township,
  notice: { kind: 'urgent' },
  about: alert.id,
})

/** Tells everybody who answers for the place of a danger sign, in the call that found it (A14). */
export async function tellUrgent(alert: Pick<Alert, 'id'> | null, place: Place, now: number): Promise<void> {
  if (!alert) return
  const staff = await staffAt(placesAround(place), dayOf(now))
  await Promise.all(answering(staff, place).map((openid) => deliver(urgentMessage(alert, openid, place.township), now)))
}
