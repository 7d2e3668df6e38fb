import { type Policy } from '@domain/policy/pack'

/** What a report is compared with, as sentences, with the numbers of the person's own township. */
export function compared(policy: Policy, age: number): readonly string[] {
  const { referBelowSpo2, severeAtSpo2, remeasureAtSpo2, highFeverAbove, persistentFeverDays, childBelowAge } = policy
  return [
    `血氧低于 ${referBelowSpo2.value}%，要马上看医生；${severeAtSpo2.value}% 是重症线`,
    `血氧 ${remeasureAtSpo2.value}%，坐着再量一次`,
    `连着 ${persistentFeverDays.value} 天量到高于 ${highFeverAbove.value} ℃，或者您说高烧不退`,
    '喘气费力，胸口闷，叫不醒，嘴唇发紫',
    ...(age < childBelowAge.value ? [`孩子体温高于 ${policy.childUrgentAbove.value} ℃，喂不进东西，抽筋`] : []),
  ]
}
