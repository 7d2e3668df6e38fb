import type { RemindedView } from '../contract/why'
import { dayOf, instantOf } from '../model/calendar'
import type { Duty } from '../model/duty'
import { packFor } from '../policy/pack-for'
import { daysLate, isOpen } from './lateness'
import { digestMark, slotId, toldOf } from './reminders/digest'
import { called, Posts, rungsOfAlert } from './reminders/ladder'
import { atWords, postWords, sendWords, type SentFact } from './why-sent'
import { dayWords } from './words'

export interface Helper {
  readonly openid: string
  readonly name: string
  readonly role: string
  readonly place: string
}

/** What the messages about a duty are filed under: its own danger sign, or today's digests so far. */
export function remindersAbout(duty: Duty | undefined, alertId: string | null, now: number): string[] {
  if (!duty) return []
  if (duty.urgent) return alertId === null ? [] : [alertId]
  return hoursSoFar(duty, now).map((hour) => digestMark(duty.township, slotId(dayOf(now), hour)))
}

/** Whether anybody was reminded of a duty today, and of everybody who was not, why not (F02). */
export function remindedOf(
  duty: Duty | undefined,
  now: number,
  { helpers, sends }: { helpers: readonly Helper[]; sends: readonly SentFact[] },
): RemindedView {
  const today = dayOf(now)
  const nobody = (words: string): RemindedView => ({ words, lines: [] })
  if (!duty || !isOpen(duty, today)) return nobody('现在不用办，所以不提醒')

  const { urgent } = duty
  // Who owes it, and whomever it has climbed to since (E04).
  const reached = calledBy(duty, helpers, now)
  const owes = (role: string) => (urgent ? role === 'cadre' || role === 'doctor' : role === duty.role)
  const asked = helpers.filter(({ role, openid }) => owes(role) || reached.has(openid))
  const each = [...new Map(asked.map((helper) => [helper.openid, helper])).values()]
  if (each.length === 0)
    return nobody(`这一片没有在岗的${urgent ? '人' : postWords(duty.role)}，没人可提醒。名单上还有这件事。`)
  if (!urgent) {
    if (duty.dueOn !== null && duty.dueOn > today)
      return nobody(`还没到最晚那天，${dayWords(duty.dueOn)}才提醒。名单上现在就有。`)
    if (hoursSoFar(duty, now).length === 0) return nobody(`今天 ${hoursOf(duty, now)[0]}:00 才提醒`)
  }

  const lines = each.map((helper) => {
    const mine = sends.filter(({ openid }) => openid === helper.openid)
    const send = mine.find(({ state }) => state === 'sent') ?? mine[mine.length - 1]
    const unsent = !reached.has(helper.openid)
      ? urgent
        ? '没轮到：近处的先收到，没人接手才往上报'
        : '没轮到：先提醒近处的，迟了才往上报'
      : urgent
        ? '还没发，过几分钟会补'
        : '没发。发的时候还没有这件事，或者没发成'
    return {
      name: `${helper.name}（${postWords(helper.role)}）`,
      sent: send?.state === 'sent',
      words: send ? sendWords(send, today) : unsent,
    }
  })
  const sent = sends.find(({ openid, state }) => state === 'sent' && each.some((one) => one.openid === openid))
  const how = urgent ? '' : '，合在一条里'
  return {
    words: sent ? `${atWords(sent.at, today)} 发了${how}` : '没有提醒到人。名单上一直有，打开守望就看得到。',
    lines: lines.map((line, n) => ({ ...line, key: `${n}` })), // who somebody is to WeChat stays with us
  }
}

const hoursOf = ({ township }: Duty, now: number): readonly number[] =>
  packFor(township, dayOf(now)).policy.digestAtHours.value

const hoursSoFar = (duty: Duty, now: number): number[] =>
  hoursOf(duty, now).filter((hour) => instantOf(dayOf(now), hour) <= now)

/** Whom the ladder has brought it to by now. */
function calledBy(duty: Duty, helpers: readonly Helper[], now: number): Set<string> {
  const today = dayOf(now)
  const posts = new Posts(helpers)
  const { policy } = packFor(duty.township, today)
  if (!duty.urgent) return new Set(toldOf(duty, daysLate(duty, today, now), posts, policy))
  const minutes = (now - (duty.dueAt ?? now)) / 60_000
  return new Set(called(rungsOfAlert(duty, posts, policy), minutes).flatMap(({ openids }) => openids))
}
