import { severities } from '../model/severity'
import type { Policy } from '../policy/pack'
import type { RouteFacts, Said } from './router-facts'

type Name = keyof RouteFacts
/** Values each fact is enumerated with. */
export type Space = { readonly [K in Name]: readonly RouteFacts[K][] }

const said: readonly Said[] = ['no', 'unknown', 'yes']

/**
 * Every combination of the router's inputs. Ages stand for the stretches between the ages the policy names: within one, no
 * rule can tell two ages apart.
 */
export function routeSpace(policy: Policy, only: Partial<Space> = {}): Space {
  const bounds = [policy.infantBelowAge, policy.tierFromAge, policy.advancedAge].map(({ value }) => value)
  return {
    emergency: said,
    flag: ['none', 'remeasure', 'unknown', 'clinician-now', 'severe', 'urgent'],
    dialysis: said,
    severity: [...severities, 'unknown'],
    cause: ['pneumonia', 'underlying', 'unknown'],
    beyondCounty: said,
    age: [...new Set([0, ...bounds]), 'unknown'],
    mobility: ['able', 'hard-to-move', 'disabled', 'unknown'],
    pregnant: said,
    underlying: ['none', 'not-serious', 'serious', 'unknown'],
    stability: ['stable', 'unknown', 'unstable'],
    red: said,
    ...only,
  }
}

/** What is known of every case: the part of the space where nothing is unasked. */
export const knownPart = (space: Space): Space =>
  Object.fromEntries(
    Object.entries(space).map(([name, values]) => [name, (values as unknown[]).filter((v) => v !== 'unknown')]),
  ) as unknown as Space

const saidWorse = [
  ['no', 'unknown'],
  ['unknown', 'yes'],
] as const

/** Steps from a value to a worse one, by which a milder answer would be a fault. Infancy lies on no ladder with old age. */
export function worseSteps(policy: Policy): { readonly [K in Name]: readonly (readonly [unknown, unknown])[] } {
  const { infantBelowAge: infant, tierFromAge: floor, advancedAge: advanced } = policy
  return {
    emergency: saidWorse,
    flag: [
      ['none', 'remeasure'],
      ['remeasure', 'clinician-now'],
      ['clinician-now', 'severe'],
      ['severe', 'urgent'],
      ['remeasure', 'unknown'],
      ['unknown', 'urgent'],
    ],
    dialysis: saidWorse,
    severity: [
      ...severities.slice(1).map((s, i) => [severities[i], s] as const),
      ['mild', 'unknown'],
      ['unknown', 'severe'],
    ],
    cause: [
      ['pneumonia', 'underlying'],
      ['unknown', 'underlying'],
    ],
    beyondCounty: saidWorse,
    age: [
      [infant.value, floor.value],
      [floor.value, advanced.value],
      [infant.value, 'unknown'],
    ],
    mobility: [
      ['able', 'hard-to-move'],
      ['hard-to-move', 'disabled'],
      ['able', 'unknown'],
      ['unknown', 'disabled'],
    ],
    pregnant: saidWorse,
    underlying: [
      ['none', 'not-serious'],
      ['not-serious', 'serious'],
      ['none', 'unknown'],
      ['unknown', 'serious'],
    ],
    stability: [
      ['stable', 'unknown'],
      ['unknown', 'unstable'],
    ],
    red: saidWorse,
  }
}

/** How many cases a space holds. */
export const sizeOf = (space: Space): number => Object.values(space).reduce((n, values) => n * values.length, 1)

/** Visits every case in a fixed order. The facts are one object, changed in place: keep a copy of what you keep. */
export function forEachCase(space: Space, visit: (facts: RouteFacts, index: number) => void): void {
  const names = Object.keys(space) as Name[]
  const facts = Object.fromEntries(names.map((name) => [name, space[name][0]])) as Record<Name, unknown>
  let index = 0
  const turn = (depth: number): void => {
    if (depth === names.length) return visit(facts as unknown as RouteFacts, index++)
    for (const value of space[names[depth]]) {
      facts[names[depth]] = value
      turn(depth + 1)
    }
  }
  turn(0)
}

/** The case at a place of that order. */
export function caseAt(space: Space, index: number): RouteFacts {
  const facts: Partial<Record<Name, unknown>> = {}
  let rest = index
  for (const name of (Object.keys(space) as Name[]).reverse()) {
    const values = space[name]
    facts[name] = values[rest % values.length]
    rest = Math.floor(rest / values.length)
  }
  return facts as unknown as RouteFacts
}
