import type { WhyFact, WhyKind, WhyView } from '../contract/why'
import { type Day, instantOf, mondayOf } from '../model/calendar'
import type { Duty } from '../model/duty'
import type { AwayKind } from '../model/care'
import type { KeptReading, Person } from '../model/person'
import { packFor } from '../policy/pack-for'
import type { Pack, Policy } from '../policy/pack'
import { townshipName } from '../policy/tenants'
import { settles } from './discharge'
import { dutiesOf } from './duties'
import { isOpen } from './lateness'
import { pregnancyOn } from './pregnancy'
import { redFlags } from './red-flags'
import { tierOf } from './tier'
import { rowFor } from './duty-row'
import { basisOf, unconfirmedFor } from './why-basis'
import { factsOf, lastReach, momentWords, wayWords } from './why-facts'
import { dayWords, weeklyWords } from './words'

const toDo: Record<WhyKind, (name: string) => string> = {
  'urgent-cadre': (name) => `马上处理${name}的事`,
  'urgent-clinic': (name) => `马上处理${name}的事`,
  'report-cadre': (name) => `看${name}的报备`,
  'first-contact': (name) => `尽快联系${name}`,
  'follow-up': (name) => `随访${name}`,
  remeasure: (name) => `给${name}再量一次血氧`,
  'weekly-contact': (name) => `联系${name}`,
  'daily-contact': (name) => `问${name}一声`,
  visit: (name) => `上门看${name}`,
  route: (name) => `定${name}在哪里治`,
  panel: (name) => `等专家定${name}的事`,
  referral: (name) => `盯着${name}转诊`,
  escort: (name) => `帮${name}去医院`,
  missed: (name) => `补记${name}那天的联系`,
  'confirm-away': (name) => `核实${name}的去向`,
  'close-episode': (name) => `结掉${name}的居家治疗`,
  'tier-review': (name) => `再看一次${name}的分类`,
}

/** 这周要, 每天要: how often stands before what. */
const often: Partial<Record<WhyKind, string>> = { 'weekly-contact': '这周', 'daily-contact': '每天' }

const clinical: readonly WhyKind[] = ['first-contact', 'follow-up']
const MOST_LINES = 5

/**
 * Why a duty is owed to a person, or why it is not (F02). The duty itself comes out of the rules that write it, so that the
 * reasons can never tell another story than the list: by the pack that was in force when the facts last changed (R20).
 */
export function whyDuty(person: Person, kind: WhyKind, today: Day, now?: number, past = false): WhyView {
  const pack = packFor(person.township, person.asOf)
  const { policy } = pack
  const duty = dutyNow(person, kind)
  const owed = duty !== undefined && isOpen(duty, today)
  return {
    kind,
    owed,
    title: `为什么${owed ? `${often[kind] ?? ''}要` : '现在不用'}${toDo[kind](person.name)}`,
    basis: basisOf(kind, duty?.clause ?? rowFor(kind, pack), policy),
    pack: packView(pack, person.township),
    facts: owed
      ? factsOf(kind, { person, duty, policy, today, now, past })
      : notOwedFacts(person, kind, duty, policy, today),
    notCounted: owed ? notCounted(person, kind, duty, policy) : [],
    unconfirmed: [...unconfirmedFor(kind, policy), ...(owed ? unconfirmedSigns(person, kind) : [])],
  }
}

/** The duty as the rules write it; whoever reminds and whoever asks why look at the same one. */
export const dutyNow = (person: Person, kind: WhyKind): Duty | undefined =>
  dutiesOf(person).find((duty) => duty.kind === kind)

/** The pack as a person reads it, and the township's own version on top of its plan. */
export function packView({ id, version, effectiveFrom, own }: Pack, township: string): WhyView['pack'] {
  const name = id === 'national' ? '国家' : townshipName(township)
  const since = `${effectiveFrom.slice(0, 4)}年${dayWords(effectiveFrom)}起用`
  const changed = own ? `；镇乡第 ${own.version} 次改动，${dayWords(own.from)}起用` : ''
  return { id, version, words: `规则包 ${name} 第 ${version} 版，${since}${changed}` }
}

/** What was done since the duty arose and settles nothing of it, by the discharge matrix (F10, R86, R87). */
function notCounted(person: Person, kind: WhyKind, duty: Duty, policy: Policy): string[] {
  if (kind === 'visit') return [] // the attempts that reached nobody are its very reason
  const since = sinceOf(person, kind, duty)
  const who = clinical.includes(kind) ? '，要医生联系上才算' : ''
  const contacts = person.contacts
    .filter(({ at }) => at >= since)
    .flatMap((contact) => {
      const { settles: counts, why } = settles(contact, kind, policy)
      const needs = why.clause === 'R86' ? who : ''
      return counts
        ? []
        : [`${momentWords(contact.at, contact.on)} ${wayWords(contact.mode)}：${why.facts.join('，')}${needs}`]
    })
  const told = person.readings.filter(({ at, role }) => at > since && (role === 'family' || role === 'self')).length
  const reports = told > 0 && clinical.includes(kind) ? [`家里又报了 ${told} 次情况：报了不等于联系过${who}`] : []
  return [...contacts.slice(-MOST_LINES), ...reports]
}

