import { addDays, daysBetween, dayOf, type Day, earlierOf, laterOf, MS_PER_HOUR } from '../model/calendar'
import type { Episode } from '../model/person'
import type { Policy } from '../policy/pack'
import { clauseOf } from '../policy/parameter'
import type { Why } from './why'

export interface FollowUpStatus {
  readonly kind: 'first-contact' | 'follow-up'
  /** From when doing it is useful: at once for a first contact, the day before it is due for the others. */
  readonly opensOn: Day
  readonly dueOn: Day
  /** The instant, for a first contact: late by the clock from then (R57). */
  readonly dueAt: number | null
  readonly state: 'waiting' | 'due' | 'late'
  readonly daysLate: number
  readonly why: Why
}

/**
 * What the clinic owes somebody treated at home on a day.
 *
 * Until a clinician has reached the person only the first contact is owed (R54), within hours of the report (R11, R57).
 * Then the interval runs from the last contact that reached them: due on day +3, late from day +4 (A15, R11). A clinic
 * that comes early may: the next date moves with it. The list shows a follow-up from the day before, so that days
 * with nothing due stay quiet.
 */
export function followUpStatus(episode: Episode, on: Day, policy: Policy): FollowUpStatus {
  return episode.lastReachedOn === null
    ? firstContact(episode, on, policy)
    : followUp(episode, episode.lastReachedOn, on, policy)
}

/** Days between follow-ups: the township's, a clinician's shorter one, and for a level-3 case at home its own (A21, R05). */
export const followUpEvery = ({ everyDays, level3Since }: Pick<Episode, 'everyDays' | 'level3Since'>, policy: Policy) =>
  Math.min(everyDays, policy.followUpEveryDays.value, level3Since === null ? everyDays : policy.level3EveryDays.value)

function firstContact(episode: Episode, on: Day, policy: Policy): FollowUpStatus {
  const hours = policy.firstContactWithinHours.value
  const dueAt = episode.openedAt + hours * MS_PER_HOUR
  const dueOn = dayOf(dueAt)
  return {
    kind: 'first-contact',
    opensOn: episode.openedOn,
    dueAt,
    ...stateOn(dueOn, episode.openedOn, on),
    why: {
      clause: clauseOf(policy.firstContactWithinHours, 'R11'),
      facts: [`${episode.openedOn} 报的`, `${hours} 小时内第一次联系`, '医生还没联系上过'],
    },
  }
}

function followUp(episode: Episode, reachedOn: Day, on: Day, policy: Policy): FollowUpStatus {
  const stated = policy.followUpEveryDays.value
  const every = followUpEvery(episode, policy)
  // A shortened interval is not late before it was set (R53, R80), and never excuses what was late already.
  const byClinician = Math.min(episode.everyDays, stated)
  const ownDueOn = laterOf(addDays(reachedOn, byClinician), episode.everyDaysSetOn)
  const level3DueOn = episode.level3Since && laterOf(addDays(reachedOn, every), episode.level3Since)
  const shorter = level3DueOn === null ? ownDueOn : earlierOf(ownDueOn, level3DueOn)
  const dueOn = earlierOf(shorter, addDays(reachedOn, stated))
  const opensOn = laterOf(addDays(dueOn, -1), earlierOf(addDays(reachedOn, 1), dueOn))
  return {
    kind: 'follow-up',
    opensOn,
    dueAt: null,
    ...stateOn(dueOn, opensOn, on),
    why: {
      clause: clauseOf(policy.followUpEveryDays, 'R79'),
      facts: [`医生上次联系上是 ${reachedOn}`, `每 ${every} 天一次`, ...whyShorter(episode, every, stated)],
    },
  }
}

const whyShorter = ({ everyDays }: Episode, every: number, stated: number): string[] =>
  every === stated ? [] : [everyDays === every ? '医生加密过' : '三级的，在家看得更紧']

function stateOn(dueOn: Day, opensOn: Day, on: Day): Pick<FollowUpStatus, 'dueOn' | 'state' | 'daysLate'> {
  const daysLate = Math.max(0, daysBetween(dueOn, on))
  return { dueOn, daysLate, state: daysLate > 0 ? 'late' : on < opensOn ? 'waiting' : 'due' }
}
