import type { HistoryLine } from '../contract/views'
import type { Commit } from '../model/commit'
import type { PersonEvent } from './person/events'
import { groupWords, outcomeWords } from './words'
import { diseaseWords, sexWords, vaccinationWords } from './words-facts'
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
    if (commit.stream !== personId) return []
    const late = commit.at - commit.occurredAt > LATE_AFTER_MS ? '（后来才发到）' : ''
    return (commit.events as PersonEvent[]).flatMap((event) =>
      linesOf(event).map((line) => ({ at, who, ...line, words: `${line.words}${late}` })),
    )
  })

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
      return said(
        `${event.contact.role === 'doctor' ? '随访' : '联系'}：${outcomeWords(event.contact.outcome)}${event.advice ? `。嘱咐：${event.advice}` : ''}`,
      )
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
    case 'time-passed':
      return []
  }
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
    case 'phone':
      return facts.phone ?? '没有'
    default:
      return plainWords((facts as Record<string, unknown>)[key])
  }
}

const plainWords = (value: unknown): string => (typeof value === 'string' ? value : '')
