import { nationalPolicy } from './national'
import { isAmber } from './parameter'
import type { Policy } from './pack'

type NumberKey = {
  [K in keyof Policy]: Policy[K]['value'] extends number ? K : never
}[keyof Policy]

/** Which way is stricter. Numbers not named here bind nobody's care and may be set freely. */
const stricterIs: Partial<Record<NumberKey, 'less' | 'more'>> = {
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
  noAnswersBeforeVisit: 'less',
  minHomeDays: 'more',
  medicineWithinHours: 'less',
  advancedAge: 'less',
  infantBelowAge: 'more',
}

/** Severities a pack may send to a place only as far as its base does: more at home, or fewer in the county, is laxer. */
const mayNotGrow = ['homeFor'] as const
const mayNotShrink = ['countyFor'] as const
/** What a township may ask for and not drop. */
const mayNotDrop = ['expertPanel', 'clinicianDecidesRed'] as const

/** Parameters in which a policy is laxer than what it inherits: a township may be stricter, never laxer. */
export function laxerIn(policy: Policy, base: Policy = nationalPolicy): string[] {
  const lacks = (some: readonly unknown[], all: readonly unknown[]): boolean => some.some((one) => !all.includes(one))
  return [
    ...(Object.entries(stricterIs) as [NumberKey, 'less' | 'more'][])
      .filter(([key, way]) =>
        way === 'less' ? policy[key].value > base[key].value : policy[key].value < base[key].value,
      )
      .map(([key]) => key),
    ...mayNotGrow.filter((key) => lacks(policy[key].value, base[key].value)),
    ...mayNotShrink.filter((key) => lacks(base[key].value, policy[key].value)),
    ...mayNotDrop.filter((key) => base[key].value && !policy[key].value),
  ]
}

/** Parameters the township has yet to confirm, shown with 暂. */
export const amberIn = (policy: Policy): (keyof Policy)[] =>
  (Object.keys(policy) as (keyof Policy)[]).filter((key) => isAmber(policy[key]))
