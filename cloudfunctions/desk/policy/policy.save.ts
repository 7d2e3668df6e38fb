import type { Changes } from '@domain/policy/own-settings'
import { savePolicy } from '@domain/rules/policy/decide'
import { policyIdOf, policyStream, type TownshipPolicy } from '@domain/rules/policy/stream'
import { command } from '../../_runtime/handler'
import { get } from '../../_store/database'

/** A township's stricter setting, or its word that a default is its own: from tomorrow at the earliest (R20, F03). */
export const policySave = command('policy.save', {
  stream: policyStream,
  target: (_input, township) => policyIdOf(township),
  load: (id) => get<TownshipPolicy>('policies', id),
  decide: (state, { changes, from, reason }, { meta, subject: township }) =>
    savePolicy(state, { township, changes: changes as Changes, from, reason }, meta),
})
