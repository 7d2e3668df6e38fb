import { withdrawPolicy } from '@domain/rules/policy/decide'
import { policyIdOf, policyStream, type TownshipPolicy } from '@domain/rules/policy/stream'
import { command } from '../../_runtime/handler'
import { get } from '../../_store/database'

export const policyWithdraw = command('policy.withdraw', {
  stream: policyStream,
  target: (_input, township) => policyIdOf(township),
  load: (id) => get<TownshipPolicy>('policies', id),
  decide: (state, { version }, { meta }) => withdrawPolicy(state, version, meta),
})
