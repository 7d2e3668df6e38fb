import { VulnerableGroup, type Tier } from '../model/person'
import type { Policy } from './pack'
import { isAmber } from './parameter'
import { isLaxer, sameValue, strictness } from './strictness'

/** What stands together on the office's page. */
export const settingGroups = {
  danger: '危险信号',
  home: '居家',
  contacts: '联系',
  tiers: '分类',
  route: '去哪里治',
  stock: '药品储备',
  other: '送药和提醒',
} as const
export type SettingGroup = keyof typeof settingGroups

/** How a parameter is edited: a number within bounds, days a week by tier, some of a list, yes or no; or by the plan alone. */
type Edit =
  | { readonly by: 'number'; readonly least: number; readonly most: number; readonly step: number }
  | { readonly by: 'tiers'; readonly least: number; readonly most: number }
  | { readonly by: 'choice'; readonly options: readonly (string | number)[] }
  | { readonly by: 'yes' }
  | { readonly by: 'plan' }

export interface Setting {
  readonly group: SettingGroup
  readonly unit: string
  readonly edit: Edit
}

const number = (group: SettingGroup, unit: string, least: number, most: number, step = 1): Setting => ({
  group,
  unit,
  edit: { by: 'number', least, most, step },
})
const yes = (group: SettingGroup): Setting => ({ group, unit: '', edit: { by: 'yes' } })
/** Confirmed where it is a default, and otherwise changed with the plan. */
const byPlan = (group: SettingGroup, unit = ''): Setting => ({ group, unit, edit: { by: 'plan' } })
const choice = (group: SettingGroup, unit: string, options: readonly (string | number)[]): Setting => ({
  group,
  unit,
  edit: { by: 'choice', options },
})

/** Every parameter of a pack, and what a township may do with it. Bounds keep a slip of the hand from becoming a rule. */
export const settings: { readonly [K in keyof Policy]: Setting } = {
  referBelowSpo2: number('danger', '%', 90, 95),
  severeAtSpo2: number('danger', '%', 90, 95),
  remeasureAtSpo2: number('danger', '%', 92, 97),
  highFeverAbove: number('danger', '℃', 37.3, 39, 0.1),
  persistentFeverDays: number('danger', '天', 1, 7),
  childUrgentAbove: number('danger', '℃', 38.5, 42, 0.1),
  childBelowAge: number('danger', '岁', 3, 18),
  severeAtBreaths: number('danger', '次', 20, 40),
  plausible: byPlan('danger'),
  followUpEveryDays: number('home', '天', 1, 7),
  firstContactWithinHours: number('home', '小时', 1, 48),
  level3EveryDays: number('home', '天', 1, 3),
  minHomeDays: number('home', '天', 1, 21),
  endRule: byPlan('home'),
  mayBePregnantAges: byPlan('home', '岁'),
  notPregnantHoldsDays: number('home', '天', 1, 90),
  afterBirthDays: number('home', '天', 28, 365),
  weeklyContacts: { group: 'contacts', unit: '天', edit: { by: 'tiers', least: 1, most: 7 } },
  cadreSettlesWeekly: yes('contacts'),
  dailyGroups: choice('contacts', '', VulnerableGroup.options),
  noAnswersBeforeVisit: number('contacts', '次', 1, 5),
  tierFromAge: number('tiers', '岁', 50, 80),
  advancedAge: number('tiers', '岁', 60, 90),
  infantBelowAge: number('tiers', '岁', 1, 7),
  clinicianDecidesRed: yes('route'),
  expertPanel: yes('route'),
  routeWithinHours: number('route', '小时', 1, 72),
  panelWithinHours: number('route', '小时', 1, 72),
  referralWithinMinutes: byPlan('route', '分钟'),
  referralOfficeAfterMinutes: number('route', '分钟', 0, 240),
  emergencyAt: byPlan('route'),
  homeFor: byPlan('route'),
  subDesignatedFor: byPlan('route'),
  countyFor: byPlan('route'),
  medicineWithinHours: number('other', '小时', 1, 72),
  stockFloorPercent: number('stock', '%', 5, 50),
  stockGoalPercent: number('stock', '%', 5, 80),
  stockCoverDays: number('stock', '天', 7, 60),
  stockUseDays: byPlan('stock', '天'),
  stockSaidHours: number('stock', '小时', 1, 72),
  scarceItems: byPlan('stock'),
  qualityReasons: byPlan('stock'),
  coursesPerEpisode: byPlan('stock', '人份'),
  queueKeyGroupHours: byPlan('stock', '小时'),
  queueHardshipHours: byPlan('stock', '小时'),
  helpPostDays: number('stock', '天', 1, 14),
  digestAtHours: choice('other', '点', [8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20]),
  captainAfterDays: number('other', '天', 1, 7),
  clinicAfterDays: number('other', '天', 1, 7),
  officeAfterDays: number('other', '天', 1, 7),
  urgentRungMinutes: number('other', '分钟', 5, 60),
  urgentAgainMinutes: number('other', '分钟', 10, 120),
  inviteHours: number('other', '小时', 1, 168),
  entryBackDays: byPlan('other', '天'),
  entryAheadMinutes: byPlan('other', '分钟'),
}

