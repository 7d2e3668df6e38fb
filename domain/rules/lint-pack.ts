import { amberIn, laxerIn } from '../policy/lint'
import { type NumberFault, numberFaults } from '../policy/lint-numbers'
import { nationalPolicy } from '../policy/national'
import type { Pack, Policy } from '../policy/pack'
import { type ClassifierReport, lintClassifier } from './lint-classifier'
import { lintRouter, type RouterReport } from './lint-router'

export interface PackReport {
  /** Parameters laxer than what the pack inherits, by name. */
  readonly laxer: readonly string[]
  readonly numbers: readonly NumberFault[]
  readonly classifier: ClassifierReport
  readonly router: RouterReport
  /** Waits for the township's word; no fault. */
  readonly amber: readonly (keyof Policy)[]
  readonly faults: number
}

/** Everything that can be proved of a pack before anybody is looked after by it (F03). */
export function lintPack(pack: Pack, base: Policy = nationalPolicy): PackReport {
  const { policy } = pack
  const [laxer, numbers] = [laxerIn(policy, base), numberFaults(pack)]
  const [classifier, router] = [lintClassifier(policy), lintRouter(policy)]
  const faults = laxer.length + numbers.length + classifier.faults.length + router.faults.length
  return { laxer, numbers, classifier, router, amber: amberIn(policy), faults }
}
