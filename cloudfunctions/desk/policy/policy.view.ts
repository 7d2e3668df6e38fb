import { policyIdOf, type TownshipPolicy } from '@domain/rules/policy/stream'
import { policyView } from '@domain/rules/policy/view'
import { query } from '../../_runtime/handler'
import { get } from '../../_store/database'

/** The pack in force with every parameter's origin, what was saved, what the linter says, how the other townships do it. */
export const policyViewHandler = query('policy.view', async (_input, township, { now }) =>
  policyView(township, await get<TownshipPolicy>('policies', policyIdOf(township)), now),
)