export const parameterKeys = Object.keys(settings) as [keyof Policy, ...(keyof Policy)[]]

const tiers: readonly Tier[] = ['red', 'yellow', 'green']
const isNumberIn = (value: unknown, least: number, most: number, step: number): boolean =>
  typeof value === 'number' &&
  value >= least &&
  value <= most &&
  Math.abs(value / step - Math.round(value / step)) < 1e-6

/** Whether a value is one this parameter can have at all, whoever sets it. */
export function fits(key: keyof Policy, value: unknown): boolean {
  const { edit } = settings[key]
  switch (edit.by) {
    case 'number':
      return isNumberIn(value, edit.least, edit.most, edit.step)
    case 'yes':
      return typeof value === 'boolean'
    case 'choice': {
      if (!Array.isArray(value) || value.length === 0) return false
      const places = value.map((one: string | number) => edit.options.indexOf(one))
      return places.every((place, n) => place >= 0 && (n === 0 || place > places[n - 1]))
    }
    case 'tiers': {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
      const given = Object.entries(value as Record<string, unknown>)
      return (
        given.length > 0 &&
        given.every(([tier, n]) => tiers.includes(tier as Tier) && isNumberIn(n, edit.least, edit.most, 1))
      )
    }
    case 'plan':
      return true
  }
}

export type SettingFault = 'NotEditable' | 'OutOfBounds' | 'NotStricter'

/**
 * Whether a township may set a parameter of its plan to a value: stricter, the plan's own again, or the very default the
 * plan leaves open, which confirms it. Null where it may.
 */
export function faultOf(key: keyof Policy, value: unknown, plan: Policy): SettingFault | null {
  const under = plan[key]
  if (sameValue(value, under.value)) return under.value === null ? 'NotEditable' : null
  if (settings[key].edit.by === 'plan') return 'NotEditable'
  if (!fits(key, value)) return 'OutOfBounds'
  return isLaxer(key, value, under.value) ? 'NotStricter' : null
}

/** Whether a township can do anything with a parameter: confirm it, or make it stricter than its plan. */
export const isConfirmable = (key: keyof Policy, policy: Policy): boolean =>
  isAmber(policy[key]) && policy[key].value !== null

/** The values of a number a township may choose from, plan's own included: from there only the stricter way. */
export function numbersFor(key: keyof Policy, plan: Policy): { least: number; most: number; step: number } | null {
  const { edit } = settings[key]
  const { value } = plan[key]
  if (edit.by !== 'number' || typeof value !== 'number') return null
  const [least, most] = strictness[key] === 'less' ? [edit.least, value] : [value, edit.most]
  return least < most ? { least, most, step: edit.step } : null
}
