import { severities } from '../model/severity'
import type { Pack, Policy } from './pack'
import { parameterWords } from './parameter-words'

export interface NumberFault {
  readonly key: keyof Policy
  readonly words: string
}

/**
 * Numbers that contradict one another: bands that overlap or leave a gap, a bound nothing can ever reach, a week of more
 * than seven days.
 */
export function numberFaults({ policy: p }: Pack): NumberFault[] {
  const faults: NumberFault[] = []
  const must = (holds: boolean, key: keyof Policy, words: string): void => {
    if (!holds) faults.push({ key, words: `${parameterWords[key]}：${words}` })
  }
  const inside = (value: number, [low, high]: readonly [number, number]): boolean => value >= low && value <= high
  const { plausible, severeAtSpo2, remeasureAtSpo2 } = p

  must(severeAtSpo2.value >= p.referBelowSpo2.value, 'severeAtSpo2', '比马上转诊的还低，永远轮不到')
  must(remeasureAtSpo2.value > severeAtSpo2.value, 'remeasureAtSpo2', '不高于重型的，永远轮不到')
  must(p.childUrgentAbove.value > p.highFeverAbove.value, 'childUrgentAbove', '不高于高烧的线')
  for (const key of ['referBelowSpo2', 'severeAtSpo2', 'remeasureAtSpo2'] as const)
    must(inside(p[key].value, plausible.value.spo2), key, '在再问一句的范围外')
  for (const key of ['highFeverAbove', 'childUrgentAbove'] as const)
    must(inside(p[key].value, plausible.value.temperature), key, '在再问一句的范围外')
  must(inside(p.severeAtBreaths.value, plausible.value.breaths), 'severeAtBreaths', '在再问一句的范围外')
  for (const [low, high] of Object.values(plausible.value)) must(low < high, 'plausible', '下限不低于上限')

  must(p.infantBelowAge.value <= p.childBelowAge.value, 'infantBelowAge', '比儿童还大')
  must(p.childBelowAge.value < p.tierFromAge.value, 'tierFromAge', '和儿童重叠')
  must(p.tierFromAge.value <= p.advancedAge.value, 'advancedAge', '比分类的年龄还小')
  for (const key of ['followUpEveryDays', 'persistentFeverDays', 'noAnswersBeforeVisit', 'minHomeDays'] as const)
    must(Number.isInteger(p[key].value) && p[key].value >= 1, key, '要是 1 以上的整数')
  for (const [tier, n] of Object.entries(p.weeklyContacts.value ?? {}))
    must(Number.isInteger(n) && n >= 1 && n <= 7, 'weeklyContacts', `${tier} 每周 ${n} 天凑不出来`)
  must(
    p.digestAtHours.value.every((hour) => Number.isInteger(hour) && hour >= 8 && hour < 21),
    'digestAtHours',
    '晚上 9 点到早上 8 点不提醒',
  )

  for (const severity of severities) {
    const places = (['homeFor', 'subDesignatedFor', 'countyFor'] as const).filter((key) =>
      p[key].value.includes(severity),
    )
    must(places.length > 0, 'homeFor', `${severity} 没有去处`)
    must(places.length < 2, places[1] ?? 'homeFor', `${severity} 有两个去处`)
  }
  return faults
}
