import { amberIn, laxerIn } from '../policy/lint'
import { type NumberFault, numberFaults } from '../policy/lint-numbers'
import { nationalPolicy } from '../policy/national'
import type { Pack, Policy } from '../policy/pack'
import { type ClassifierReport, lintClassifier } from './lint-classifier'
import { type FlagReport, lintFlags } from './lint-flags'
import { lintRouter, type RouterReport } from './lint-router'
import { quickPart, type Space } from './router-space'

export interface PackReport {
  /** Parameters laxer than what the pack inherits, by name. */
  readonly laxer: readonly string[]
  readonly numbers: readonly NumberFault[]
  readonly classifier: ClassifierReport
  readonly flags: FlagReport
  readonly router: RouterReport
  /** Waits for the township's word; no fault. */
  readonly amber: readonly (keyof Policy)[]
  readonly faults: number
}

/**
 * Everything that can be proved of a pack before anybody is looked after by it (F03). As it stands, quick enough for
 * somebody who waits for a pack to be saved; `routes` is the part of the router's space to decide, `{}` all of it.
 */
export function lintPack(pack: Pack, base: Policy = nationalPolicy, routes: Partial<Space> = quickPart): PackReport {
  const { policy } = pack
  const [laxer, numbers] = [laxerIn(policy, base), numberFaults(pack)]
  const [classifier, flags] = [lintClassifier(policy), lintFlags(policy)]
  const router = lintRouter(policy, undefined, routes)
  const proved = [laxer, numbers, classifier.faults, flags.faults, router.faults]
  const faults = proved.reduce((n, found) => n + found.length, 0)
  return { laxer, numbers, classifier, flags, router, amber: amberIn(policy), faults }
}
