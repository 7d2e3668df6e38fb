import type { WhyFact, WhyKind } from '../contract/why'
import { addDays, type Day, mondayOf } from '../model/calendar'
import { isReached, type Contact, type Mode } from '../model/contact'
import type { Duty } from '../model/duty'
import type { Person } from '../model/person'
import type { Policy } from '../policy/pack'
import { daysLate } from './lateness'
import { tierOf } from './tier'
import { numberFor } from './weekly'
import { clockWords, dayWords, groupWords, tierWords } from './words'

const ways: Record<Mode, string> = { phone: '打电话', video: '打视频', wechat: '发微信', visit: '上门' }
export const wayWords = (mode: Mode): string => ways[mode]

/** 2月5日 8:10 */
export const momentWords = (at: number, on: Day): string => `${dayWords(on)} ${clockWords(at)}`

interface Asked {
  readonly person: Person
  readonly duty: Duty
  readonly policy: Policy
  readonly today: Day
  readonly now?: number
  /** Told afterwards: the day is 那天 and not 今天. */
  readonly past?: boolean
}

const fact = (label: string, words: string): WhyFact => ({ label, words })

/** The facts that decided, in the order somebody would ask for them. */
export function factsOf(kind: WhyKind, asked: Asked): WhyFact[] {
  return [...ownFacts(kind, asked), ...whenFacts(asked)]
}

function ownFacts(kind: WhyKind, asked: Asked): WhyFact[] {
  const { person } = asked
  switch (kind) {
    case 'urgent-cadre':
    case 'urgent-clinic':
      return alertFacts(person)
    case 'report-cadre':
    case 'first-contact':
      return reportFacts(person, kind)
    case 'follow-up':
      return followUpFacts(asked)
    case 'remeasure':
      return [fact('量到的', asked.duty.note ?? '')]
    case 'weekly-contact':
      return weeklyFactsOf(asked)
    case 'daily-contact':
      return dailyFacts(asked)
    case 'visit':
      return visitFacts(person.contacts)
    default:
      return asked.duty.note ? [fact('情况', asked.duty.note)] : []
  }
}

function alertFacts({ alert }: Person): WhyFact[] {
  if (!alert) return []
  return [
    fact('危险信号', alert.flags.join('；')),
    fact('什么时候', momentWords(alert.at, alert.on)),
    fact('谁接手', alert.takenBy ? `${alert.takenBy.name}，${clockWords(alert.takenBy.at)} 接手` : '还没人接手'),
  ]
}

function reportFacts({ episode }: Person, kind: WhyKind): WhyFact[] {
  if (!episode) return []
  return [
    fact('开始居家', `${momentWords(episode.openedAt, episode.openedOn)} 报的`),
    fact('联系过吗', kind === 'first-contact' ? '医生还没联系上过' : '村干部和医生都还没联系上过'),
  ]
}

function followUpFacts({ person: { episode, contacts }, policy }: Asked): WhyFact[] {
  if (!episode?.lastReachedOn) return []
  const { lastReachedOn, everyDays } = episode
  const last = lastReach(contacts, lastReachedOn)
  const stated = policy.followUpEveryDays.value
  return [
    fact(
      '上次联系上',
      last ? `${momentWords(last.at, last.on)}，医生${wayWords(last.mode)}` : `${dayWords(lastReachedOn)}，医生`,
    ),
    fact('多久一次', everyDays < stated ? `每 ${everyDays} 天一次，医生加密过` : `每 ${stated} 天一次`),
  ]
}

/** The clinician's contact the interval runs from; contacts older than some weeks are in the log only. */
export const lastReach = (contacts: readonly Contact[], on: Day): Contact | undefined =>
  contacts.filter((contact) => contact.role === 'doctor' && contact.on === on && isReached(contact.outcome)).pop()

function weeklyFactsOf({ person, duty, policy }: Asked): WhyFact[] {
  if (duty.windowEndOn === null) return []
  const { treatAs, toSurvey, why } = tierOf(person, person.asOf, policy)
  const whole = numberFor(treatAs, policy)
  return [
    fact('分类', `${tierWords(treatAs)}${toSurvey ? '，没摸清前按最重的算' : ''}。${why.facts.join('，')}`),
    fact('哪一周', `${dayWords(mondayOf(duty.windowEndOn))}到${dayWords(duty.windowEndOn)}`),
    fact('要几天', duty.need < whole ? `${duty.need} 天，这一周不满七天，按天数折算` : `${duty.need} 天`),
    fact('算数的', `${duty.have} 天`),
  ]
}

function dailyFacts({ person, duty }: Asked): WhyFact[] {
  const on = duty.opensOn
  const tags = person.tags.filter((tag) => on !== null && tag.from <= on && (tag.until === null || on < tag.until))
  return tags.map(({ group, from, until }) =>
    fact('因为是', `${groupWords(group)}，${dayWords(from)}起${until ? `，到${dayWords(until)}前一天` : ''}`),
  )
}

function visitFacts(contacts: readonly Contact[]): WhyFact[] {
  const reachedAt = Math.max(0, ...contacts.filter(({ outcome }) => isReached(outcome)).map(({ at }) => at))
  const tries = contacts.filter(({ at }) => at > reachedAt)
  return [fact('没联系上', tries.map((c) => `${momentWords(c.at, c.on)} ${wayWords(c.mode)}`).join('；'))]
}

/** By when, and from when it counts as late (R11, R57). */
export function whenFacts({ duty, today, now, past }: Omit<Asked, 'person' | 'policy'>): WhyFact[] {
  const { dueOn, dueAt, urgent, windowEndOn } = duty
  if (dueOn === null) return []
  if (urgent) return [fact('迟的算法', '从看出来那一刻算起，等了多久都写在名单上')]
  const late = daysLate(duty, today, now)
  const behind = late > 0 ? `，${past ? '到那天' : ''}已经迟 ${late} 天` : ''
  if (dueAt !== null)
    return [fact('最晚', `${momentWords(dueAt, dueOn)}`), fact('迟的算法', `过了这个点就算迟${behind}`)]
  const isToday = dueOn === today ? `，就是${past ? '那天' : '今天'}` : ''
  return [
    windowEndOn === null
      ? fact('最晚', `${dayWords(dueOn)}${isToday}`)
      : fact('最晚', `${dayWords(dueOn)}${isToday}。再晚，一天一次就凑不满了`),
    fact('迟的算法', `${dayWords(addDays(dueOn, 1))} 0 点起算迟${behind}`),
  ]
}
