import { severities } from '../model/severity'
import type { Policy } from '../policy/pack'
import type { RouteFacts, Said } from './router-facts'
import { ladder, type SpaceOf, type StepsOf } from './space'

/** Values each fact is enumerated with. */
export type Space = SpaceOf<RouteFacts>

const said: readonly Said[] = ['no', 'unknown', 'yes']
const knownSaid: readonly Said[] = ['no', 'yes']

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

/**
 * A part small enough to be decided while somebody waits for a pack to be saved: unknown are those facts whose weight a
 * setting can change. The whole space is decided by the tests and by `npm run policy`.
 */
export const quickPart: Partial<Space> = {
  emergency: knownSaid,
  dialysis: knownSaid,
  beyondCounty: ['no'],
  pregnant: knownSaid,
  stability: ['stable', 'unstable'],
}

const saidWorse = ladder(said)

/**
 * Steps from a value to a worse one, by which a milder answer would be a fault. Age climbs from where infancy ends: infancy
 * lies on no ladder with old age.
 */
export function worseSteps(policy: Policy, space: Space = routeSpace(policy)): StepsOf<RouteFacts> {
  const infant = policy.infantBelowAge.value
  const grown = space.age.filter((age): age is number => age !== 'unknown' && age >= infant)
  return {
    emergency: saidWorse,
    flag: [
      ...ladder(['none', 'remeasure', 'clinician-now', 'severe', 'urgent']),
      ['remeasure', 'unknown'],
      ['unknown', 'urgent'],
    ],
    dialysis: saidWorse,
    severity: [...ladder(severities), ['mild', 'unknown'], ['unknown', 'severe']],
    cause: [
      ['pneumonia', 'underlying'],
      ['unknown', 'underlying'],
    ],
    beyondCounty: saidWorse,
    age: [...ladder([...grown].sort((a, b) => a - b)), [infant, 'unknown'], [0, 'unknown']],
    mobility: [...ladder(['able', 'hard-to-move', 'disabled']), ['able', 'unknown'], ['unknown', 'disabled']],
    pregnant: saidWorse,
    underlying: [...ladder(['none', 'not-serious', 'serious']), ['none', 'unknown'], ['unknown', 'serious']],
    stability: ladder(['stable', 'unknown', 'unstable']),
    red: saidWorse,
  }
}
