import { packFor } from '@domain/policy/pack-for'
import { whyRefused } from '@domain/rules/why-refused'
import { query, Refused } from '../_runtime/handler'

/** The rule behind a refusal, as the caller's own township has it (F02). */
export const whyRefusal = query('why.refusal', async ({ refusal }, _nothing, { account, today }) => {
  const township = account?.posts[0]?.township ?? account?.township ?? ''
  const why = whyRefused(refusal, packFor(township, today).id)
  if (!why) throw new Refused('NoSuchRefusal')
  return why
})
