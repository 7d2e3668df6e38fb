import type { RemindedView, WhyKind } from '../contract/why'
import { dayOf, instantOf } from '../model/calendar'
import type { Person } from '../model/person'
import { packFor } from '../policy/pack-for'
import { digestMark, slotId } from './digest'
import { isOpen } from './lateness'
import { dutyNow } from './why-duty'
import { clockWords, dayWords } from './words'

/** One message to one worker, as the ledger has it. */
export interface SentFact {
  readonly openid: string
  readonly at: number
  readonly state: 'claimed' | 'sent' | 'no-grant' | 'failed' | 'unknown'
}

export interface Helper {
  readonly openid: string
  readonly name: string
  readonly role: string
}

/** What the messages about a duty are filed under: its own danger sign, or today's digests so far. */
export function remindersAbout(person: Person, kind: WhyKind, now: number): string[] {
  if (isUrgent(kind)) return person.alert ? [person.alert.id] : []
  const today = dayOf(now)
  return hoursSoFar(person, now).map((hour) => digestMark(person.township, slotId(today, hour)))
}

/** Whether anybody was reminded today, and of everybody who was not, why not (F02). */
export function remindedOf(
  person: Person,
  kind: WhyKind,
  now: number,
  { helpers, sends }: { helpers: readonly Helper[]; sends: readonly SentFact[] },
): RemindedView {
  const today = dayOf(now)
  const duty = dutyNow(person, kind)
  const nobody = (words: string): RemindedView => ({ words, lines: [] })
  if (!duty || !isOpen(duty, today)) return nobody('现在不用办，所以不提醒')

  const urgent = isUrgent(kind)
  const asked = helpers.filter(({ role }) => (urgent ? role === 'cadre' || role === 'doctor' : role === duty.role))
  const each = [...new Map(asked.map((helper) => [helper.openid, helper])).values()]
  const role = duty.role === 'doctor' ? '医生' : '村干部'
  if (each.length === 0) return nobody(`这一片没有在岗的${urgent ? '人' : role}，没人可提醒。名单上还有这件事。`)
  if (!urgent) {
    if (duty.dueOn !== null && duty.dueOn > today)
      return nobody(`还没到最晚那天，${dayWords(duty.dueOn)}才提醒。名单上现在就有。`)
    if (hoursSoFar(person, now).length === 0) return nobody(`今天 ${hoursOf(person, now)[0]}:00 才提醒`)
  }

  const lines = each.map((helper) => {
    const mine = sends.filter(({ openid }) => openid === helper.openid)
    const send = mine.find(({ state }) => state === 'sent') ?? mine[mine.length - 1]
    const title = helper.role === 'doctor' ? '医生' : '村干部'
    const name = `${helper.name}（${title}）`
    return { name, sent: send?.state === 'sent', words: sendWords(send, urgent, now) }
  })
  const sent = sends.find(({ openid, state }) => state === 'sent' && each.some((one) => one.openid === openid))
  const how = urgent ? '' : '，合在一条里'
  return {
    words: sent ? `${atWords(sent.at, now)} 发了${how}` : '没有提醒到人。名单上一直有，打开守望就看得到。',
    lines: lines.map((line, n) => ({ ...line, key: `${n}` })), // who somebody is to WeChat stays with us
  }
}

const isUrgent = (kind: WhyKind): boolean => kind === 'urgent-cadre' || kind === 'urgent-clinic'

const hoursOf = (person: Person, now: number): readonly number[] =>
  packFor(person.township, dayOf(now)).policy.digestAtHours.value

const hoursSoFar = (person: Person, now: number): number[] =>
  hoursOf(person, now).filter((hour) => instantOf(dayOf(now), hour) <= now)

/** 8:00, 2月7日 22:10 */
const atWords = (at: number, now: number): string =>
  dayOf(at) === dayOf(now) ? clockWords(at) : `${dayWords(dayOf(at))} ${clockWords(at)}`

/** A message that did not go out says so; unknown is said as unknown and never as sent (C03). */
function sendWords(send: SentFact | undefined, urgent: boolean, now: number): string {
  switch (send?.state) {
    case 'sent':
      return `${atWords(send.at, now)} 发了`
    case 'no-grant':
      return '没点过同意，微信不让发'
    case 'failed':
      return '微信没送到'
    case 'unknown':
      return '发没发到，不知道'
    case 'claimed':
      return '正在发'
    case undefined:
      return urgent ? '还没发，过几分钟会补' : '没发。发的时候还没有这件事，或者没发成'
  }
}
