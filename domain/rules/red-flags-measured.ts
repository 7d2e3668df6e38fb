import { ageOn, daysBetween, monthsOn } from '../model/calendar'
import type { Measured, Reading } from '../model/reading'
import type { Policy } from '../policy/pack'
import { clauseOf, isAmber } from '../policy/parameter'
import type { Flag, FlagFacts } from './red-flags'
import { isPlausible } from './slips'

/** Danger signs in what was measured: oxygen, temperature, breaths. */
export const measuredFlags = (reading: Reading, facts: FlagFacts, policy: Policy): Flag[] => [
  ...oxygenFlags(reading, policy),
  ...temperatureFlags(reading, facts, policy),
  ...breathsFlags(reading, facts, policy),
  ...doubtfulFlags(reading, facts, policy),
]

function oxygenFlags({ spo2, afterActivity }: Reading, policy: Policy): Flag[] {
  if (spo2 === undefined) return []
  const { referBelowSpo2: refer, severeAtSpo2: severe, remeasureAtSpo2: remeasure } = policy
  const flags: Flag[] = []
  if (spo2 < refer.value)
    flags.push({
      code: 'spo2-refer',
      level: 'urgent',
      words: `血氧 ${spo2}%，低于 ${refer.value}%`,
      clause: clauseOf(refer, 'R04'),
      amber: isAmber(refer),
    })
  // 92 is both: to be referred, and severe by the national criterion (R108). 93.4 is not 93 (R27).
  if (spo2 <= severe.value)
    flags.push({
      code: 'spo2-severe',
      level: 'severe',
      words: `血氧 ${spo2}%，到了 ${severe.value}% 这条重症线`,
      clause: clauseOf(severe, 'R04'),
      amber: isAmber(severe),
    })
  else if (spo2 <= remeasure.value)
    flags.push({
      code: 'spo2-remeasure',
      level: 'remeasure',
      words: `血氧 ${spo2}%，不高于 ${remeasure.value}%，静坐一会儿再量一次`,
      clause: clauseOf(remeasure, 'R04'),
      amber: isAmber(remeasure),
    })
  // The prompt comes beside the flag and never instead of it (R27, R28).
  if (spo2 <= remeasure.value && (afterActivity || !Number.isInteger(spo2)))
    flags.push({
      code: 'spo2-ask-again',
      level: 'remeasure',
      words: afterActivity ? '是刚动完量的，静坐一会儿再量一次' : '血氧带小数，手暖一暖再量一次',
      clause: afterActivity ? 'R28' : 'R27',
      amber: false,
    })
  return flags
}

function temperatureFlags({ temperature }: Reading, facts: FlagFacts, policy: Policy): Flag[] {
  const flags: Flag[] = []
  const { childUrgentAbove: child, highFeverAbove: high, persistentFeverDays: days } = policy
  if (temperature !== undefined && temperature > child.value && isChild(facts, policy))
    flags.push({
      code: 'child-very-high-fever',
      level: 'urgent',
      words: `孩子体温 ${temperature} ℃，高于 ${child.value} ℃`,
      clause: clauseOf(child, 'R32'),
      amber: isAmber(child),
    })
  if (feverRun(temperature, facts, policy) >= days.value)
    flags.push({
      code: 'fever-run',
      level: 'urgent',
      words: `连着 ${days.value} 天都量到高于 ${high.value} ℃`,
      clause: clauseOf(policy.referBelowSpo2, 'R06'), // one sentence of the plan names the three signs
      amber: isAmber(days),
    })
  return flags
}

/** How many days in a row, ending on the day of entry, have a high reading (R06, R34). */
function feverRun(temperature: number | undefined, facts: FlagFacts, policy: Policy): number {
  const { value: above } = policy.highFeverAbove
  const isHigh = (t: number | undefined): boolean => t !== undefined && t > above
  const days = new Set(
    facts.recent.filter(({ reading }) => isHigh(reading.temperature)).map(({ on }) => daysBetween(on, facts.on)),
  )
  if (isHigh(temperature)) days.add(0)
  let run = 0
  while (days.has(run)) run += 1
  return run
}

function breathsFlags({ breaths }: Reading, facts: FlagFacts, policy: Policy): Flag[] {
  if (breaths === undefined) return []
  const { severeAtBreaths: adult } = policy
  if (isChild(facts, policy)) {
    const { limit, words } = childBreaths(monthsOn(facts.birthOn, facts.on))
    if (breaths < limit) return []
    return [
      {
        code: 'child-fast-breathing',
        level: 'urgent',
        words: `孩子每分钟呼吸 ${breaths} 次，${words}到 ${limit} 次就算太快`,
        clause: 'R31',
        amber: false,
      },
    ]
  }
  if (breaths < adult.value) return []
  return [
    {
      code: 'fast-breathing',
      level: 'severe',
      words: `每分钟呼吸 ${breaths} 次，到了 ${adult.value} 次这条重症线`,
      clause: clauseOf(adult, 'R29'),
      amber: isAmber(adult),
    },
  ]
}

/** Completed months; the shared 13th month takes the stricter bound, "over five" starts at 72 (R31). */
function childBreaths(months: number): { limit: number; words: string } {
  if (months < 2) return { limit: 60, words: '不满 2 个月' }
  if (months < 12) return { limit: 50, words: '2 到 12 个月' }
  if (months < 72) return { limit: 40, words: '1 到 5 岁' }
  return { limit: 30, words: '5 岁以上' }
}

const measuredWords: Record<Measured, string> = { temperature: '体温', spo2: '血氧', breaths: '呼吸次数' }

/**
 * Unbelievable numbers. Left without an answer they are judged as the danger they may be (R26); stood by, a person who
 * knows should look, whatever the number means.
 */
function doubtfulFlags(reading: Reading, facts: FlagFacts, policy: Policy): Flag[] {
  return (['temperature', 'spo2', 'breaths'] as const).flatMap((field): Flag[] => {
    const value = reading[field]
    const words = `${measuredWords[field]}${value === undefined ? '没填' : `填的是 ${value}`}`
    // No single temperature is urgent in an adult, so an unanswered one cannot be either.
    if (reading.unanswered?.includes(field)) {
      const level = field === 'temperature' && !isChild(facts, policy) ? 'clinician-now' : 'urgent'
      return [{ code: `${field}-unanswered`, level, words: `${words}，问了没有回答`, clause: 'R26', amber: false }]
    }
    if (value === undefined || isPlausible(field, value, policy) || !reading.confirmed?.includes(field)) return []
    return [
      { code: `${field}-unusual`, level: 'clinician-now', words: `${words}，本人说没填错`, clause: 'E27', amber: true },
    ]
  })
}

/** Child signs apply below this age (R30). */
export const isChild = ({ birthOn, on }: Pick<FlagFacts, 'birthOn' | 'on'>, policy: Policy): boolean =>
  ageOn(birthOn, on) < policy.childBelowAge.value
