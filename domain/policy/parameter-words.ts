import { whyWords } from './clauses'
import type { Policy } from './pack'
import type { Parameter } from './parameter'

/** A parameter's name, as an office reads it. */
export const parameterWords: Readonly<Record<keyof Policy, string>> = {
  tierFromAge: '几岁起分红黄绿',
  followUpEveryDays: '居家随访，隔几天',
  firstContactWithinHours: '报备后几小时内第一次联系',
  referBelowSpo2: '血氧低于多少马上转诊',
  severeAtSpo2: '血氧到多少算重型',
  remeasureAtSpo2: '血氧到多少再量一次',
  highFeverAbove: '高过多少度算高烧',
  persistentFeverDays: '高烧连着几天算不退',
  childUrgentAbove: '孩子高过多少度马上转诊',
  childBelowAge: '儿童危险信号用到几岁前',
  severeAtBreaths: '大人一分钟喘多少次算重型',
  plausible: '超出就再问一句的范围',
  weeklyContacts: '每周联系几次',
  cadreSettlesWeekly: '村干部的联系算不算每周的',
  dailyGroups: '每天要问的人',
  noAnswersBeforeVisit: '几次没人接就上门',
  minHomeDays: '居家至少几天',
  medicineWithinHours: '要药几小时内要有下一步',
  digestAtHours: '几点提醒',
  entryBackDays: '没网时记的，最多补几天',
  entryAheadMinutes: '手机快几分钟还算数',
  inviteHours: '邀请几小时作废',
  advancedAge: '高龄从几岁算',
  infantBelowAge: '婴幼儿到几岁前',
  emergencyAt: '急病去哪里',
  homeFor: '哪几型可以在家治',
  subDesignatedFor: '哪几型去亚定点医院',
  countyFor: '哪几型去县定点医院',
  expertPanel: '失能、高龄走不动的，由县专家定',
  clinicianDecidesRed: '红的要医生看过再定',
}

const codes: Readonly<Record<string, string>> = {
  red: '红',
  yellow: '黄',
  green: '绿',
  temperature: '体温',
  spo2: '血氧',
  breaths: '呼吸',
  disabled: '残疾人',
  'lonely-elder': '孤寡老人',
  orphan: '孤儿',
  'unsupported-child': '事实无人抚养儿童',
  'left-behind-child': '留守儿童',
  'other-declared': '乡镇点名照看的人',
  asymptomatic: '无症状',
  mild: '轻型',
  moderate: '中型（普通型）',
  severe: '重型',
  critical: '危重型',
  'emergency-department': '急诊',
}

/** A value, to be read: null is what a plan leaves to the township (A05). */
export function valueWords(value: unknown): string {
  if (value === null) return '未定，需镇级设定'
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value === 'number') return `${value}`
  if (typeof value === 'string') return codes[value] ?? value
  if (Array.isArray(value)) return value.map(valueWords).join('、')
  return Object.entries(value as Record<string, unknown>)
    .map(([key, one]) => `${codes[key] ?? key} ${Array.isArray(one) ? one.join('–') : valueWords(one)}`)
    .join('，')
}

/** Where a number stands: clause, national guidance, or 暂 with what nobody has said yet. */
export function sourceWords(parameter: Parameter<unknown>): string {
  const { source } = parameter
  if ('clause' in source) return `据 ${whyWords(source.clause)}`
  return 'national' in source ? `据 国家：${source.national}` : `暂 ${source.localDefault}`
}
