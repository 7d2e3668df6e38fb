import type { Severity } from '../model/severity'
import type { FlagLevel } from './red-flags'
import type { RouteFacts, Said } from './router-facts'
import type { Branch } from './router-table'

export const branchWords = (branch: Branch): string => branches[branch]
const branches: Record<Branch, string> = {
  emergency: '急诊',
  'county-designated': '县定点医院',
  tertiary: '三级医院',
  'expert-panel': '县专家定',
  'sub-designated': '亚定点医院',
  home: '在家治',
  'clinician-decides': '医生定',
}

/** 方案指向, for a line: never more than a proposal, and what is prepared meanwhile (R37). */
export const proposalWords = ({ branch, proposed }: { branch: Branch; proposed?: Branch | null }): string =>
  `方案指向：${branches[branch]}${proposed && proposed !== branch ? `，先按${branches[proposed]}准备` : ''}`

/** 分型, with the plans' own word for 中型 (R07). */
export const severityWords = (severity: RouteFacts['severity']): string => severityNames[severity]
const severityNames: Record<Severity | 'unknown', string> = {
  asymptomatic: '无症状',
  mild: '轻型',
  moderate: '中型（普通型）',
  severe: '重型',
  critical: '危重型',
  unknown: '轻重还没定',
}
const flagWords: Record<FlagLevel | 'unknown', string> = {
  none: '没看出危险信号',
  remeasure: '血氧要再量一次',
  'clinician-now': '有信号要医生现在看',
  severe: '有信号到了重型的标准',
  urgent: '有信号要赶快转诊',
  unknown: '有没有危险信号还没问',
}
const causeWords = { pneumonia: '主要是肺炎', underlying: '主要是基础病', unknown: '从哪来的不清楚' }
const mobilityWords = { able: '', 'hard-to-move': '行动不便', disabled: '失能', unknown: '走不走得动还没问' }
const underlyingWords = {
  none: '没有基础病',
  'not-serious': '有基础病，不严重',
  serious: '有严重基础病',
  unknown: '基础病严不严重还没问',
}
const stabilityWords = { stable: '稳定', unstable: '不稳定', unknown: '稳不稳定还没问' }

const saidWords = (answer: Said, yes: string): string =>
  answer === 'yes' ? yes : answer === 'unknown' ? `${yes}：还没问` : ''

/** The same without what nobody has asked. */
export const knownWords = (f: RouteFacts): string[] => factsWords(f).filter((words) => !/还没(问|定)$/.test(words))

/** What is still to be asked before the plan points anywhere, as a clinician would ask it; null where nothing is. */
export function unaskedWords(f: RouteFacts): string | null {
  const unasked = [
    f.severity === 'unknown' && '分型',
    f.flag === 'unknown' && '有没有危险信号',
    f.dialysis === 'unknown' && '透析',
    f.mobility === 'unknown' && '走动',
    f.underlying === 'unknown' && '基础病严不严重',
    f.underlying !== 'none' && f.stability === 'unknown' && '基础病稳不稳定',
    f.pregnant === 'unknown' && '是不是孕产妇',
  ].filter((words) => words !== false)
  return unasked.length === 0 ? null : `还没问清：${unasked.join('、')}`
}

/** The facts used, as they are read to a family; what was asked and is not so stays unsaid. */
export function factsWords(f: RouteFacts): string[] {
  const isSevere = f.flag === 'severe' || f.severity === 'severe' || f.severity === 'critical'
  return [
    f.age === 'unknown' ? '年龄还没问' : `${f.age} 岁`,
    severityWords(f.severity),
    flagWords[f.flag],
    saidWords(f.emergency, '有人说是急病'),
    saidWords(f.dialysis, '要做血液透析'),
    isSevere ? causeWords[f.cause] : '',
    isSevere ? saidWords(f.beyondCounty, '县里治不了') : '',
    mobilityWords[f.mobility],
    saidWords(f.pregnant, '孕产妇'),
    underlyingWords[f.underlying],
    f.underlying === 'none' ? '' : stabilityWords[f.stability],
    saidWords(f.red, '红的'),
  ].filter((words) => words !== '')
}
