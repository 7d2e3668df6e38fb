import type { Receipt } from '../../contract/views'
import { ageOn, dayOf } from '../../model/calendar'
import type { Pregnancy } from '../../model/care'
import type { Person } from '../../model/person'
import type { Reading } from '../../model/reading'
import { packFor } from '../../policy/pack-for'
import { placeName, townshipName } from '../../policy/tenants'
import { clinicDue } from '../duties'
import { decided, fold, refuse, type Decision, type Meta } from '../stream'
import type { PersonEvent } from './events'
import { askAgain, judge, saysSomething } from './judge'
import { personStream } from './stream'

export interface ReportCommand {
  readonly reading: Reading
  readonly infected: boolean
  readonly role: 'self' | 'family'
  readonly occurredAt: number
  /** Said in the same form, where it is asked (A19). */
  readonly pregnancy: Pregnancy | null
  readonly ids: { readonly episode: string; readonly alert: string }
}

/**
 * 报情况: one submit opens at most one episode (A11), is judged before the receipt exists (C01), and answers with what
 * happens next. An entry made offline keeps its own time (E01).
 */
export function report(person: Person, command: ReportCommand, meta: Meta): Decision<PersonEvent, Receipt> {
  const { reading, infected, role, occurredAt } = command
  const on = dayOf(occurredAt)
  const { policy } = packFor(person.township, on)

  if (!saysSomething(reading)) return refuse('NothingSaid')
  const slips = askAgain(reading, policy)
  if (slips) return refuse('LikelySlip', slips)

  const opens = infected && !person.episode
  const opening: PersonEvent[] = [
    ...(command.pregnancy ? [{ type: 'pregnancy-said' as const, pregnancy: command.pregnancy }] : []),
    ...(opens
      ? [
          {
            type: 'episode-opened' as const,
            episodeId: command.ids.episode,
            everyDays: policy.followUpEveryDays.value,
          },
        ]
      : []),
  ]
  // The report is folded in before judging: a 94 in the very report that opens the episode is re-measured too.
  const opened = opening.length > 0 ? fold(personStream, person, opening, meta) : person
  const judged = judge(opened, reading, on, policy, {
    at: occurredAt,
    alertId: command.ids.alert,
    by: meta.by.name,
    role,
  })
  const events: PersonEvent[] = [...opening, { type: 'reported', reading, role }, ...judged.events]
  const after = fold(personStream, person, events, meta)

  return decided(events, {
    at: occurredAt,
    level: judged.level,
    flags: judged.flags,
    reading,
    opened: opens,
    next: clinicDue(after),
    sayThis: sayThis(person, reading, meta),
    remeasure: judged.level === 'remeasure',
  })
}

/** What to read out on the phone: where, who, what was measured. Never a diagnosis. */
export function sayThis(person: Person, reading: Reading, meta: Meta): string {
  const measured = [
    reading.spo2 !== undefined && `血氧 ${reading.spo2}%`,
    reading.temperature !== undefined && `体温 ${reading.temperature} 度`,
    reading.breathing === 'hard' && '喘不上气',
    reading.breathing === 'some-effort' && '喘气有点费力',
    reading.feverPersists === 'yes' && '高烧三天多不退',
  ].filter(Boolean)
  const sex = person.sex === 'female' ? '女' : '男'
  const where = `${townshipName(person.township)}${placeName(person.village)}${person.plate}`
  return `${where}，${person.name}，${ageOn(person.birthOn, meta.on)}岁，${sex}${measured.length ? `，${measured.join('，')}` : ''}。`
}
