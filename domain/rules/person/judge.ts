import type { Day } from '../../model/calendar'
import type { Alert, Person } from '../../model/person'
import type { Reading } from '../../model/reading'
import type { Policy } from '../../policy/pack'
import { mutes } from '../away'
import { pregnancyOn } from '../pregnancy'
import { raisesAlert, rankOf, redFlags } from '../red-flags'
import { slipsIn } from '../slips'
import type { PersonEvent } from './events'
import { newReferral } from './referral'

export interface Judged {
  readonly level: ReturnType<typeof redFlags>['level']
  readonly flags: { code: string; words: string; clause: string }[]
  readonly events: PersonEvent[]
}

/**
 * Judges a reading at the moment of entry, whoever enters it (A14, R109): danger opens an alert, or raises the one that is
 * open; an open alert is never lowered by a milder reading, a clinician settles it.
 */
export function judge(
  person: Person,
  reading: Reading,
  on: Day,
  policy: Policy,
  fresh: { at: number; alertId: string; by: string; role: string },
): Judged {
  const pregnant = pregnancyOn(person, on, policy)
  const facts = {
    birthOn: person.birthOn,
    on,
    recent: person.readings,
    ...(pregnant !== 'unknown' && { pregnant: pregnant === 'yes' }),
  }
  const { level, flags } = redFlags(reading, facts, policy)
  const events: PersonEvent[] = []

  if (level === 'remeasure' && person.episode) events.push({ type: 'remeasure-due', on })
  if (raisesAlert(level)) {
    // One that was muted with the person does not stand in the way of a new one (E08).
    const open = person.alert && mutes(person, person.alert.at) ? null : person.alert
    if (!open || rankOf(level) > rankOf(open.level)) {
      const alert: Alert = {
        id: fresh.alertId,
        at: fresh.at,
        on,
        level,
        flags: flags.map((flag) => flag.words),
        clause: flags[0].clause,
        spo2: reading.spo2 ?? null,
        temperature: reading.temperature ?? null,
        takenBy: null,
        referral: level === 'urgent',
      }
      events.push({ type: 'alert-raised', alert })
      // Urgent is referred in the same call (A14): who answers and where they go are two questions, and both stay open.
      if (level === 'urgent' && !person.referral) {
        const id = referralIdOf(fresh.alertId)
        const given = {
          id,
          reason: 'danger' as const,
          to: 'emergency' as const,
          at: fresh.at,
          by: fresh.by,
          role: fresh.role,
        }
        events.push({ type: 'referral-opened', referral: newReferral(person, given, { on }) })
      }
    }
  }
  return { level, flags: flags.map(({ code, words, clause }) => ({ code, words, clause })), events }
}

/** One danger sign opens at most one referral: its id follows from the sign's. */
export const referralIdOf = (alertId: string): string => `f${alertId.slice(1)}`

/** Values to ask about once more before anything is kept (E27); null when there are none. */
export function askAgain(reading: Reading, policy: Policy) {
  const slips = slipsIn(reading, policy)
  return slips.length > 0 ? slips : null
}

/** Whether a reading says anything at all; an empty form is not a report. */
export const saysSomething = (reading: Reading): boolean =>
  reading.temperature !== undefined ||
  reading.spo2 !== undefined ||
  reading.breaths !== undefined ||
  reading.breathing !== undefined ||
  reading.feverPersists !== undefined ||
  reading.antigen !== undefined ||
  reading.ct !== undefined ||
  reading.symptoms !== undefined ||
  (reading.unanswered?.length ?? 0) > 0
