import { day } from '../model/calendar'
import { localDefault, national } from './parameter'
import type { Pack, Policy } from './pack'

const SERVICE_PLAN = '国卫明电〔2022〕509号'
const DIAGNOSIS_10 = '新冠病毒感染诊疗方案（试行第十版）'
const OVERALL_PLAN = '对新型冠状病毒感染实施“乙类乙管”的总体方案'
const HOME_GUIDE = '新冠病毒感染者居家治疗指南'

/** What every township inherits: national guidance, and amber defaults where guidance is silent too. */
export const nationalPolicy: Policy = {
  tierFromAge: national(SERVICE_PLAN, 65),
  followUpEveryDays: national(SERVICE_PLAN, 3), // R79: any tier, both townships
  firstContactWithinHours: localDefault('文件没写多久内第一次联系', 24),
  referBelowSpo2: national(SERVICE_PLAN, 93),
  severeAtSpo2: national(DIAGNOSIS_10, 93),
  remeasureAtSpo2: localDefault('94% 是活动后的预警，静息 94% 怎么办文件没写', 94),
  highFeverAbove: national(HOME_GUIDE, 38.5),
  persistentFeverDays: localDefault('“持续”几天、怎么从体温数出来，文件没写', 4),
  childUrgentAbove: localDefault('只有一个县的通知写了 41 ℃', 41),
  childBelowAge: localDefault('儿童危险信号用到几岁，文件没写', 14),
  severeAtBreaths: national(DIAGNOSIS_10, 30),
  plausible: localDefault('多离谱的数字要再问一句，文件没写', {
    temperature: [34, 43],
    spo2: [50, 100],
    breaths: [5, 80],
  }),
  weeklyContacts: localDefault('国家文件没写每周联系几次', null),
  cadreSettlesWeekly: localDefault('每周联系是家庭医生的条款，村干部的算不算没写', false),
  dailyGroups: localDefault('国家文件没有点名每天要问的人', null),
  noAnswersBeforeVisit: localDefault('几次没人接就上门，文件没写', 3),
  minHomeDays: localDefault('居家至少几天，文件没写', 7),
  medicineWithinHours: localDefault('要药多久要有下一步，文件没写', 24),
  digestAtHours: localDefault('几点提醒，文件没写', [8]),
  entryBackDays: localDefault('没网时记的，最多补几天，文件没写', 7),
  entryAheadMinutes: localDefault('手机时间快多少还算数，文件没写', 5),
  inviteHours: localDefault('邀请多久作废，文件没写', 24),
  advancedAge: localDefault('高龄从几岁算，文件没写', 80),
  infantBelowAge: localDefault('婴幼儿到几岁为止，文件没写', 3),
  emergencyAt: national(SERVICE_PLAN, 'emergency-department'),
  homeFor: national(OVERALL_PLAN, ['asymptomatic', 'mild']),
  subDesignatedFor: national(OVERALL_PLAN, ['moderate']),
  countyFor: national(OVERALL_PLAN, ['severe', 'critical']),
  expertPanel: national(SERVICE_PLAN, true), // R81: in both townships
  clinicianDecidesRed: localDefault('红的能不能直接在家治，国家文件没写', false),
}

/** In force where and when no township's own plan is. */
export const nationalPack: Pack = {
  id: 'national',
  version: 1,
  effectiveFrom: day('2022-12-09'),
  tierNames: { red: '重点', yellow: '次重点', green: '一般' },
  policy: nationalPolicy,
}
