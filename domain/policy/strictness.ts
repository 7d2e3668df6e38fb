import type { Policy } from './pack'

/**
 * Which way a parameter is stricter. `per-tier` and `superset` may start from nothing, where a plan leaves the number to the
 * township (A05); `fixed` has no stricter side: only the plan itself changes it.
 */
export type Strictness = 'less' | 'more' | 'true' | 'false' | 'superset' | 'subset' | 'per-tier' | 'fixed'

/** Total over the policy: a parameter without an answer here does not compile. */
export const strictness: { readonly [K in keyof Policy]: Strictness } = {
  tierFromAge: 'less',
  followUpEveryDays: 'less',
  firstContactWithinHours: 'less',
  referBelowSpo2: 'more',
  severeAtSpo2: 'more',
  remeasureAtSpo2: 'more',
  highFeverAbove: 'less',
  persistentFeverDays: 'less',
  childUrgentAbove: 'less',
  childBelowAge: 'more',
  severeAtBreaths: 'less',
  plausible: 'fixed',
  weeklyContacts: 'per-tier',
  cadreSettlesWeekly: 'false',
  dailyGroups: 'superset',
  noAnswersBeforeVisit: 'less',
  minHomeDays: 'more',
  endRule: 'fixed',
  level3EveryDays: 'less',
  routeWithinHours: 'less',
  panelWithinHours: 'less',
  referralWithinMinutes: 'fixed',
  referralOfficeAfterMinutes: 'less',
  mayBePregnantAges: 'fixed',
  notPregnantHoldsDays: 'less',
  afterBirthDays: 'more',
  medicineWithinHours: 'less',
  stockFloorPercent: 'more',
  stockGoalPercent: 'more',
  stockCoverDays: 'more',
  stockUseDays: 'fixed',
  stockSaidHours: 'less',
  scarceItems: 'fixed',
  qualityReasons: 'fixed',
  coursesPerEpisode: 'fixed',
  queueKeyGroupHours: 'fixed',
  queueHardshipHours: 'fixed',
  helpPostDays: 'less',
  digestAtHours: 'superset',
  captainAfterDays: 'less',
  clinicAfterDays: 'less',
  officeAfterDays: 'less',
  urgentRungMinutes: 'less',
  urgentAgainMinutes: 'less',
  entryBackDays: 'fixed',
  entryAheadMinutes: 'fixed',
  inviteHours: 'less',
  advancedAge: 'less',
  infantBelowAge: 'more',
  emergencyAt: 'fixed',
  homeFor: 'subset',
  subDesignatedFor: 'fixed',
  countyFor: 'superset',
  expertPanel: 'true',
  clinicianDecidesRed: 'true',
}

/** Values are data: the same where they read the same, whatever the order of their keys. */
export const sameValue = (a: unknown, b: unknown): boolean => plain(a) === plain(b)

const plain = (value: unknown): string =>
  JSON.stringify(value, (_key, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  )

const lacks = (some: readonly unknown[], all: readonly unknown[]): boolean => some.some((one) => !all.includes(one))

/** Whether a value asks less than the one underneath: a township may be stricter than its plan, never laxer. */
export function isLaxer(key: keyof Policy, value: unknown, base: unknown): boolean {
  if (value === null || base === null) return value === null && base !== null
  switch (strictness[key]) {
    case 'less':
      return (value as number) > (base as number)
    case 'more':
      return (value as number) < (base as number)
    case 'true':
      return base === true && value === false
    case 'false':
      return base === false && value === true
    case 'superset':
      return lacks(base as unknown[], value as unknown[])
    case 'subset':
      return lacks(value as unknown[], base as unknown[])
    case 'per-tier':
      return Object.entries(base as Record<string, number>).some(
        ([tier, n]) => ((value as Record<string, number>)[tier] ?? 0) < n,
      )
    case 'fixed':
      return !sameValue(value, base)
  }
}
