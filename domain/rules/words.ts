import { dayOf, daysBetween, hourOf, minuteOf, type Day } from '../model/calendar'
import type { ContactState, Mode, Outcome } from '../model/contact'
import type { Duty, DutyKind } from '../model/duty'
import type { Tier, VulnerableGroup } from '../model/person'
import type { Policy } from '../policy/pack'
import { daysLate } from './lateness'
import type { FlagLevel } from './red-flags'

/** 红·重点: colour never stands without its word. */
export const tierWords = (tier: Tier | null): string => (tier === null ? '没分类' : tierNames[tier])
const tierNames: Record<Tier, string> = { red: '红·重点', yellow: '黄·次重点', green: '绿·一般' }

export const groupWords = (group: VulnerableGroup): string => groupNames[group]
const groupNames: Record<VulnerableGroup, string> = {
  disabled: '残疾人',
  'lonely-elder': '孤寡老人',
  orphan: '孤儿',
  'unsupported-child': '事实无人抚养儿童',
  'left-behind-child': '留守儿童',
  'other-declared': '乡镇点名照看的人',
}

export const dutyWords = (kind: DutyKind): string => dutyNames[kind]
const dutyNames: Record<DutyKind, string> = {
  'urgent-cadre': '要马上处理',
  'urgent-clinic': '要马上处理',
  'report-cadre': '看居家治疗的报备',
  'first-contact': '第一次联系',
  'follow-up': '居家随访',
  remeasure: '再量一次血氧',
  'weekly-contact': '这周联系',
  'daily-contact': '每天问一声',
  visit: '上门看一眼',
  route: '定在哪里治',
  panel: '问县专家',
  referral: '转诊',
  escort: '陪着去看病',
  missed: '补记前几天',
  'confirm-away': '核实人在不在',
  'close-episode': '结束居家治疗',
  'tier-review': '再看分类',
  medicine: '要药',
  'device-back': '借的设备该还了',
  'device-clean': '设备等消毒',
  bond: '认家里人',
}

export const outcomeWords = (outcome: Outcome): string => outcomeNames[outcome]
const outcomeNames: Record<Outcome, string> = {
  fine: '联系上，没说不舒服',
  'not-fine': '联系上，有情况',
  'no-answer': '没人接',
  'wrong-number': '号码不对',
  refused: '不愿说',
}

export const modeWords = (mode: Mode): string => modeNames[mode]
const modeNames: Record<Mode, string> = { phone: '电话', video: '视频', wechat: '微信', visit: '上门' }

/** The four states of a day (F15): that nobody tried is said as such. */
export const stateWords = (state: ContactState): string => stateNames[state]
const stateNames: Record<ContactState, string> = {
  'reached-fine': '联系上，没说不舒服',
  'reached-not-fine': '联系上，有情况',
  'not-reached': '没联系上',
  'nobody-tried': '还没人联系',
}

/** What to do about a level; it names nobody's illness and gives no dose. */
export const flagAdvice = (level: FlagLevel): string => advice[level]
const advice: Record<FlagLevel, string> = {
  none: '没看出要马上处理的危险信号。这是拿规则比出来的，不是诊断，也不等于没病。',
  remeasure: '静坐一会儿，手暖一暖，再量一次。',
  'clinician-now': '要请医生现在看一眼。已经告诉医生。',
  severe: '要马上看医生。打 120，或者打给医生。',
  urgent: '要马上看医生，打 120。身边别离人。',
}

/** 2月9日 */
export const dayWords = (on: Day): string => `${Number(on.slice(5, 7))}月${Number(on.slice(8))}日`

/**
 * By when, in plain words (E09): the window and never a bare date, so that nobody takes "by the 9th" for "on the 9th".
 * With `now`, what is owed by the hour is late by the hour (R57).
 */
export function dueWords(duty: Duty, today: Day, now?: number): string {
  const { opensOn, dueOn, dueAt, urgent, windowEndOn } = duty
  if (opensOn === null || dueOn === null) return '办完了'
  if (duty.kind === 'missed') return duty.note ?? '前几天没记'
  if (urgent) return '要马上处理'
  if (windowEndOn !== null && opensOn <= today) return weekWords(duty, today, now)
  if (daysBetween(dueOn, today) > 0) return `迟 ${daysLate(duty, today, now)} 天`
  if (dueAt !== null && now !== undefined && now > dueAt) return `过了今天 ${clockWords(dueAt)}，还没办`
  if (opensOn > today) return `${dayWords(opensOn)}起`
  if (dueAt !== null) return `${dayOf(dueAt) === today ? '今天' : dayWords(dueOn)} ${clockWords(dueAt)} 前，现在也行`
  if (dueOn === today) return '今天'
  return `${dayWords(dueOn)}前完成即可，今天也行`
}

/**
 * A week's number in words. The day from which it could no longer be met decides the order; the week's end is what people
 * plan by (R50). Without a spare day left it is at risk, after that it can no longer be met, and after Sunday it was missed
 * (B37, R48, R49).
 */
function weekWords(duty: Duty, today: Day, now?: number): string {
  const { dueOn, windowEndOn, need, have } = duty
  if (dueOn === null || windowEndOn === null) return ''
  const left = Math.max(1, need - have)
  if (today > windowEndOn) return `上周少 ${left} 次，迟 ${daysLate(duty, today, now)} 天`
  if (today > dueOn) return `这周凑不满 ${need} 次了，今天也要联系`
  const spare = daysBetween(today, dueOn)
  return spare > 1 ? `还差 ${left} 次，周日前，今天也行` : `还差 ${left} 次，周日前，一天也不能再空`
}

/** How often people of a tier are contacted, or that the township has yet to say so (A05). */
export function weeklyWords(tier: Tier, policy: Policy): string {
  const weekly = policy.weeklyContacts.value
  if (weekly === null) return '未定频次—需镇级设定'
  const n = weekly[tier]
  return n === undefined ? '方案没定每周几次' : `每周联系 ${n} 次`
}

export const clockWords = (at: number): string => `${hourOf(at)}:${String(minuteOf(at) % 60).padStart(2, '0')}`
