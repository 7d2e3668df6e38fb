import type { ContactResult } from '../../contract/views'
import { type Contact, isReached, type Mode, type Outcome } from '../../model/contact'
import { dayOf } from '../../model/calendar'
import type { Pregnancy } from '../../model/care'
import type { Duty } from '../../model/duty'
import type { Person } from '../../model/person'
import type { Reading } from '../../model/reading'
import type { Policy } from '../../policy/pack'
import { packFor } from '../../policy/pack-for'
import { settles } from '../discharge'
import { dutiesOf } from '../duties'
import { decided, fold, refuse, type Decision, type Meta } from '../stream'
import { dueWords, dutyWords } from '../words'
import type { PersonEvent } from './events'
import { askAgain, judge, saysSomething, type Judged } from './judge'
import { personStream } from './stream'

export interface ContactCommand {
  readonly role: 'cadre' | 'doctor'
  readonly outcome: Outcome
  readonly mode: Mode
  readonly via: string | null
  readonly infected: boolean
  readonly reading: Reading | null
  readonly note: string | null
  readonly advice: string | null
  /** Shortened interval, clinicians only. */
  readonly everyDays: number | null
  readonly occurredAt: number
  /** Said on the same occasion (A19). */
  readonly pregnancy: Pregnancy | null
  readonly ids: { readonly episode: string; readonly alert: string }
}

/**
 * 记一笔: an attempt to reach somebody, what was found, and what it settles. One entry serves every duty it may by the
 * discharge matrix, and none it may not (F10); an attempt that reached nobody is kept and settles nothing (R11).
 */
export function contact(
  person: Person,
  command: ContactCommand,
  meta: Meta,
): Decision<PersonEvent, ContactResult & { nextDueOn: string | null }> {
  const { role, outcome, reading, occurredAt } = command
  const on = dayOf(occurredAt)
  const { policy } = packFor(person.township, on)
  const reached = isReached(outcome)

  if (reading && saysSomething(reading) && !reached) return refuse('ReadingWithoutReaching')
  const slips = reading && askAgain(reading, policy)
  if (slips) return refuse('LikelySlip', slips)
  if (command.everyDays !== null) {
    if (!person.episode && !command.infected) return refuse('NoEpisode')
    const now = person.episode?.everyDays ?? policy.followUpEveryDays.value
    if (command.everyDays > now) return refuse('OnlyShorter', { everyDays: now })
  }

  const made = {
    at: occurredAt,
    on,
    role,
    outcome,
    mode: command.mode,
    via: command.via,
    stateRecorded: role === 'doctor' && (Boolean(reading) || Boolean(command.note)),
  }
  const opens = reached && command.infected && !person.episode
  const opening: PersonEvent[] = []
  if (command.pregnancy) opening.push({ type: 'pregnancy-said', pregnancy: command.pregnancy })
  if (opens)
    opening.push({ type: 'episode-opened', episodeId: command.ids.episode, everyDays: policy.followUpEveryDays.value })
  const contacted = (settled: Extract<PersonEvent, { type: 'contacted' }>['settled']): PersonEvent => ({
    type: 'contacted',
    contact: made,
    reading,
    note: command.note,
    advice: command.advice,
    settled,
  })
  const events: PersonEvent[] = [...opening, contacted([])]
  if ((person.episode || opens) && reached && !person.episode?.acknowledgedAt) events.push({ type: 'report-seen' })
  if (command.everyDays !== null && command.everyDays < (person.episode?.everyDays ?? policy.followUpEveryDays.value))
    events.push({ type: 'interval-shortened', everyDays: command.everyDays, from: meta.on })

  let judged: Judged = { level: 'none', flags: [], events: [] }
  if (reading) {
    const opened = opening.length > 0 ? fold(personStream, person, opening, meta) : person
    const fresh = { at: occurredAt, alertId: command.ids.alert, by: meta.by.name, role }
    judged = judge(opened, reading, on, policy, fresh)
    events.push(...judged.events)
  }

  const after = fold(personStream, person, events, meta)
  const owed = dutiesOf(after)
  // What was owed this morning, not on the day somebody last wrote something down.
  const before = dutiesOf(fold(personStream, person, [{ type: 'time-passed' }], meta))
  const settled = before.flatMap((duty) => {
    const clause = isSettledNow(duty, owed) ? settledUnder(duty, made, policy) : null
    return clause === null ? [] : [{ kind: duty.kind, clause }]
  })
  const recorded = events.map((event) => (event.type === 'contacted' ? contacted(settled) : event))
  return decided(recorded, {
    settled: settled.map(({ kind }) => ({ kind, words: dutyWords(kind) })),
    left: owed
      .filter((duty) => duty.opensOn !== null && duty.opensOn <= meta.on)
      .map((duty) => ({ kind: duty.kind, words: dutyWords(duty.kind), dueWords: dueWords(duty, meta.on) })),
    level: judged.level,
    flags: judged.flags,
    nextDueOn: owed.find((duty) => duty.kind === 'follow-up' || duty.kind === 'first-contact')?.dueOn ?? null,
  })
}

/** The row under which a contact settles a duty; null where it may not, whatever else changed (F10). */
function settledUnder({ kind, clause }: Duty, made: Contact, policy: Policy): string | null {
  // A reading measured again, or a late entry for a day gone by, settles of itself what waited for it.
  if (kind === 'remeasure' || kind === 'missed') return clause
  const settlement = settles(made, kind, policy)
  return settlement.settles ? settlement.why.clause : null
}

/** A duty is settled by a contact when it is gone, or its next turn lies further ahead, or it counts one more. */
function isSettledNow(before: Duty, after: readonly Duty[]): boolean {
  const now = after.find((duty) => duty.kind === before.kind)
  if (!now) return true
  if (before.kind === 'missed') return now.have < before.have
  return (
    (now.dueOn ?? '') > (before.dueOn ?? '') || (now.opensOn ?? '') > (before.opensOn ?? '') || now.have > before.have
  )
}
