import { ageOn, day } from '@domain/model/calendar'
import type { Policy } from '@domain/policy/pack'
import type { Township } from '@domain/policy/tenants'
import {
  births,
  factsOf,
  type FlagCase,
  flagSpace,
  type FlagSpace,
  judgedOn,
  readingOf,
  signs,
  standings,
  subsetsOf,
} from '@domain/rules/flag-space'
import { type Fault, Found } from '@domain/rules/lint-found'
import { type FlagLevel, levels, raisesAlert, redFlags } from '@domain/rules/red-flags'
import { decide, institutionFor, needsNow } from '@domain/rules/router'
import type { RouteFacts, Said } from '@domain/rules/router-facts'
import { routeSpace } from '@domain/rules/router-space'
import { routeTable, type RouteRule } from '@domain/rules/router-table'
import { forEachCase, sizeOf } from '@domain/rules/space'

const everyReading: readonly FlagSpace[] = [
  flagSpace({
    spo2: [undefined, 95, 94, 93.1, 93, 92.9, 92, 91, 49],
    temperature: [undefined, 38.6, 41.1, 43.1],
    breaths: [undefined, 30, 40, 50, 60],
    breathing: [undefined, 'easy', 'unsure', 'some-effort', 'hard'],
    feverPersists: [undefined, 'no', 'unsure', 'yes'],
    standing: standings,
    feverDays: [0, 3],
    birthOn: ['2023-01-20', '2012-01-01', '1995-01-01', '1960-01-01', '1940-01-01'].map(day),
    // Where nobody has asked about a pregnancy a clinician decides anyway: what is known must be among the cases.
    pregnant: ['no', 'unknown'],
  }),
  flagSpace({ ...subsetsOf([...signs]), pregnant: ['no', 'unknown', 'yes'], birthOn: births.slice(1) }),
]

/** Danger by the plain words of the plans, whatever the rules make of it (A14, R04). */
const plainDanger = (one: FlagCase): boolean =>
  (one.spo2 ?? 100) <= 93 || one.breathing === 'hard' || one.feverPersists === 'yes'

/** What the router sees of a reading. */
interface Seen {
  readonly flag: FlagLevel
  readonly age: number
  readonly pregnant: Said
  readings: number
}

export interface Paths {
  readonly readings: number
  /** Cases the router decided: readings it cannot tell apart are followed once. */
  readonly decided: number
  /** Readings in danger, with every combination of the other facts. */
  readonly paths: number
  readonly places: readonly string[]
  readonly faults: readonly Fault[]
}

/**
 * Follows every reading in danger through the router, with every combination of what else may be known of the person, to
 * the place: never home, always a clinician at once, and a grave one has an institution to go to.
 */
export function dangerPaths(
  policy: Policy,
  township: Township,
  {
    table = routeTable,
    readings: spaces = everyReading,
  }: { table?: readonly RouteRule[]; readings?: readonly FlagSpace[] } = {},
): Paths {
  const seen = new Map<number, Seen>()
  let readings = 0
  for (const space of spaces)
    forEachCase(space, (one) => {
      const { level } = redFlags(readingOf(one, policy), factsOf(one), policy)
      if (!raisesAlert(level) && !plainDanger(one)) return
      readings += 1
      const age = ageOn(one.birthOn, judgedOn)
      const key = (levels.indexOf(level) * 200 + age) * 3 + ['no', 'unknown', 'yes'].indexOf(one.pregnant)
      const known = seen.get(key)
      if (known) known.readings += 1
      else seen.set(key, { flag: level, age, pregnant: one.pregnant, readings: 1 })
    })

  let [decided, paths] = [0, 0]
  const places = new Set<string>()
  const faults: Fault[] = []
  for (const { flag, age, pregnant, readings: times } of seen.values()) {
    const space = routeSpace(policy, { flag: [flag], age: [age], pregnant: [pregnant] })
    const found = new Found<RouteFacts, 'home' | 'not-now' | 'nowhere'>(space)
    const who = `${flag}，${age} 岁，孕产 ${pregnant}`
    decided += sizeOf(space)
    paths += times * sizeOf(space)
    forEachCase(space, (facts) => {
      const { branch, proposed } = decide(facts, policy, table)
      if (branch === 'home') found.add('home', who, facts)
      if (!needsNow(facts)) found.add('not-now', who, facts)
      if (flag !== 'severe' && flag !== 'urgent') return
      const place = institutionFor(proposed ?? branch, township)
      if (place) places.add(place.name)
      else found.add('nowhere', who, facts)
    })
    faults.push(...found.list())
  }
  return { readings, decided, paths, places: [...places].sort(), faults }
}
