import type { BasisView } from '../contract/why'
import type { DutyKind } from '../model/duty'
import { clauses, documents, isClauseId } from '../policy/clauses'
import type { Policy } from '../policy/pack'
import { isAmber, type OwnWord, type Parameter } from '../policy/parameter'
import { grounds } from './duty-row'
import { dayWords } from './words'

/** How each kind of duty is counted, in our own words. */
const rules: Record<DutyKind, (policy: Policy) => string> = {
  'urgent-cadre': () => '有危险信号，谁先看到谁接手。有人接手了，才不再催村里。',
  'urgent-clinic': () => '有危险信号，要医生看过，记下怎么处理的，才算完。',
  'report-cadre': () => '家里报了居家治疗，村里要有人看到。村干部或者医生联系上一次就算。',
  'first-contact': (policy) => `报了以后 ${policy.firstContactWithinHours.value} 小时内，医生要联系上一次。`,
  'follow-up': (policy) =>
    `从医生上次联系上那天数起，至少每 ${policy.followUpEveryDays.value} 天一次。可以更密，医生说结束才结束。`,
  remeasure: (policy) => `血氧到了 ${policy.remeasureAtSpo2.value}%，静坐一会儿再量一次，以再量的为准。`,
  'weekly-contact': () => '星期一到星期日算一周。一天里联系几次，都算一天。',
  'daily-contact': () => '每天要有人问一声。错过的那天补不了，从今天接着问。',
  visit: (policy) =>
    `连着 ${policy.noAnswersBeforeVisit.value} 次没联系上，或者每天要问的人有一天没联系上，就到门口看一眼。没联系上不等于没事。`,
  route: () => '在哪里治，由医生定。软件只摆出情况和条文，不替医生定。',
  panel: () => '请了县里的专家，没回话以前一直挂着，有了意见由医生记下来。',
  referral: () => '转出去的人，收下、动身、到了、住上，一步一步记，每一步有名有姓。',
  escort: () => '要定期去医院的人，到日子有人问一声：谁带着去，去成了没有。',
  missed: () => '那天没联系上，补不了；真联系过的可以补记，没联系过的写一句为什么。',
  'confirm-away': () => '说是去世、搬走或者住院了，要有人核实。核实以前，该做的照做，只是不再给本人发消息。',
  'close-episode': () => '人去世了，居家治疗的记录只有医生能结。',
  'tier-review': () => '医生自己定过分类，到了日子或者情况变了，再看一次。',
  'device-back': () => '借出去的血氧仪到了还的日子，或者治疗结束了，要收回来，还有别人等着用。',
  'device-clean': () => '收回来的先消毒，消过毒才借给下一个人。',
  medicine: (policy) => `要了药，每一步都在 ${policy.medicineWithinHours.value} 小时内有人办。家里点了收到，才算完。`,
  bond: () => '手里没有门口的卡，就由村干部认一认是谁家的。没认以前，问的人什么也看不到。',
}

/** What a duty rests on (F02): 据 where a document says so, 暂 where nobody has confirmed it. */
export function basisOf(kind: DutyKind, row: string, policy: Policy): BasisView {
  const source = grounds[kind].parameter(policy)?.source
  const own = source?.own
  const sentences = [rules[kind](policy), ...(own ? [ownWords(own)] : [])]
  if (isClauseId(row)) return clauseBasis(row, sentences)
  const view = { row, sentences }
  if (source && 'national' in source) return { ...view, source: source.national, article: '国家文件', amber: false }
  if (source && 'open' in source) return { ...view, source: '镇乡自己定的', article: source.open, amber: false }
  if (source && 'localDefault' in source)
    return { ...view, source: '本地先定的', article: source.localDefault, amber: true }
  return { ...view, source: '通行约定', article: '方案没写，先这样办', amber: true }
}

/** A clause as a person reads it: which document, where in it, what it asks. */
export function clauseBasis(row: keyof typeof clauses, sentences: readonly string[]): BasisView {
  const { document, article, summary } = clauses[row]
  const { number, title } = documents[document]
  return { row, source: number ?? title, article, sentences: [`${summary}。`, ...sentences], amber: false }
}

const ownWords = ({ by, from, reason }: OwnWord): string => `镇乡定的，${dayWords(from)}起：${reason}（${by}）`

type Numbers = readonly (readonly [Parameter<unknown>, string])[]
const none = (): Numbers => []

/** Each number that decides about a kind of duty, as a sentence. */
const numbers: Record<DutyKind, (policy: Policy) => Numbers> = {
  'urgent-cadre': none,
  'urgent-clinic': none,
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
  route: ({ routeWithinHours: hours }) => [[hours, `${hours.value} 小时内定在哪里治`]],
  panel: ({ panelWithinHours: hours }) => [[hours, `专家 ${hours.value} 小时没回话，再问一次`]],
  referral: ({ referralWithinMinutes: minutes, referralOfficeAfterMinutes: office }) => [
    [minutes, '转诊每一步最多等多久'],
    [office, `迟了 ${office.value} 分钟再告诉镇乡`],
  ],
  escort: none,
  missed: ({ entryBackDays: days }) => [[days, `最多补记 ${days.value} 天以内的`]],
  'confirm-away': none,
  'close-episode': none,
  'tier-review': none,
  'device-back': none,
  'device-clean': none,
  medicine: ({ medicineWithinHours: hours }) => [[hours, `要药，每一步 ${hours.value} 小时内有人办`]],
  bond: none,
}

/** The numbers behind a duty that no document states and the township has not confirmed (暂). */
export const unconfirmedFor = (kind: DutyKind, policy: Policy): { title: string; note: string }[] =>
  numbers[kind](policy).flatMap(([parameter, title]) =>
    isAmber(parameter) && 'localDefault' in parameter.source
      ? [{ title, note: `${parameter.source.localDefault}。本地先定的，等镇乡确认。` }]
      : [],
  )
