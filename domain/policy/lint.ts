import { nationalPolicy } from './national'
import { isAmber } from './parameter'
import type { Policy } from './pack'
import { isLaxer, strictness } from './strictness'

/**
 * What a township's plan decides for itself, though a way of being stricter exists: national guidance is silent on whose
 * contact counts, and its default is nobody's rule to be laxer than.
 */
const leftToThePlan: readonly (keyof Policy)[] = ['cadreSettlesWeekly', 'inviteHours', 'digestAtHours']

/** Parameters in which a policy is laxer than what it inherits: a township may be stricter, never laxer. */
export const laxerIn = (policy: Policy, base: Policy = nationalPolicy): string[] =>
  (Object.keys(strictness) as (keyof Policy)[]).filter(
    (key) =>
      strictness[key] !== 'fixed' && !leftToThePlan.includes(key) && isLaxer(key, policy[key].value, base[key].value),
  )

/** Parameters the township has yet to confirm, shown with 暂. */
export const amberIn = (policy: Policy): (keyof Policy)[] =>
  (Object.keys(policy) as (keyof Policy)[]).filter((key) => isAmber(policy[key]))
