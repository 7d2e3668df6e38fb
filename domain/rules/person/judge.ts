import type { Day } from '../../model/calendar'
import type { Alert, Person } from '../../model/person'
import type { Reading } from '../../model/reading'
import type { Policy } from '../../policy/pack'
import { raisesAlert, rankOf, redFlags } from '../red-flags'
import { slipsIn } from '../slips'
import type { PersonEvent } from './events'

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
  fresh: { at: number; alertId: string },
): Judged {
  const { level, flags } = redFlags(reading, { birthOn: person.birthOn, on, recent: person.readings }, policy)
  const events: PersonEvent[] = []

  if (level === 'remeasure' && person.episode) events.push({ type: 'remeasure-due', on })
  if (raisesAlert(level)) {
    const open = person.alert
    if (!open || rankOf(level) > rankOf(open.level)) {
      const alert: Alert = {
        id: fresh.alertId,
        at: fresh.at,
        on,
        level,
        flags: flags.map((flag) => flag.words),
        spo2: reading.spo2 ?? null,
        temperature: reading.temperature ?? null,
        takenBy: null,
        referral: level === 'urgent',
      }
      events.push({ type: 'alert-raised', alert })
    }
  }
  return { level, flags: flags.map(({ code, words, clause }) => ({ code, words, clause })), events }
}

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
  reading.symptoms !== undefined ||
  (reading.unanswered?.length ?? 0) > 0
