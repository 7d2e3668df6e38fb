import type { Day } from '../model/calendar'
import { type KeptReading } from '../model/person'
import type { Reading } from '../model/reading'
import type { Policy } from '../policy/pack'
import { measuredFlags } from './red-flags-measured'
import { symptomFlags } from './red-flags-signs'
import type { Why } from './why'

/** Mildest first. `severe` meets the national severe criterion; `urgent` is referred at once (R04, R108). */
export const levels = ['none', 'remeasure', 'clinician-now', 'severe', 'urgent'] as const
export type FlagLevel = (typeof levels)[number]

export interface Flag {
  readonly code: string
  readonly level: Exclude<FlagLevel, 'none'>
  /** A sentence with the reading and the bound, to be read aloud: 「血氧 92%，低于 93%」. */
  readonly words: string
  readonly clause: string
  /** Rests on a default the township has not confirmed. */
  readonly amber: boolean
}

export interface FlagFacts {
  readonly birthOn: Day
  readonly on: Day
  /** Earlier readings, for the run of days; the reading judged may be among them. */
  readonly recent: readonly KeptReading[]
  /** Also true for 42 days after a birth (R33); undefined when nobody has said. */
  readonly pregnant?: boolean
}

export interface Judgement {
  readonly level: FlagLevel
  /** Worst first. */
  readonly flags: readonly Flag[]
  readonly why: readonly Why[]
}

export const rankOf = (level: FlagLevel): number => levels.indexOf(level)

/**
 * Danger signs in one reading, judged at the moment of any entry, by anyone, for anyone (A14, R109).
 *
 * A flag is never taken back by another answer, and no rounding is done (R27): what is missing adds nothing, what is
 * worse never lowers the level.
 */
export function redFlags(reading: Reading, facts: FlagFacts, policy: Policy): Judgement {
  const flags = [...measuredFlags(reading, facts, policy), ...symptomFlags(reading, facts, policy)].sort(
    (a, b) => rankOf(b.level) - rankOf(a.level),
  )
  const why = flags.map(({ clause, words }) => ({ clause, facts: [words] }))
  return { level: flags[0]?.level ?? 'none', flags, why }
}

/** Levels that open an alert somebody must answer; 94 % only asks for another measurement. */
export const raisesAlert = (level: FlagLevel): level is 'clinician-now' | 'severe' | 'urgent' =>
  rankOf(level) >= rankOf('clinician-now')