function sinceOf({ alert, episode, contacts }: Person, kind: WhyKind, duty: Duty): number {
  switch (kind) {
    case 'urgent-cadre':
    case 'urgent-clinic':
      return alert?.at ?? 0
    case 'report-cadre':
    case 'first-contact':
      return episode?.openedAt ?? 0
    case 'follow-up':
      if (!episode?.lastReachedOn) return 0
      return lastReach(contacts, episode.lastReachedOn)?.at ?? instantOf(episode.lastReachedOn)
    case 'weekly-contact':
      return duty.windowEndOn ? instantOf(mondayOf(duty.windowEndOn)) : 0
    default:
      return duty.opensOn ? instantOf(duty.opensOn) : 0
  }
}

/** Signs of the open alert that were judged by a bound nobody has confirmed: judged once more from the same reading. */
function unconfirmedSigns(person: Person, kind: WhyKind): WhyView['unconfirmed'] {
  const { alert } = person
  if (!alert || (kind !== 'urgent-cadre' && kind !== 'urgent-clinic')) return []
  const told = person.readings.find(({ at }) => at === alert.at)
  if (!told) return []
  const recent: KeptReading[] = person.readings.filter(({ at }) => at <= alert.at)
  const { policy } = packFor(person.township, alert.on)
  const pregnant = pregnancyOn(person, alert.on, policy)
  const known = pregnant === 'unknown' ? {} : { pregnant: pregnant === 'yes' }
  return redFlags(told.reading, { birthOn: person.birthOn, on: alert.on, recent, ...known }, policy)
    .flags.filter(({ amber, words }) => amber && alert.flags.includes(words))
    .map(({ words }) => ({ title: words, note: '这条线文件没写死。本地先定的，等镇乡确认。' }))
}

function notOwedFacts(person: Person, kind: WhyKind, duty: Duty | undefined, policy: Policy, today: Day): WhyFact[] {
  return [{ label: '为什么', words: notOwedWords(person, kind, duty, policy, today) }]
}

/** Why a kind of duty is not there to be done on a day. */
export const notOwedWords = (
  person: Person,
  kind: WhyKind,
  duty: Duty | undefined,
  policy: Policy,
  today: Day,
): string => (duty ? laterWords(duty, kind, today) : absentWords(person, kind, policy))

function laterWords({ opensOn, untilOn, windowEndOn, have, need }: Duty, kind: WhyKind, today: Day): string {
  if (opensOn === null || opensOn <= today) return untilOn === null ? '办完了' : `${dayWords(untilOn)}起不用再问了`
  if (kind !== 'weekly-contact') return `${dayWords(opensOn)}起才要办`
  const sameWeek = windowEndOn !== null && mondayOf(windowEndOn) <= today
  return sameWeek
    ? `这一天联系过，算一天；${dayWords(opensOn)}起，这周还差 ${need - have} 天`
    : `这周够数了，${dayWords(opensOn)}起再联系`
}

/** Nothing of the kind is owed: which fact is missing for it. */
function absentWords(person: Person, kind: WhyKind, policy: Policy): string {
  const { episode, alert, away } = person
  if (away?.confirmed) return awayWords[away.kind]
  switch (kind) {
    case 'urgent-cadre':
      return alert?.takenBy ? `${alert.takenBy.name}接手了` : absent[kind]
    case 'report-cadre':
      return episode ? '已经有人看到了' : absent[kind]
    case 'first-contact':
      return episode ? '医生已经联系上过，接着按天数随访' : absent[kind]
    case 'follow-up':
      return episode ? '医生还没联系上过，先办第一次联系' : absent[kind]
    case 'weekly-contact': {
      const { treatAs, why } = tierOf(person, person.asOf, policy)
      return treatAs === null ? why.facts.join('，') : weeklyWords(treatAs, policy)
    }
    case 'daily-contact':
      return policy.dailyGroups.value === null ? '方案没定哪些人每天要问，等镇乡定' : absent[kind]
    default:
      return absent[kind]
  }
}

const awayWords: Record<AwayKind, string> = {
  hospital: '核实过，人在住院，村里先不用联系',
  moved: '核实过，人搬走了，不用再联系',
  dead: '核实过，人去世了，不再安排联系',
}

const absent: Record<WhyKind, string> = {
  'urgent-cadre': '没有等人接手的危险信号',
  'urgent-clinic': '没有等医生处理的危险信号',
  'report-cadre': '没有在居家治疗',
  'first-contact': '没有在居家治疗',
  'follow-up': '没有在居家治疗',
  remeasure: '没有要再量的血氧',
  'weekly-contact': '没有每周次数',
  'daily-contact': '不在每天要问的几类人里',
  visit: '没有连着几次没联系上',
  route: '没有等医生定去处',
  panel: '没有请专家定的事',
  referral: '没有在转诊',
  escort: '没有定期要去医院的日子',
  missed: '没有漏掉没记的联系',
  'confirm-away': '没有要核实的去向',
  'close-episode': '没有要医生结掉的记录',
  'tier-review': '没有要再看的分类',
}
