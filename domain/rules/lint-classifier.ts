import { ageOn, type Day, day } from '../model/calendar'
import { Disease, type Tier, Vaccination } from '../model/person'
import type { Policy } from '../policy/pack'
import { type TierAnswer, type TierFacts, tierOf } from './tier'

export type Classifier = (facts: TierFacts, on: Day, policy: Policy) => TierAnswer

export interface ClassifierFault {
  readonly kind: 'gap' | 'guess' | 'too-mild' | 'milder-for-worse' | 'not-deterministic'
  readonly words: string
}
export interface ClassifierReport {
  /** Cells of the published table this township can reach, and cases with something unknown. */
  readonly cells: number
  readonly unknowns: number
  readonly belowFloor: number
  /** Comparisons of a case with a worse one. */
  readonly compared: number
  readonly faults: readonly ClassifierFault[]
}
/** Whom it is tried on, and when: days of birth, the youngest first. */
export interface ClassifierCases {
  readonly on: Day
  readonly births: readonly Day[]
}

const rank = (tier: Tier | null): number => (tier === null ? -1 : ['green', 'yellow', 'red'].indexOf(tier))
const diseases = Disease.options
const vaccinations = Vaccination.options
/** Mildest first. */
const worseDisease: readonly Disease[] = ['none', 'stable', 'unstable']
const worseVaccination: readonly Vaccination[] = ['full', 'partial', 'none']

/**
 * The published table once more, stated apart from the rule, so that a laxer cell has something to contradict: disease, and
 * within it the primary course, by age (A02).
 */
const printed: readonly { from: number; cells: string }[] = [
  { from: 80, cells: '黄黄红 黄红红 红红红' },
  { from: 65, cells: '绿绿绿 绿黄黄 红红红' },
  { from: 0, cells: '绿绿绿 绿黄黄 黄红红' },
]
function printedRank(age: number, disease: Disease, vaccination: Vaccination): number {
  const cells = printed.find(({ from }) => age >= from)?.cells ?? ''
  const cell = cells.split(' ')[worseDisease.indexOf(disease)]?.[worseVaccination.indexOf(vaccination)] ?? '红'
  return '绿黄红'.indexOf(cell)
}

/** One age a band of the table, and the last one below the township's floor. */
function bandsOf(policy: Policy): ClassifierCases {
  const floor = policy.tierFromAge.value
  const ages = [...new Set([floor, 65, 80])].filter((age) => age >= floor).sort((a, b) => a - b)
  return { on: day('2023-02-08'), births: [floor - 1, ...ages].map((age) => `${2023 - age}-01-01` as Day) }
}

/** Proves the classifier by every cell (A02): total, never guessing, never milder for a worse fact or for an unknown one. */
export function lintClassifier(
  policy: Policy,
  classify: Classifier = tierOf,
  { on, births }: ClassifierCases = bandsOf(policy),
): ClassifierReport {
  const faults: ClassifierFault[] = []
  let [cells, unknowns, belowFloor, compared] = [0, 0, 0, 0]
  const at = (birthOn: Day, disease: Disease, vaccination: Vaccination): TierAnswer =>
    classify({ birthOn, disease, vaccination }, on, policy)
  const name = (birthOn: Day, d: Disease, v: Vaccination): string =>
    `${ageOn(birthOn, on)} 岁 disease=${d} vaccination=${v}`

  for (const birthOn of births)
    for (const d of diseases)
      for (const v of vaccinations) {
        const answer = at(birthOn, d, v)
        const where = name(birthOn, d, v)
        const age = ageOn(birthOn, on)
        if (JSON.stringify(at(birthOn, d, v)) !== JSON.stringify(answer))
          faults.push({ kind: 'not-deterministic', words: where })
        if (age < policy.tierFromAge.value) {
          belowFloor += 1
          if (answer.tier !== null || answer.treatAs !== null)
            faults.push({ kind: 'guess', words: `${where}：不到年龄` })
        } else if (d === 'unknown' || v === 'unknown') {
          unknowns += 1
          if (answer.tier !== null || !answer.toSurvey) faults.push({ kind: 'guess', words: where })
          const possible = (d === 'unknown' ? worseDisease : [d]).flatMap((a) =>
            (v === 'unknown' ? worseVaccination : [v]).map((b) => rank(at(birthOn, a, b).tier)),
          )
          if (rank(answer.treatAs) < Math.max(...possible)) faults.push({ kind: 'too-mild', words: where })
        } else {
          cells += 1
          if (answer.tier === null || answer.treatAs !== answer.tier) faults.push({ kind: 'gap', words: where })
          if (rank(answer.treatAs) < printedRank(age, d, v)) faults.push({ kind: 'too-mild', words: where })
        }
      }

  const compare = (better: TierAnswer, worse: TierAnswer, words: string): void => {
    compared += 1
    if (rank(worse.treatAs) < rank(better.treatAs)) faults.push({ kind: 'milder-for-worse', words })
  }
  births.forEach((birthOn, a) =>
    diseases.forEach((d) =>
      vaccinations.forEach((v) => {
        const here = at(birthOn, d, v)
        const where = name(birthOn, d, v)
        const [i, j] = [worseDisease.indexOf(d), worseVaccination.indexOf(v)]
        if (i > 0) compare(at(birthOn, worseDisease[i - 1], v), here, `${where}：基础病`)
        if (j > 0) compare(at(birthOn, d, worseVaccination[j - 1]), here, `${where}：疫苗`)
        // Not asked is never milder than no (R23).
        if (d === 'unknown') compare(at(birthOn, 'none', v), here, `${where}：基础病没问`)
        if (v === 'unknown') compare(at(birthOn, d, 'full'), here, `${where}：疫苗没问`)
        if (a > 0) compare(at(births[a - 1], d, v), here, `${where}：年龄`)
      }),
    ),
  )
  return { cells, unknowns, belowFloor, compared, faults }
}
