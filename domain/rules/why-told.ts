import type { RemindedView } from '../contract/why'
import { dayOf, instantOf, type Day } from '../model/calendar'
import type { Duty } from '../model/duty'
import type { Place } from '../model/place-code'
import { packFor } from '../policy/pack-for'
import { digestMark, slotId, toldOf } from './reminders/digest'
import { Posts, rungsOfAlert } from './reminders/ladder'
import { daysLate, isOpen } from './lateness'
import type { PersonLog } from './why-log'
import type { Held } from './why-posts'
import { atWords, postWords, sendWords, type SentFact } from './why-sent'
import { clockWords, dayWords } from './words'

/** A slot of a day in which digests are owed, and when the timer had done it; null where it never did. */
export interface Slot {
  readonly mark: string
  readonly at: number
  readonly ranAt: number | null
}

/** The slots a day had by its own pack; `ranAt` by the marks the timer left. */
export const slotsOf = (township: string, on: Day, marks: readonly { _id: string; at: number }[]): Slot[] =>
  packFor(township, on).policy.digestAtHours.value.map((hour) => {
    const mark = digestMark(township, slotId(on, hour))
    return { mark, at: instantOf(on, hour), ranAt: marks.find(({ _id }) => _id === mark)?.at ?? null }
  })

interface Told {
  readonly on: Day
  /** The end of the day, or now. */
  readonly until: number
  readonly slots: readonly Slot[]
  readonly workers: readonly Held[]
  readonly sends: readonly SentFact[]
  /** Where the person lives. */
  readonly place: Place
  /** Names of staff are for staff. */
  readonly names: boolean
}

interface Line {
  readonly who: string
  readonly sent: boolean
  readonly words: string
}

const MOST_LINES = 12

/** Who was reminded about a person on a day, and of everybody who answered and was not, why not (F02, F04). */
export function toldOn(log: PersonLog, told: Told): RemindedView {
  const { on, until, workers, names } = told
  const alerts = log.alertsOn(on, until)
  const owed = [...told.slots.map(({ at, ranAt }) => ranAt ?? at), until].flatMap((at) => openAt(log, at, told))
  const roles = new Set(owed.map(({ role }) => role))
  if (alerts.length === 0 && owed.length === 0) return { words: '那天没有要做的，所以不提醒', lines: [] }

  const sentTo = (who: string) => told.sends.some(({ openid }) => openid === who)
  const concerned = workers.filter(({ role, openid }) => alerts.length > 0 || roles.has(role) || sentTo(openid))
  const lines = byPerson(concerned).flatMap((posts) => {
    const [{ openid, role, name }] = posts
    const said = [
      ...urgentLines(alerts, posts, told),
      ...(roles.has(role) || sentTo(openid) ? digestLines(log, posts, told) : []),
    ]
    const best = said.filter(({ sent }) => sent)
    const who = names ? `${name}（${postWords(role)}）` : postWords(role)
    return (best.length > 0 ? best : said).slice(0, 2).map((line) => ({ ...line, who, openid }))
  })
  const missing = (['cadre', 'doctor'] as const)
    .filter((role) => roles.has(role) && !workers.some((worker) => worker.role === role))
    .map((role) => `这一片那天没有在岗的${postWords(role)}，没人可提醒。`)
  const sent = lines.find((line) => line.sent)
  const unsent = missing.length > 0 ? '' : '那天没有提醒到人。'
  return {
    words: [sent ? `${sent.words}。` : `${unsent}名单上有，打开守望就看得到。`, ...missing].join(''),
    lines: distinct(lines)
      .slice(0, MOST_LINES)
      .map(({ who, sent: went, words }, n) => ({ key: `${n}`, name: who, sent: went, words })),
  }
}

const openAt = (log: PersonLog, at: number, { on }: Pick<Told, 'on'>): Duty[] =>
  log.dutiesBefore(at + 1).filter((duty) => isOpen(duty, on))

const byPerson = (workers: readonly Held[]): Held[][] =>
  [...new Set(workers.map(({ openid, role }) => `${openid} ${role}`))].map((key) =>
    workers.filter(({ openid, role }) => `${openid} ${role}` === key),
  )

/** The family reads posts instead of names: two doctors told alike are one line. */
const distinct = (lines: readonly Line[]): Line[] => [
  ...new Map(lines.map((line) => [`${line.who} ${line.words}`, line])).values(),
]

