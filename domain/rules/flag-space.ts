import { addDays, type Day, day } from '../model/calendar'
import type { KeptReading } from '../model/person'
import type { Measured, Reading, Symptom } from '../model/reading'
import type { Policy } from '../policy/pack'
import type { FlagFacts } from './red-flags'
import type { Said } from './router-facts'
import { isPlausible } from './slips'
import { ladder, type SpaceOf, type StepsOf } from './space'

/** What is asked of a number that looks mistyped: nothing yet, whether it is right, and it was left at that (R25, R26). */
export const standings = ['as-typed', 'confirmed', 'unanswered'] as const

/** Symptoms that can be a sign; the others are one fact, told together. */
export const signs = [
  'chest-tightness',
  'diarrhoea',
  'drowsy',
  'refuses-feeds',
  'seizure',
  'pale-or-blue',
  'bleeding',
  'fewer-movements',
  'abdominal-pain',
  'headache',
  'dizzy',
] as const satisfies readonly Symptom[]
export const mere: readonly Symptom[] = ['cough', 'sore-throat', 'poor-appetite', 'listless', 'ache']

/** One case: a reading, and what is known of the person and of the days before. */
export type FlagCase = {
  readonly [K in (typeof signs)[number]]: boolean
} & {
  readonly spo2: Reading['spo2']
  readonly temperature: Reading['temperature']
  readonly breaths: Reading['breaths']
  readonly breathing: Reading['breathing']
  readonly feverPersists: Reading['feverPersists']
  readonly afterActivity: boolean
  /** What the person says of every number in the reading that is not plausible. */
  readonly standing: (typeof standings)[number]
  /** Days before today with a high fever, without a gap. */
  readonly feverDays: number
  readonly birthOn: Day
  readonly pregnant: Said
  readonly mereSymptoms: boolean
}
export type FlagSpace = SpaceOf<FlagCase>

export const judgedOn = day('2023-02-08')

/** Mildest first; what nobody measured is milder than any number. */
export const spo2Ladder = [undefined, 100, 95, 94.1, 94, 93.9, 93.1, 93, 92.9, 92, 91, 90, 50, 49.9]
export const temperatureLadder = [undefined, 36.5, 38.4, 38.5, 38.6, 40.9, 41, 41.1, 43, 43.1]
export const breathsLadder = [undefined, 12, 29, 30, 31, 39, 40, 41, 49, 50, 51, 59, 60, 61, 80, 81]

/** Newborn, and the day before, of and after each birthday on which a bound changes (R30, R31), then the grown. */
export const births: readonly Day[] = [
  judgedOn,
  ...['2022-12-08', '2022-02-08', '2017-02-08', '2009-02-08'].flatMap((at) =>
    [1, 0, -1].map((n) => addDays(day(at), n)),
  ),
  ...['1995-01-01', '1960-01-01', '1938-01-01'].map(day),
]

/** One value of every fact, the mildest: what a space is built from by naming the facts to be varied. */
const oneCase: FlagSpace = {
  spo2: [undefined],
  temperature: [undefined],
  breaths: [undefined],
  breathing: [undefined],
  feverPersists: [undefined],
  afterActivity: [false],
  standing: ['as-typed'],
  feverDays: [0],
  birthOn: [day('1960-01-01')],
  pregnant: ['unknown'],
  mereSymptoms: [false],
  ...(Object.fromEntries(signs.map((sign) => [sign, [false]])) as Record<(typeof signs)[number], boolean[]>),
}
export const flagSpace = (varied: Partial<FlagSpace>): FlagSpace => ({ ...oneCase, ...varied })

/** All subsets of some symptoms. */
export const subsetsOf = (some: readonly (typeof signs)[number][]): Partial<FlagSpace> =>
  Object.fromEntries(some.map((sign) => [sign, [false, true]]))

/** Small enough to be judged while somebody waits for a pack to be saved: what is measured, then what is said. */
export const quickFlagSpaces: readonly FlagSpace[] = [
  flagSpace({
    spo2: [undefined, 95, 94, 93, 92, 49.9],
    temperature: [undefined, 38.5, 38.6, 41, 41.1, 43.1],
    breaths: [undefined, 29, 30, 40, 50, 60, 81],
    standing: standings,
    feverDays: [0, 2, 3],
    birthOn: births.filter((_, n) => n % 3 !== 0), // both sides of each birthday
  }),
  flagSpace({
    breathing: [undefined, 'easy', 'unsure', 'some-effort', 'hard'],
    feverPersists: [undefined, 'no', 'unsure', 'yes'],
    spo2: [undefined, 93],
    afterActivity: [false, true],
    birthOn: ['2021-01-01', '1995-01-01'].map(day),
    pregnant: ['no', 'unknown', 'yes'],
    ...subsetsOf(['drowsy', 'refuses-feeds', 'bleeding', 'headache', 'chest-tightness']),
  }),
]

/**
 * Steps to a worse sign: each fact's values are listed mildest first. Age is on no ladder: a breath that is fast for a grown
 * person is not for a newborn. "Not sure" about breathing stands beside the ladder, above "easy"; oxygen above 100 % stands
 * beside it too, being no oxygen at all.
 */
export function worseSigns(space: FlagSpace): StepsOf<FlagCase> {
  const ladders = Object.entries(space).map(([name, values]) => [name, ladder<unknown>(values)])
  return {
    ...(Object.fromEntries(ladders) as StepsOf<FlagCase>),
    birthOn: [],
    spo2: ladder(space.spo2.filter((spo2) => spo2 === undefined || spo2 <= 100)),
    breathing: [
      ...ladder(space.breathing.filter((breathing) => breathing !== 'unsure')),
      ['easy', 'unsure'],
      ['unsure', 'hard'],
    ],
  }
}

const measured: readonly Measured[] = ['temperature', 'spo2', 'breaths']

/** Numbers of a case that are not plausible: what `standing` is about. */
export const doubtfulIn = (one: FlagCase, policy: Policy): Measured[] =>
  measured.filter((field) => {
    const value = one[field]
    return value !== undefined && !isPlausible(field, value, policy)
  })

export function readingOf(one: FlagCase, policy: Policy): Reading {
  const { spo2, temperature, breaths, breathing, feverPersists, afterActivity, standing } = one
  const symptoms: Symptom[] = one.mereSymptoms ? [...mere] : []
  for (const sign of signs) if (one[sign]) symptoms.push(sign)
  return {
    spo2,
    temperature,
    breaths,
    breathing,
    feverPersists,
    afterActivity,
    symptoms,
    ...(standing !== 'as-typed' && { [standing]: doubtfulIn(one, policy) }),
  }
}

const feverRuns = [0, 1, 2, 3, 4].map((n) =>
  Array.from({ length: n }, (_, i): KeptReading => {
    return { at: 0, on: addDays(judgedOn, -i - 1), role: 'self', reading: { temperature: 38.6 } }
  }),
)

export const factsOf = ({ birthOn, pregnant, feverDays }: FlagCase): FlagFacts => ({
  birthOn,
  on: judgedOn,
  recent: feverRuns[feverDays],
  ...(pregnant !== 'unknown' && { pregnant: pregnant === 'yes' }),
})
