import { clockKinds, type ClockFigure, type ClockKind } from '../contract/views-treatment'
import type { Commit } from '../model/commit'
import { packFor } from '../policy/pack-for'
import { settles } from './discharge'
import type { PersonEvent } from './person/events'

/** One person's clock: from one event to another, or still running. */
export interface ClockCase {
  readonly clock: ClockKind
  readonly personId: string
  readonly from: number
  /** Null while it runs. */
  readonly to: number | null
}

type Logged = Pick<Commit, 'stream' | 'seq' | 'on' | 'occurredAt' | 'township' | 'events'>
type Running = Partial<Record<ClockKind, number>>

/** Every clock that started in these commits, from their events and nothing else (B07). */
export function clockCases(commits: readonly Logged[]): ClockCase[] {
  const byPerson = new Map<string, Logged[]>()
  for (const commit of commits) byPerson.set(commit.stream, [...(byPerson.get(commit.stream) ?? []), commit])
  return [...byPerson].flatMap(([personId, own]) =>
    casesOf(
      personId,
      [...own].sort((a, b) => a.seq - b.seq),
    ),
  )
}

function casesOf(personId: string, commits: readonly Logged[]): ClockCase[] {
  const running: Running = {}
  const cases: ClockCase[] = []
  const stop = (clock: ClockKind, at: number) => {
    const from = running[clock]
    if (from === undefined) return
    cases.push({ clock, personId, from, to: Math.max(from, at) })
    delete running[clock]
  }
  for (const commit of commits) {
    const events = commit.events as PersonEvent[]
    // What a commit opens was there before what it closes: a clinician's own visit finds the infection and is the first contact.
    for (const event of events) start(running, event, commit)
    for (const event of events) end(running, event, commit, stop)
  }
  const left = (Object.entries(running) as [ClockKind, number][]).map(([clock, from]) => ({
    clock,
    personId,
    from,
    to: null,
  }))
  return [...cases, ...left]
}

function start(running: Running, event: PersonEvent, commit: Logged): void {
  if (event.type === 'episode-opened') running['report-contact'] = commit.occurredAt
  // A worse reading does not begin the wait anew.
  if (event.type === 'alert-raised' && event.alert.referral) running['flag-referral'] ??= event.alert.at
  if (event.type === 'referral-opened') running['referral-arrival'] = event.referral.openedAt
}

function end(
  running: Running,
  event: PersonEvent,
  { on, township }: Logged,
  stop: (clock: ClockKind, at: number) => void,
): void {
  switch (event.type) {
    case 'contacted':
      if (township && settles(event.contact, 'follow-up', packFor(township, on).policy).settles)
        stop('report-contact', event.contact.at)
      return
    case 'referral-opened':
      return stop('flag-referral', event.referral.openedAt)
    case 'referral-moved':
      if (event.step.step === 'arrived') stop('referral-arrival', event.step.at)
      return
    // What a clinician ended otherwise is no longer waited for, and has no time to be measured.
    case 'alert-settled':
      delete running['flag-referral']
      return
    case 'referral-ended':
      delete running['referral-arrival']
      return
    case 'episode-closed':
      delete running['report-contact']
      return
    default:
      return
  }
}

export const minutesOf = ({ from, to }: ClockCase, now: number): number =>
  Math.round(Math.max(0, (to ?? now) - from) / 60_000)

/** The median and the worst of each clock; a median of two is the longer, so that it is somebody's. */
export const clockFigures = (cases: readonly ClockCase[], now: number): ClockFigure[] =>
  clockKinds.map((clock) => {
    const own = cases.filter((one) => one.clock === clock)
    const done = own.filter(({ to }) => to !== null)
    const sorted = done.map((one) => minutesOf(one, now)).sort((a, b) => a - b)
    return {
      clock,
      done: done.length,
      running: own.length - done.length,
      medianMinutes: sorted[Math.floor(sorted.length / 2)] ?? null,
      worstMinutes: own.length === 0 ? null : Math.max(...own.map((one) => minutesOf(one, now))),
    }
  })
