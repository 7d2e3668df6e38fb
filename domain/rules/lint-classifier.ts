import { type Day, day } from '../model/calendar'
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
  readonly faults: readonly ClassifierFault[]
}

const on = day('2023-02-08')
const rank = (tier: Tier | null): number => (tier === null ? -1 : ['green', 'yellow', 'red'].indexOf(tier))
const diseases = Disease.options
const vaccinations = Vaccination.options
/** Mildest first. */
const worseDisease: readonly Disease[] = ['none', 'stable', 'unstable']
const worseVaccination: readonly Vaccination[] = ['full', 'partial', 'none']
/** One age a band of the table, and the last one below the township's floor. */
const agesOf = (policy: Policy): number[] =>
  [...new Set([policy.tierFromAge.value, 65, 80])]
    .filter((age) => age >= policy.tierFromAge.value)
    .sort((a, b) => a - b)

const born = (age: number): Day => `${2023 - age}-01-01` as Day

/** Proves the classifier by every cell (A02): total, never guessing, never milder for a worse fact or for an unknown one. */
export function lintClassifier(policy: Policy, classify: Classifier = tierOf): ClassifierReport {
  const faults: ClassifierFault[] = []
  const ages = agesOf(policy)
  let [cells, unknowns, belowFloor] = [0, 0, 0]
  const at = (age: number, disease: Disease, vaccination: Vaccination): TierAnswer =>
    classify({ birthOn: born(age), disease, vaccination }, on, policy)
  const name = (age: number, d: Disease, v: Vaccination): string => `${age} 岁 disease=${d} vaccination=${v}`

  for (const age of [policy.tierFromAge.value - 1, ...ages])
    for (const d of diseases)
      for (const v of vaccinations) {
        const answer = at(age, d, v)
        const where = name(age, d, v)
        if (JSON.stringify(at(age, d, v)) !== JSON.stringify(answer))
          faults.push({ kind: 'not-deterministic', words: where })
        if (age < policy.tierFromAge.value) {
          belowFloor += 1
          if (answer.tier !== null || answer.treatAs !== null)
            faults.push({ kind: 'guess', words: `${where}：不到年龄` })
        } else if (d === 'unknown' || v === 'unknown') {
          unknowns += 1
          if (answer.tier !== null || !answer.toSurvey) faults.push({ kind: 'guess', words: where })
          const possible = (d === 'unknown' ? worseDisease : [d]).flatMap((a) =>
            (v === 'unknown' ? worseVaccination : [v]).map((b) => rank(at(age, a, b).tier)),
          )
          if (rank(answer.treatAs) < Math.max(...possible)) faults.push({ kind: 'too-mild', words: where })
        } else {
          cells += 1
          if (answer.tier === null || answer.treatAs !== answer.tier) faults.push({ kind: 'gap', words: where })
        }
      }

  const compare = (better: TierAnswer, worse: TierAnswer, words: string): void => {
    if (rank(worse.treatAs) < rank(better.treatAs)) faults.push({ kind: 'milder-for-worse', words })
  }
  ages.forEach((age, a) =>
    worseDisease.forEach((d, i) =>
      worseVaccination.forEach((v, j) => {
        const here = at(age, d, v)
        if (i > 0) compare(at(age, worseDisease[i - 1], v), here, `${name(age, d, v)}：基础病`)
        if (j > 0) compare(at(age, d, worseVaccination[j - 1]), here, `${name(age, d, v)}：疫苗`)
        if (a > 0) compare(at(ages[a - 1], d, v), here, `${name(age, d, v)}：年龄`)
      }),
    ),
  )
  return { cells, unknowns, belowFloor, faults }
}
