import { ageOn, monthsOn } from '../model/calendar'
import type { Reading } from '../model/reading'
import type { Policy } from '../policy/pack'
import {
  doubtfulIn,
  factsOf,
  type FlagCase,
  type FlagSpace,
  judgedOn,
  quickFlagSpaces,
  readingOf,
  worseSigns,
} from './flag-space'
import { type Fault, Found } from './lint-found'
import { type FlagFacts, type FlagLevel, type Judgement, levels, rankOf, redFlags } from './red-flags'
import { slipsIn } from './slips'
import { caseAt, forEachCase, forEachStep, sizeOf } from './space'

export type Judge = (reading: Reading, facts: FlagFacts, policy: Policy) => Judgement
type FlagFaultKind = 'no-level' | 'unsaid' | 'not-deterministic' | 'milder-for-worse' | 'too-mild' | 'let-through'
export type FlagFault = Fault<FlagFaultKind>

export interface FlagReport {
  readonly cases: number
  readonly compared: number
  /** Cases of each level. */
  readonly levels: Readonly<Record<FlagLevel, number>>
  readonly faults: readonly FlagFault[]
}

const yearsOf = ({ birthOn }: FlagCase): number => ageOn(birthOn, judgedOn)
const isYoung = (one: FlagCase): boolean => yearsOf(one) < 14

/** R31, as printed: 60 below two months, 50 to twelve, 40 to five years, 30 above. */
function tooFast(one: FlagCase): boolean {
  const months = monthsOn(one.birthOn, judgedOn)
  return (one.breaths ?? 0) >= (months < 2 ? 60 : months < 12 ? 50 : months < 72 ? 40 : 30)
}

const spo2Of = (one: FlagCase): number => one.spo2 ?? 100

/** National guidance and the rulings, stated apart from the rules and in numbers, so that a laxer rule has something to contradict. */
const floors: readonly { words: string; least: FlagLevel; when: (one: FlagCase) => boolean }[] = [
  { words: '血氧低于 93% 要马上转诊', least: 'urgent', when: (f) => spo2Of(f) < 93 },
  { words: '血氧 93% 到了重型的标准', least: 'severe', when: (f) => spo2Of(f) <= 93 },
  { words: '血氧 94% 要再量一次', least: 'remeasure', when: (f) => spo2Of(f) <= 94 },
  { words: '喘气很费力要马上转诊', least: 'urgent', when: (f) => f.breathing === 'hard' },
  { words: '喘气有点费力，医生现在看', least: 'clinician-now', when: (f) => f.breathing === 'some-effort' },
  { words: '高烧不退要马上转诊', least: 'urgent', when: (f) => f.feverPersists === 'yes' },
  {
    words: '连着四天高烧要马上转诊',
    least: 'urgent',
    when: (f) => f.feverDays >= 3 && (f.temperature ?? 0) > 38.5,
  },
  { words: '孩子高于 41 ℃', least: 'urgent', when: (f) => isYoung(f) && (f.temperature ?? 0) > 41 },
  { words: '孩子喘得太快', least: 'urgent', when: (f) => isYoung(f) && tooFast(f) },
  { words: '每分钟呼吸 30 次', least: 'severe', when: (f) => !isYoung(f) && tooFast(f) },
  {
    words: '叫不醒、抽筋、发白发紫',
    least: 'urgent',
    when: (f) => f.drowsy || f.seizure || f['pale-or-blue'],
  },
  { words: '孩子喂不进', least: 'urgent', when: (f) => f['refuses-feeds'] && isYoung(f) },
  { words: '大人吃不进', least: 'clinician-now', when: (f) => f['refuses-feeds'] },
  { words: '胸口发闷', least: 'clinician-now', when: (f) => f['chest-tightness'] },
  {
    words: '可能怀孕，出血、流水或者胎动不对',
    least: 'urgent',
    when: (f) => f.pregnant !== 'no' && (f.bleeding || f['fewer-movements']),
  },
  { words: '出血、胎动不对', least: 'clinician-now', when: (f) => f.bleeding || f['fewer-movements'] },
  {
    words: '孕产妇肚子痛、头痛、头晕、胸闷',
    least: 'urgent',
    when: (f) => f.pregnant === 'yes' && (f['abdominal-pain'] || f.headache || f.dizzy || f['chest-tightness']),
  },
]

/**
 * Proves the danger signs by judging every case of some spaces (F19): each has a level and says why, the same when asked
 * again, never milder for a worse sign or an unanswered question, never below what guidance asks; and no number that looks
 * mistyped goes in without being asked about or looked at (R25, R26).
 */
export function lintFlags(
  policy: Policy,
  judge: Judge = redFlags,
  spaces: readonly FlagSpace[] = quickFlagSpaces,
): FlagReport {
  const counts = levels.map(() => 0)
  let [cases, compared] = [0, 0]
  const faults: FlagFault[] = []
  for (const space of spaces) {
    const found = new Found<FlagCase, FlagFaultKind>(space)
    const answers = new Uint8Array(sizeOf(space))
    forEachCase(space, (one, index) => {
      const rank = judged(one, policy, judge, found)
      answers[index] = rank < 0 ? 0 : rank
      if (rank >= 0) counts[rank] += 1
    })
    for (let index = answers.length - 1; index >= 0; index -= AGAIN_EVERY) {
      const one = caseAt(space, index)
      if (rankOf(judge(readingOf(one, policy), factsOf(one), policy).level) !== answers[index])
        found.add('not-deterministic', '同样的情况，两次答得不一样', one)
    }
    cases += answers.length
    compared += forEachStep(space, worseSigns(space), (from, to, name, [better, worse]) => {
      if (answers[to] < answers[from])
        found.add('milder-for-worse', `${name}：${String(better)} → ${String(worse)}`, caseAt(space, from))
    })
    faults.push(...found.list())
  }
  const byLevel = Object.fromEntries(levels.map((level, n) => [level, counts[n]])) as Record<FlagLevel, number>
  return { cases, compared, levels: byLevel, faults }
}

/** Prime to the number of values of each fact, so that the sample meets every value. */
const AGAIN_EVERY = 17

/** Judges a case and holds the answer against what is asked of it; the rank of its level, or less than 0 where it has none. */
function judged(one: FlagCase, policy: Policy, judge: Judge, found: Found<FlagCase, FlagFaultKind>): number {
  const reading = readingOf(one, policy)
  const { level, flags, why } = judge(reading, factsOf(one), policy)
  const rank = rankOf(level)
  if (rank < 0) found.add('no-level', '没有答案', one)
  const said = flags.length === why.length && flags.every((flag) => flag.words !== '' && flag.clause !== '')
  if (!said || (flags.length === 0) !== (level === 'none')) found.add('unsaid', `${level}，没说为什么`, one)
  for (const { words, least, when } of floors) if (rank < rankOf(least) && when(one)) found.add('too-mild', words, one)
  if (rank < CLINICIAN && doubtfulIn(one, policy).length > 0) {
    const asked = one.standing === 'as-typed' && slipsIn(reading, policy).length > 0
    if (!asked) found.add('let-through', '离谱的数字，没问也没人看', one)
  }
  if (one.standing === 'unanswered' && rank < URGENT)
    for (const field of doubtfulIn(one, policy))
      if (field !== 'temperature' || isYoung(one)) found.add('too-mild', '离谱的数字问了没回答，按最坏的看', one)
  return rank
}
const CLINICIAN = rankOf('clinician-now')
const URGENT = rankOf('urgent')
