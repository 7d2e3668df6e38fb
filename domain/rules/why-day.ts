import { isWhyKind, type DayDeed, type DayDuty, type WhyDayView, type WhyFact, type WhyKind } from '../contract/why'
import { dayOf, instantOf, type Day } from '../model/calendar'
import type { Duty } from '../model/duty'
import type { Person } from '../model/person'
import type { MedicineRequest } from '../model/request'
import { packFor } from '../policy/pack-for'
import { dutiesOf } from './duties'
import { isOpen } from './lateness'
import { deedOf, lateWords } from './why-deeds'
import { notOwedWords, packView, whyDuty } from './why-duty'
import type { PersonLog, Step } from './why-log'
import type { Held } from './why-posts'
import { postWords, type SentFact } from './why-sent'
import { requestStateWords } from './request/words'
import { requestDuty, whyRequest } from './why-step'
import { toldOn, type Slot } from './why-told'
import { dayWords, dutyWords } from './words'

/** What else is on record about a day: who was in post, what the timer did, which messages went. */
export interface OnRecord {
  readonly workers: readonly Held[]
  readonly slots: readonly Slot[]
  readonly sends: readonly SentFact[]
}

interface AskedDay {
  readonly on: Day
  readonly now: number
  /** Names of staff are for staff; a family reads who it was by post. */
  readonly names: boolean
}

/** What one reply can carry beside the duties (P9: 16 KB). */
const MOST_DEEDS = 10
const MOST_NAMES = 3

/** Kinds people ask after when a day holds nothing. */
const expected: readonly WhyKind[] = ['weekly-contact', 'daily-contact', 'follow-up']

/** The instant up to which a day counts: its end, or now. */
export const endOf = (on: Day, now: number): number => Math.min(instantOf(on, 24), now + 1)

/** A day with no person in it: before the registry knew them, or still to come. */
export function whyNoDay(log: PersonLog, name: string, { on, now }: Omit<AskedDay, 'names'>): WhyDayView {
  const empty = { on, name, pack: null, owed: [], notOwed: [], deeds: [], moreDeeds: 0, reminded: null }
  if (on > dayOf(now)) return { ...empty, words: '还没到那天。到了那天才知道要做什么。' }
  const since = log.born ? `${dayWords(dayOf(log.born.at))}才登记的` : '没有登记的记录'
  return { ...empty, words: `那天没有要做的：还没登记，${since}。` }
}

/**
 * One day of a person (F02, F04): what was owed when it ended and by whom, what was done and what that settled, who was
 * reminded. Told as it stood then; what reached us later is said beside it and changes nothing of it.
 */
export function whyDay(log: PersonLog, stood: Person, record: OnRecord, asked: AskedDay): WhyDayView {
  const { on, now, names } = asked
  const until = endOf(on, now)
  const learnt = log.learntAfter(until)
  const known = learnt[learnt.length - 1]?.after ?? stood
  const by = (duty: Duty) => byWords(duty, record.workers, until, names)

  const owed = dutiesOf(stood).filter((duty) => isOpen(duty, on))
  const surfaced = dutiesOf(known).filter((duty) => isOpen(duty, on) && !owed.some(({ kind }) => kind === duty.kind))
  const waiting = log.requestsBefore(until).flatMap((request) => {
    const duty = requestDuty(request)
    return duty ? [{ request, duty }] : []
  })
  const list: DayDuty[] = [
    ...owed.map((duty) => dayDuty(duty, stood, { ...asked, by: by(duty), later: laterWords(duty, known, on) })),
    ...surfaced.map((duty) => dayDuty(duty, known, { ...asked, by: by(duty), later: NOT_KNOWN_THEN })),
    ...waiting.map(({ request, duty }) => requestDay(request, duty, { ...asked, by: by(duty) })),
  ]
  const deeds = deedsOn(log, learnt, asked)
  const pack = packFor(stood.township, on)
  return {
    on,
    name: stood.name,
    words: dayInWords(owed.length + waiting.length, deeds, on === dayOf(now)),
    pack: packView(pack, stood.township),
    owed: list,
    notOwed: notOwedOn(stood, on),
    deeds: deeds.slice(0, MOST_DEEDS),
    moreDeeds: Math.max(0, deeds.length - MOST_DEEDS),
    reminded: toldOn(log, { on, until, names, place: stood, ...record }),
  }
}

const NOT_KNOWN_THEN = '那天名单上还没有。后来才发到的一条里写了，现在才知道。'

