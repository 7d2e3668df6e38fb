import type { BasisView, WhyKind } from '../contract/why'
import { clauses, documents, isClauseId } from '../policy/clauses'
import type { Policy } from '../policy/pack'
import { clauseOf, isAmber, type Parameter } from '../policy/parameter'

interface Ground {
  /** The ruling it rests on where the township's plan has no clause for it. */
  readonly ruling: string
  /** The number it turns on; none where no number decides. */
  readonly parameter: (policy: Policy) => Parameter<unknown> | null
  /** How it is counted, in our own words. */
  readonly rule: (policy: Policy) => string
}

const grounds: Record<WhyKind, Ground> = {
  'urgent-cadre': {
    ruling: 'R04',
    parameter: (policy) => policy.referBelowSpo2,
    rule: () => '有危险信号，谁先看到谁接手。有人接手了，才不再催村里。',
  },
  'urgent-clinic': {
    ruling: 'R04',
    parameter: (policy) => policy.referBelowSpo2,
    rule: () => '有危险信号，要医生看过，记下怎么处理的，才算完。',
  },
  'report-cadre': {
    ruling: 'R17',
    parameter: () => null,
    rule: () => '家里报了居家治疗，村里要有人看到。村干部或者医生联系上一次就算。',
  },
  'first-contact': {
    ruling: 'R11',
    parameter: (policy) => policy.firstContactWithinHours,
    rule: (policy) => `报了以后 ${policy.firstContactWithinHours.value} 小时内，医生要联系上一次。`,
  },
  'follow-up': {
    ruling: 'R79',
    parameter: (policy) => policy.followUpEveryDays,
    rule: (policy) =>
      `从医生上次联系上那天数起，至少每 ${policy.followUpEveryDays.value} 天一次。可以更密，医生说结束才结束。`,
  },
  remeasure: {
    ruling: 'R44',
    parameter: (policy) => policy.remeasureAtSpo2,
    rule: (policy) => `血氧到了 ${policy.remeasureAtSpo2.value}%，静坐一会儿再量一次，以再量的为准。`,
  },
  'weekly-contact': {
    ruling: 'R03',
    parameter: (policy) => policy.weeklyContacts,
    rule: () => '星期一到星期日算一周。一天里联系几次，都算一天。',
  },
  'daily-contact': {
    ruling: 'R13',
    parameter: (policy) => policy.dailyGroups,
    rule: () => '每天要有人问一声。错过的那天补不了，从今天接着问。',
  },
  visit: {
    ruling: 'E29',
    parameter: (policy) => policy.noAnswersBeforeVisit,
    rule: (policy) =>
      `连着 ${policy.noAnswersBeforeVisit.value} 次没联系上，或者每天要问的人有一天没联系上，就到门口看一眼。没联系上不等于没事。`,
  },
}

/** The row a kind of duty would rest on, where none is owed that says it. */
export function rowFor(kind: WhyKind, policy: Policy): string {
  const { parameter, ruling } = grounds[kind]
  const number = parameter(policy)
  if (kind === 'report-cadre' && 'clause' in policy.followUpEveryDays.source) return 'A11'
  return number === null ? ruling : clauseOf(number, ruling)
}

/** What a duty rests on (F02): 据 where a document says so, 暂 where nobody has confirmed it. */
export function basisOf(kind: WhyKind, row: string, policy: Policy): BasisView {
  const { parameter, rule } = grounds[kind]
  if (isClauseId(row)) {
    const { document, article, summary } = clauses[row]
    const { number, title } = documents[document]
    return { row, source: number ?? title, article, sentences: [`${summary}。`, rule(policy)], amber: false }
  }
  const source = parameter(policy)?.source
  const view = { row, sentences: [rule(policy)] }
  if (source && 'national' in source) return { ...view, source: source.national, article: '国家文件', amber: false }
  if (source && 'localDefault' in source)
    return { ...view, source: '本地先定的', article: source.localDefault, amber: true }
  return { ...view, source: '通行约定', article: '方案没写，先这样办', amber: true }
}

/** Each number that decides about a kind of duty, as a sentence. */
const numbers: Record<WhyKind, (policy: Policy) => readonly (readonly [Parameter<unknown>, string])[]> = {
  'urgent-cadre': () => [],
  'urgent-clinic': () => [],
  'report-cadre': ({ firstContactWithinHours: hours }) => [[hours, `报了以后 ${hours.value} 小时内要看到`]],
  'first-contact': ({ firstContactWithinHours: hours }) => [[hours, `报了以后 ${hours.value} 小时内第一次联系`]],
  'follow-up': ({ followUpEveryDays: days }) => [[days, `每 ${days.value} 天随访一次`]],
  remeasure: ({ remeasureAtSpo2: bound }) => [[bound, `血氧 ${bound.value}% 再量一次`]],
  'weekly-contact': ({ weeklyContacts: weekly, cadreSettlesWeekly: counts }) => [
    [weekly, '每周联系几次'],
    [counts, counts.value ? '村干部联系的，每周联系也算' : '村干部联系的，每周联系不算'],
  ],
  'daily-contact': ({ dailyGroups: groups }) => [[groups, '哪几类人每天要问']],
  visit: ({ noAnswersBeforeVisit: times }) => [[times, `连着 ${times.value} 次没联系上就上门`]],
}

/** The numbers behind a duty that no document states and the township has not confirmed (暂). */
export const unconfirmedFor = (kind: WhyKind, policy: Policy): { title: string; note: string }[] =>
  numbers[kind](policy).flatMap(([parameter, title]) =>
    isAmber(parameter) && 'localDefault' in parameter.source
      ? [{ title, note: `${parameter.source.localDefault}。本地先定的，等镇乡确认。` }]
      : [],
  )
