import type { DayDeed } from '../contract/why'
import { dayOf, instantOf, type Day } from '../model/calendar'
import type { Duty, DutyKind } from '../model/duty'
import type { Person } from '../model/person'
import type { Policy } from '../policy/pack'
import { packFor } from '../policy/pack-for'
import { settles } from './discharge'
import { dutiesOf } from './duties'
import { historyOf } from './history-view'
import { isOpen } from './lateness'
import type { PersonEvent } from './person/events'
import { personStream } from './person/stream'
import { fold } from './stream'
import type { Step } from './why-log'
import { atWords } from './why-sent'
import { dayWords, dutyWords } from './words'

const MOST_LETTERS = 100

/** Kinds somebody may take for done because there was a contact or a report. */
const contactKinds: readonly DutyKind[] = [
  'report-cadre',
  'first-contact',
  'follow-up',
  'weekly-contact',
  'daily-contact',
  'visit',
]

/** What was done in one commit, and what of that day's duties it settled and did not settle (F10). */
export function deedOf({ commit, before, after }: Step, on: Day, late: string | null, names: boolean): DayDeed | null {
  const events = commit.events as PersonEvent[]
  // What it settled and how late it came is told apart here, in full.
  const bare = events.map((event) => (event.type === 'contacted' ? { ...event, settled: [] } : event))
  const lines = historyOf(before._id, [{ ...commit, events: bare, at: commit.occurredAt }])
  if (lines.length === 0) return null
  const day = dayOf(commit.occurredAt)
  const { policy } = packFor(before.township, day)
  const open = dutiesOf(asOfDay(before, after)).filter((duty) => isOpen(duty, on))
  const owedAfter = dutiesOf(after)
  return {
    at: commit.occurredAt,
    who: names ? lines[0].who : lines[0].who.replace(/^.*（(.+)）$/, '$1'),
    words: shortened([...new Set(lines.map(({ words }) => words))].join('；')),
    settled: open.filter((duty) => moved(duty, owedAfter)).map((duty) => settledWords(duty, owedAfter)),
    notSettled: open.filter((duty) => !moved(duty, owedAfter)).flatMap((duty) => unsettledWords(duty, events, policy)),
    late,
  }
}

/** A long note is read in full in the history; here it says which one it is. */
const shortened = (words: string): string => (words.length > MOST_LETTERS ? `${words.slice(0, MOST_LETTERS)}…` : words)

/** The person before, seen on the day of the person after: what the days between changed by themselves is nobody's doing. */
function asOfDay(before: Person, { asOf: on }: Person): Person {
  const at = instantOf(on)
  const by = { openid: 'timer', capacity: 'timer', name: '' }
  return fold(personStream, before, [{ type: 'time-passed' }], { v: before.v, at, on, occurredAt: at, by })
}

/** A duty is settled when it is gone, when its next turn lies further ahead, or when it counts one more. */
function moved(before: Duty, after: readonly Duty[]): boolean {
  const now = after.find(({ kind }) => kind === before.kind)
  if (!now) return true
  return (
    (now.dueOn ?? '') > (before.dueOn ?? '') || (now.opensOn ?? '') > (before.opensOn ?? '') || now.have > before.have
  )
}

function settledWords(duty: Duty, after: readonly Duty[]): string {
  const what = dutyWords(duty.kind)
  if (duty.kind !== 'weekly-contact') return what
  const now = after.find(({ kind }) => kind === duty.kind)
  const left = now && now.windowEndOn === duty.windowEndOn ? now.need - now.have : 0
  return left > 0 ? `${what}，算一天，这周还差 ${left} 天` : `${what}，这周够数了`
}

function unsettledWords({ kind }: Duty, events: readonly PersonEvent[], policy: Policy): string[] {
  const what = dutyWords(kind)
  if (!contactKinds.includes(kind)) return []
  const contact = events.flatMap((event) => (event.type === 'contacted' ? [event.contact] : []))[0]
  if (contact) {
    const { settles: counts, why } = settles(contact, kind, policy)
    if (!counts) return [`${what}：${why.facts.join('，')}`]
    return kind === 'weekly-contact' ? [`${what}：那天已经算过一天`] : []
  }
  const reported = events.some(({ type }) => type === 'reported')
  return reported ? [`${what}：家里报了情况，不等于有人联系过`] : []
}

/** Why a deed is marked 后来才发到: it reached us after its day, or on this day about an earlier one; else null. */
export function lateWords({ commit, at }: Step, on: Day): string | null {
  const happened = dayOf(commit.occurredAt)
  if (dayOf(at) > on) return `后来才发到：${atWords(at, on)} 才到`
  return happened < on ? `${dayWords(happened)}的事，那天才发到` : null
}
