import type { ClauseId } from './clauses'
import { itemOf } from './formulary'
import type { Parameter } from './parameter'
import { sameValue } from './strictness'

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
  'two-ct-on-days-6-and-7': '第 6、7 天两次核酸 Ct 值都到 35',
  'symptoms-antigen-two-ct': '症状好了，抗原阴性，隔一天两次核酸 Ct 值都到 35',
  'symptoms-antigen': '症状好了，抗原阴性',
  sent: '等接收',
  accepted: '等出发',
  departed: '等到院',
  arrived: '等收治',
  fever: '退热药',
  cough: '止咳化痰药',
  'chinese-patent': '中成药',
  antigen: '抗原试剂',
  kit: '健康包',
  living: '生活物资',
  broken: '破损',
  'near-expiry': '近效期',
  'lot-mismatch': '批号不符',
}

/** A value, to be read: null is what a plan leaves to the township (A05). */
export function valueWords(value: unknown): string {
  if (value === null) return '未定，需镇级设定'
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value === 'number') return `${value}`
  if (typeof value === 'string') return codes[value] ?? itemOf(value)?.name ?? value
  if (Array.isArray(value)) return value.map(valueWords).join('、')
  return Object.entries(value as Record<string, unknown>)
    .map(([key, one]) => `${codes[key] ?? key} ${Array.isArray(one) ? one.join('–') : valueWords(one)}`)
    .join('，')
}

/**
 * Where a number stands: clause, national guidance, or 暂 with what nobody has said yet; the township's own word first.
 * How a clause is named is the caller's: the texts of two plans are not carried where no clause is shown.
 */
export function sourceWordsBy(parameter: Parameter<unknown>, clauseWords: (id: ClauseId) => string): string {
  const { source } = parameter
  const own = source.own ? `${ownWords(parameter)}；` : ''
  if ('clause' in source) return `${own}据 ${clauseWords(source.clause)}`
  if ('national' in source) return `${own}据 国家：${source.national}`
  return 'open' in source ? `${own}${source.open}` : `暂 ${source.localDefault}`
}

/** 「镇乡自己定的，2023-02-09 起，原来是 3：血氧仪够了」; empty where the township has said nothing of its own. */
function ownWords({ value, source: { own } }: Parameter<unknown>): string {
  if (!own) return ''
  if (sameValue(value, own.plan)) return `镇乡确认过，${own.from} 起：${own.reason}`
  return `镇乡自己定的，${own.from} 起，原来是 ${valueWords(own.plan)}：${own.reason}`
}