function dayDuty(
  duty: Duty,
  person: Person,
  { on, now, names, by, later }: AskedDay & { by: string; later: string | null },
): DayDuty {
  if (!isWhyKind(duty.kind)) throw new Error(`${duty.kind}: not a duty of a person`)
  const whose = names ? person : withoutNames(person)
  const past = on !== dayOf(now)
  const { basis, facts, unconfirmed } = whyDuty(whose, duty.kind, on, endOf(on, now) - 1, past)
  return { kind: duty.kind, what: dutyWords(duty.kind), by, basis, facts, unconfirmed, later }
}

function requestDay(request: MedicineRequest, duty: Duty, { on, now, by }: AskedDay & { by: string }): DayDuty {
  const { basis, facts, unconfirmed } = whyRequest(request, on, endOf(on, now) - 1, on !== dayOf(now))
  return { kind: duty.kind, what: dutyWords(duty.kind), by, basis, facts, unconfirmed, later: null }
}

/** Who took a danger sign over, by post alone. */
const withoutNames = (person: Person): Person => {
  const { alert } = person
  return alert?.takenBy
    ? { ...person, alert: { ...alert, takenBy: { ...alert.takenBy, name: postWords(alert.takenBy.role) } } }
    : person
}

function byWords({ role, urgent }: Duty, workers: readonly Held[], until: number, names: boolean): string {
  const mine = workers.filter((worker) => worker.role === role && worker.since < until && until <= worker.until)
  const post = postWords(role)
  if (mine.length === 0) return `${post}（那天这一片没有在岗的）`
  if (!names) return post
  const each = [...new Set(mine.map(({ name }) => name))]
  const more = each.length > MOST_NAMES ? `等 ${each.length} 人` : ''
  return `${post}${each.slice(0, MOST_NAMES).join('、')}${more}${urgent && each.length > 1 ? '，谁先看到谁办' : ''}`
}

/** What an entry that came later makes of a duty that stood open; null where it makes nothing of it. */
function laterWords(duty: Duty, known: Person, on: Day): string | null {
  const now = dutiesOf(known).find(({ kind }) => kind === duty.kind)
  if (!now) return '后来才发到的算上：其实那天已经办了。那天的名单上还没有，所以还列着。'
  const counted = duty.kind === 'weekly-contact' && now.have > duty.have
  if (counted) return `后来才发到的算上：其实那天已经算了 ${now.have} 天，还差 ${now.need - now.have} 天。`
  return isOpen(now, on) ? null : '后来才发到的算上：其实那天已经办了。那天的名单上还没有，所以还列着。'
}

const notOwedOn = (person: Person, on: Day): WhyFact[] => {
  const duties = dutiesOf(person)
  const { policy } = packFor(person.township, person.asOf)
  return expected.flatMap((kind) => {
    const duty = duties.find((one) => one.kind === kind)
    if (duty && isOpen(duty, on)) return []
    return [{ label: dutyWords(kind), words: notOwedWords(person, kind, duty, policy, on) }]
  })
}

/** Everything done on the day and everything that arrived on it, in the order it happened. */
function deedsOn(log: PersonLog, learnt: readonly Step[], { on, now, names }: AskedDay): DayDeed[] {
  const until = endOf(on, now)
  const inTime = log.steps.filter(({ at }) => at >= instantOf(on) && at < until)
  const later = learnt.filter(({ commit }) => dayOf(commit.occurredAt) === on)
  const deeds = [...inTime, ...later].flatMap((step) => deedOf(step, on, lateWords(step, on), names) ?? [])
  const steps = log.requestsBefore(until).flatMap(({ steps: taken }) =>
    taken
      .filter(({ at }) => dayOf(at) === on)
      .map(({ at, by, state }) => ({
        at,
        who: names ? by : by.replace(/^.*（(.+)）$/, '$1'),
        words: `要药：${state === 'requested' ? '要了药' : requestStateWords(state)}`,
        settled:
          state === 'handed-over' || state === 'declined' || state === 'cancelled' ? [dutyWords('medicine')] : [],
        notSettled: [],
        late: null,
      })),
  )
  return [...deeds, ...steps].sort((a, b) => a.at - b.at)
}

function dayInWords(left: number, deeds: readonly DayDeed[], isToday: boolean): string {
  const done = deeds.filter(({ late }) => late === null).flatMap(({ settled }) => settled).length
  const when = isToday ? '到现在' : '到夜里'
  if (left > 0) return `${when}还有 ${left} 件要做${done > 0 ? `，这天办完 ${done} 件` : ''}。`
  return done > 0 ? `这天办完 ${done} 件，没有剩下的。` : `${isToday ? '今天' : '那天'}没有要做的。`
}