function urgentLines(alerts: readonly { id: string; at: number }[], posts: readonly Held[], told: Told) {
  const { on, until, sends, workers, place } = told
  const { openid } = posts[0]
  const [nearest] = rungsOfAlert(place, new Posts(workers), packFor(place.township, on).policy)
  return alerts.map(({ id, at }) => {
    // Told all round again, somebody has several: what reached them counts.
    const mine = sends.filter((one) => one.openid === openid && one._id.startsWith(`${id}:`))
    const send = mine.find((one) => one.state === 'sent' && one.at < until) ?? mine[0]
    const line = (words: string, sent = false) => ({ sent, words: `要马上处理的：${words}` })
    if (send && send.at < until) return line(sendWords(send, on), send.state === 'sent')
    if (send) return line(`那天没发，${atWords(send.at, on)} 才发`)
    if (!nearest.openids.includes(openid)) return line('没轮到：近处的先收到，没人接手才往上报')
    const [{ cover }] = posts
    if (cover) return line(coveredWords(cover, told))
    return line(posts.some((post) => post.since <= at) ? '没发，没记下为什么' : startedWords(posts))
  })
}

/** Not told, because a colleague was instead (E21). */
const coveredWords = (cover: string, { names }: Pick<Told, 'names'>): string =>
  `那天请假，提醒的是代班的${names ? cover : '人'}`

const startedWords = (posts: readonly Held[]): string =>
  `那会儿还没上岗，${clockWords(Math.min(...posts.map(({ since }) => since)))} 才上岗`

function digestLines(log: PersonLog, posts: readonly Held[], told: Told) {
  return told.slots.map((slot) => {
    const send = told.sends.find(({ _id }) => _id === `${slot.mark}:${posts[0].openid}`)
    if (!send && posts[0].cover) return { sent: false, words: coveredWords(posts[0].cover, told) }
    const reason = whyNotDue(log, posts, slot, told)
    if (reason !== null) return { sent: false, words: reason }
    if (send) return { sent: send.state === 'sent', words: digestWords(send, told.on) }
    return { sent: false, words: whyUnsent(slot, told) }
  })
}

const digestWords = (send: SentFact, on: Day): string =>
  send.state === 'sent' ? `${sendWords(send, on)}，合在一条里` : sendWords(send, on)

/** Why this person's affairs had no place in the digest of a slot, whether or not one went; null where they had. */
function whyNotDue(log: PersonLog, posts: readonly Held[], { at, ranAt }: Slot, told: Told): string | null {
  const { on, until } = told
  const hour = clockWords(at)
  if (at >= until) return `${hour} 才提醒`
  const then = ranAt ?? at
  if (posts.every(({ since }) => since > then)) return `${hour} ${startedWords(posts)}`
  if (posts.every((post) => post.until <= then)) return `${hour} 的时候已经不在岗`
  const open = openAt(log, then, told)
  const due = open.filter(({ dueOn, kind }) => dueOn !== null && dueOn <= on && kind !== 'missed')
  if (due.some((duty) => climbedTo(duty, then, told).includes(posts[0].openid))) return null
  const mine = open.filter(({ role }) => role === posts[0].role)
  if (mine.some((duty) => due.includes(duty))) return '没轮到：先提醒近处的，迟了才往上报'
  const next = mine.flatMap(({ dueOn }) => dueOn ?? []).sort()[0]
  return next ? `还没到最晚那天，${dayWords(next)}才提醒。名单上有。` : `${hour} 那会儿还没有这件事`
}

/** Whom the ladder had brought a duty to by then, among those in post (E04). */
function climbedTo(duty: Duty, then: number, { on, workers }: Told): string[] {
  const inPost = workers.filter(({ since, until }) => since <= then && then < until)
  return toldOf(duty, daysLate(duty, on, then), new Posts(inPost), packFor(duty.township, on).policy)
}

function whyUnsent({ at, ranAt }: Slot, { on, until }: Told): string {
  const hour = clockWords(at)
  if (ranAt !== null) return `${hour} 那一轮没发给这个人，没记下为什么`
  return dayOf(until) === on && until < instantOf(on, 24)
    ? `${hour} 的提醒还没发，过几分钟会补`
    : `${hour} 的提醒没发：定时没有跑`
}
