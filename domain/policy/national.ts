import { day, type Day } from '../model/calendar'
import { localDefault, national } from './parameter'
import type { EndRule, Pack, Policy } from './pack'

const SERVICE_PLAN = '国卫明电〔2022〕509号'
const DIAGNOSIS_10 = '新冠病毒感染诊疗方案（试行第十版）'
const OVERALL_PLAN = '对新型冠状病毒感染实施“乙类乙管”的总体方案'
const RURAL_PLAN = '农防控专班〔2023〕1号'
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
  endRule: localDefault('乙类乙管以后国家没再写核酸，症状好了加抗原阴性', 'symptoms-antigen'),
  level3EveryDays: localDefault('三级在家的多久看一次，文件没写，先每天', 1),
  routeWithinHours: localDefault('多久内定去哪里治，文件没写', 24),
  panelWithinHours: localDefault('县专家多久内答复，文件没写', 24),
  referralWithinMinutes: localDefault('转诊每一步等多久，文件没写', {
    sent: 30,
    accepted: 60,
    departed: 180,
    arrived: 120,
  }),
  referralOfficeAfterMinutes: localDefault('转诊迟了多久告诉镇乡，文件没写', 30),
  mayBePregnantAges: localDefault('多大年纪要问有没有怀孕，文件没写', [12, 55]),
  notPregnantHoldsDays: localDefault('说过没怀孕，多久后再问，文件没写', 30),
  afterBirthDays: localDefault('产后按孕产妇看多久，按 42 天', 42),
  medicineWithinHours: localDefault('要药多久要有下一步，文件没写', 24),
  stockFloorPercent: national(SERVICE_PLAN, 15),
  stockGoalPercent: national(SERVICE_PLAN, 20),
  stockCoverDays: national(RURAL_PLAN, 14),
  stockUseDays: localDefault('按最近几天的用量算，文件没写', 14),
  stockSaidHours: localDefault('药店多久没报就算不知道，文件没写', 24),
  scarceItems: localDefault('哪几样算紧缺、可以拆零，文件没列', [
    'paracetamol-tablet',
    'paracetamol-er',
    'ibuprofen-capsule',
    'cold-compound',
    'antigen-test',
  ]),
  qualityReasons: localDefault('哪些算质量问题、可以拒收，文件没列', ['broken', 'near-expiry', 'lot-mismatch']),
  coursesPerEpisode: localDefault('一次生病每样最多几人份，文件没写', {
    fever: 2,
    cough: 2,
    'chinese-patent': 2,
    antigen: 3,
    kit: 1,
    living: 2,
  }),
  queueKeyGroupHours: localDefault('紧缺时重点人群先，先多少文件没写', 48),
  queueHardshipHours: localDefault('紧缺时困难户先，先多少文件没写', 24),
  helpPostDays: localDefault('邻里互助挂几天，文件没写', 3),
  digestAtHours: localDefault('几点提醒，文件没写', [8]),
  captainAfterDays: localDefault('迟几天告诉队长，文件没写', 1),
  clinicAfterDays: localDefault('迟几天告诉医生，文件没写', 2),
  officeAfterDays: localDefault('迟几天告诉镇乡，文件没写', 3),
  urgentRungMinutes: localDefault('急事没人接手，几分钟往上一级，文件没写', 10),
  urgentAgainMinutes: localDefault('急事一直没人接手，隔几分钟再说，文件没写', 30),
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

const base = { id: 'national', tierNames: { red: '重点', yellow: '次重点', green: '一般' } } as const
const endingBy = (where: string, rule: EndRule): Policy => ({ ...nationalPolicy, endRule: national(where, rule) })

/** In force where and when no township's own plan is: three rules for the end of home treatment in five weeks (R10). */
export const nationalPacks: readonly Pack[] = [
  {
    ...base,
    version: 1,
    effectiveFrom: day('2022-12-07'),
    policy: endingBy('关于进一步优化落实新冠肺炎疫情防控措施的通知', 'two-ct-on-days-6-and-7'),
  },
  {
    ...base,
    version: 2,
    effectiveFrom: day('2022-12-08'),
    policy: endingBy(HOME_GUIDE, 'symptoms-antigen-two-ct'),
  },
  { ...base, version: 3, effectiveFrom: day('2023-01-08'), policy: nationalPolicy },
]
export const nationalPack = nationalPacks[nationalPacks.length - 1]

/** National guidance as it stood on a day; before the first of it, the first. */
export const nationalOn = (on: Day): Pack =>
  nationalPacks.filter((pack) => pack.effectiveFrom <= on).pop() ?? nationalPacks[0]
