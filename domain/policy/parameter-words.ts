import { whyWords } from './clauses'
import type { Policy } from './pack'
import type { Parameter } from './parameter'
import { sourceWordsBy } from './source-words'

export { valueWords } from './source-words'

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
  endRule: '建议结束居家治疗看什么',
  level3EveryDays: '三级在家的，隔几天看一次',
  routeWithinHours: '几小时内定去哪里治',
  panelWithinHours: '县专家几小时内答复',
  referralWithinMinutes: '转诊每一步等多少分钟',
  referralOfficeAfterMinutes: '转诊迟了几分钟告诉镇乡',
  mayBePregnantAges: '多大年纪要问有没有怀孕',
  notPregnantHoldsDays: '说过没怀孕，几天内算数',
  afterBirthDays: '产后按孕产妇看几天',
  medicineWithinHours: '要药几小时内要有下一步',
  stockFloorPercent: '储备不能低于服务人口的百分之几',
  stockGoalPercent: '储备补到服务人口的百分之几',
  stockCoverDays: '储备够用几天以上',
  stockUseDays: '按最近几天的用量算',
  stockSaidHours: '药店几小时没报就算不知道',
  scarceItems: '紧缺、可以拆零的药',
  qualityReasons: '调拨物资凭什么可以拒收',
  coursesPerEpisode: '一次生病每样最多几人份',
  queueKeyGroupHours: '紧缺时重点人群往前排几小时',
  queueHardshipHours: '紧缺时困难户往前排几小时',
  helpPostDays: '邻里互助挂几天',
  digestAtHours: '几点提醒',
  captainAfterDays: '迟几天告诉队长',
  clinicAfterDays: '迟几天告诉医生',
  officeAfterDays: '迟几天告诉镇乡办公室',
  urgentRungMinutes: '急事没人接手，几分钟往上一级',
  urgentAgainMinutes: '急事一直没人接手，隔几分钟再说',
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

/** Where a number stands, as an office reads it. */
export const sourceWords = (parameter: Parameter<unknown>): string => sourceWordsBy(parameter, whyWords)
