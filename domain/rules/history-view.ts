import type { HistoryLine } from '../contract/views'
import type { Commit } from '../model/commit'
import { awayWords } from './away'
import type { HouseholdEvent } from './household/stream'
import type { KitReceiptEvent } from './kit/stream'
import { proofWords } from './kit/words'
import type { CareEvent, PersonEvent } from './person/events'
import { recurringWords } from './recurring'
import { destinationWords, stepWords } from './referral-words'
import { dayWords, dutyWords, groupWords, outcomeWords, tierWords } from './words'
import { diseaseWords, hardshipWords, pregnancyWords, sexWords, vaccinationWords } from './words-facts'
import { roleWords } from './words-people'

/** An entry that arrived this long after it happened was made offline, and is marked (E01). */
const LATE_AFTER_MS = 10 * 60_000

/** What happened to a person, newest first. A correction shows what stood before and who changed it (E37). */
export const historyOf = (personId: string, commits: readonly Commit[]): HistoryLine[] =>
  [...commits].reverse().flatMap((commit) => {
    const who = roleWords(commit.by.capacity, commit.by.name)
    const at = commit.occurredAt
    if (commit.births.some((person) => person._id === personId))
      return [{ at, who, words: '登记', before: null, after: null }]
    if (commit.stream !== personId)
      return [...hardshipLines(commit), ...kitLines(commit)].map((line) => ({ at, who, ...line }))
    const late = commit.at - commit.occurredAt > LATE_AFTER_MS ? '（后来才发到）' : ''
    return (commit.events as PersonEvent[]).flatMap((event) =>
      linesOf(event).map((line) => ({ at, who, ...line, words: `${line.words}${late}` })),
    )
  })

/** What was said of the whole door; its other changes are nobody's history (B03). */
const hardshipLines = ({ stream, events }: Commit): Line[] =>
  stream.startsWith('h-')
    ? (events as HouseholdEvent[]).flatMap((event) =>
        event.type === 'hardship-said'
          ? [
              {
                words: '改了脱贫户、监测户',
                before: hardshipWords(event.before) || '都不是',
                after: hardshipWords(event.hardship) || '都不是',
              },
            ]
          : [],
      )
    : []

/** That a bag was received, and by whose word; or that the entry was a mistake (B16). */
const kitLines = ({ stream, events }: Commit): Line[] =>
  stream.startsWith('g-')
    ? (events as KitReceiptEvent[]).flatMap((event) =>
        said(
          event.type === 'given'
            ? `领了健康包，${proofWords(event.receipt.proof)}`
            : `健康包记错了，撤回：${event.reason}`,
        ),
      )
    : []

type Line = Pick<HistoryLine, 'words' | 'before' | 'after'>
const said = (words: string): Line[] => [{ words, before: null, after: null }]

function linesOf(event: PersonEvent): Line[] {
  switch (event.type) {
    case 'reported':
      return said('报了情况')
    case 'episode-opened':
      return said('开始居家治疗')
    case 'report-seen':
      return said('村里看到了')
    case 'contacted':
      return said(contactWords(event))
    case 'interval-shortened':
      return said(`随访加密到每 ${event.everyDays} 天一次`)
    case 'remeasure-due':
      return said('要坐着再量一次血氧')
    case 'alert-raised':
      return said(event.alert.flags.join('；'))
    case 'alert-taken':
      return said('接手了')
    case 'alert-settled':
      return said(`危险信号处理完：${event.note}`)
    case 'episode-closed':
      return said(`居家治疗结束：${event.basis}`)
    case 'corrected':
      return Object.keys(event.changes).map((key) => correction(key, event.before, event.changes))
    case 'call-made':
      return said(`打给${event.whom}，${event.answered ? '打通了' : '没打通'}`)
    case 'time-passed':
      return []
    default:
      return careLines(event)
  }
}

