import type { Commit } from '@domain/model/commit'
import { dayOf } from '@domain/model/day'
import type { Alert } from '@domain/model/person'
import type { Place } from '@domain/model/place'
import type { Send } from '@domain/model/send'
import type { Policy } from '@domain/policy/pack'
import { packFor } from '@domain/policy/pack-for'
import type { PersonEvent } from '@domain/rules/person/events'
import { Posts, rungsOfAlert } from '@domain/rules/reminders/ladder'
import { mayBeTold } from '@domain/rules/reminders/may-be-told'
import { roundAt } from '@domain/rules/reminders/rounds'
import { deliver, type Message } from './messages/deliver'
import { placesAround, staffAt } from './staff'

/** The danger sign a commit raised, if it raised one. */
export function alertRaisedBy(commit: Commit): Alert | null {
  for (const event of commit.events as PersonEvent[]) if (event.type === 'alert-raised') return event.alert
  return null
}

/** Under which ids somebody may have been told of a danger sign by a round: at first, and again in that round. */
export const urgentIds = (alertId: string, openid: string, round: number): string[] => [
  `${alertId}:${openid}`,
  ...(round > 0 ? [`${alertId}:r${round}:${openid}`] : []),
]

/** Where somebody lives, and behind which door. */
type Home = Place & { readonly householdId: string }

type Told = Pick<Send, '_id' | 'at' | 'state'>

/**
 * Tells of a danger sign whoever is called by now and was not told in this round yet; where nobody of a rung could be sent
 * anything, the next rung in the same call (A14, E04). `told` is what the ledger has of it.
 * @returns how many were told or tried
 */
export async function tellOut(
  alert: Pick<Alert, 'id' | 'at'>,
  { place, posts, policy }: { place: Home; posts: Posts; policy: Policy },
  told: readonly Told[],
  now: number,
): Promise<number> {
  // A phone's clock may run ahead of ours: a sign from the next minutes is one of now.
  const minutes = Math.max(0, now - alert.at) / 60_000
  const { round, since } = roundAt(minutes, policy)
  const states = new Map<string, Send['state'] | 'claimed-before'>()
  let [tried, waits] = [0, false]
  const tell = async (openid: string): Promise<void> => {
    const earlier = told.filter(({ _id }) => urgentIds(alert.id, openid, round).includes(_id))
    const before = earlier.find(({ _id, at }) => _id !== `${alert.id}:${openid}` || at >= alert.at + since * 60_000)
    if (!before) tried++
    const id = urgentIds(alert.id, openid, earlier.length > 0 ? round : 0).pop() as string
    states.set(openid, before?.state ?? (await deliver(urgentMessage(id, alert, openid, place), now)))
  }
  for (const { after, openids } of rungsOfAlert(place, posts, policy)) {
    waits ||= minutes >= after
    if (!waits) break
    await Promise.all(openids.filter((openid) => !states.has(openid)).map(tell))
    waits = !openids.some((openid) => wentOut.has(states.get(openid)))
  }
  return tried
}

/** On its way or out; of an unknown one nobody knows, so the next rung is told as well. */
const wentOut = new Set<string | undefined>(['sent', 'claimed', 'claimed-before'])

const urgentMessage = (id: string, { id: about }: Pick<Alert, 'id'>, openid: string, place: Home): Message => ({
  ...{ id, openid, township: place.township, about, whom: { householdId: place.householdId } },
  notice: { kind: 'urgent' },
})

/** In the call that found it (A14). */
export async function tellUrgent(alert: Pick<Alert, 'id' | 'at'> | null, place: Home, now: number): Promise<void> {
  if (!alert) return
  const today = dayOf(now)
  const staff = (await staffAt(placesAround(place), today)).filter((one) => mayBeTold(one, now))
  const { policy } = packFor(place.township, today)
  await tellOut(alert, { place, posts: new Posts(staff), policy }, [], now)
}