/** What clinicians judged and where somebody was sent. */
function careLines(event: CareEvent): Line[] {
  switch (event.type) {
    case 'pregnancy-said':
      return said(`说了：${pregnancyWords(event.pregnancy)}`)
    case 'clinical-said':
    case 'assessed':
      return said('医生评估了轻重')
    case 'route-decided': {
      const { to, panel, supervisor } = event.decision
      const guided = supervisor && to === 'home' ? `，${supervisor}指导` : ''
      return said(`${panel ? `县专家${panel.by}的意见` : '定了'}：${destinationWords(to)}${guided}`)
    }
    case 'referral-opened':
      return said(`转诊发出，去${event.referral.hospital}`)
    case 'referral-redirected':
      return said(`转诊改去${event.hospital}`)
    case 'emergency-called':
      return said('打了 120')
    case 'referral-moved':
    case 'referral-ended': {
      const { step, receiver, note } = event.step
      return said([`转诊：${stepWords(step)}`, receiver && `${receiver}接`, note].filter(Boolean).join('，'))
    }
    case 'away-said':
      return said(`说是${awayWords(event.away.kind)}，${dayWords(event.away.since)}起。${event.away.note}`)
    case 'away-confirmed':
      return said('核实了，先停掉联系和提醒')
    case 'away-ended':
      return said(`${event.mistake ? '记错了，撤回' : '回来了'}：${event.note}`)
    case 'care-planned':
      return said(`要定期${recurringWords(event.care.kind)}，${event.care.where}`)
    case 'care-ended':
      return said(`定期看病停了：${event.reason}`)
    case 'session-settled': {
      const became = { went: '去了', 'not-needed': '这次不用去', missed: '没去成' }[event.outcome]
      return said([`${dayWords(event.on)}看病：${became}`, event.note].filter(Boolean).join('，'))
    }
    case 'missed-closed':
      return said(`${event.missed.map(({ on }) => dayWords(on)).join('、')}没联系，补不了：${event.reason}`)
    case 'tier-overridden':
      return [
        {
          words: `医生改了分类：${event.override.reason}`,
          before: tierWords(event.before?.tier ?? event.override.computed),
          after: tierWords(event.override.tier),
        },
      ]
    case 'tier-override-ended':
      return [{ words: `分类按表来：${event.reason}`, before: tierWords(event.before.tier), after: '按表' }]
  }
}

/** What was found, and the proof of what it settled: each duty with the row it rests on (F10). */
function contactWords({ contact, advice, settled }: Extract<PersonEvent, { type: 'contacted' }>): string {
  return [
    `${contact.role === 'doctor' ? '随访' : '联系'}：${outcomeWords(contact.outcome)}`,
    ...(advice ? [`嘱咐：${advice}`] : []),
    ...(settled.length > 0
      ? [`办完：${settled.map(({ kind, clause }) => `${dutyWords(kind)}（${clause}）`).join('、')}`]
      : []),
  ].join('。')
}

type Facts = Extract<PersonEvent, { type: 'corrected' }>['changes']

const labels: Record<string, string> = {
  name: '姓名',
  sex: '性别',
  birthOn: '出生日期',
  phone: '电话',
  disease: '基础疾病',
  vaccination: '疫苗',
  tags: '每天要问的原因',
  pregnancy: '怀孕没有',
}

function correction(key: string, before: Facts, after: Facts): Line {
  return { words: `改了${labels[key] ?? key}`, before: factWords(key, before), after: factWords(key, after) }
}

function factWords(key: string, facts: Facts): string {
  switch (key) {
    case 'disease':
      return facts.disease ? diseaseWords(facts.disease) : ''
    case 'vaccination':
      return facts.vaccination ? vaccinationWords(facts.vaccination) : ''
    case 'sex':
      return facts.sex ? sexWords(facts.sex) : ''
    case 'tags':
      return facts.tags?.map((tag) => groupWords(tag.group)).join('、') || '没有'
    case 'pregnancy':
      return pregnancyWords(facts.pregnancy ?? null)
    case 'phone':
      return facts.phone ?? '没有'
    default:
      return plainWords((facts as Record<string, unknown>)[key])
  }
}

const plainWords = (value: unknown): string => (typeof value === 'string' ? value : '')
