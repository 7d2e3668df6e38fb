import { townshipAt } from '@domain/policy/tenants'
import { query } from '../../_runtime/handler'
import { exportsOf } from '../../_store/ledger-files'

const SHOWN = 10

/** What a ledger may be cut by, and who took it out lately (E12). */
export const ledgerView = query('ledger.view', async (_input, township) => {
  const exports = await exportsOf(township, SHOWN)
  return {
    villages: (townshipAt(township)?.villages ?? []).map(({ code, name }) => ({ code, name })),
    exports: exports.map(({ at, name, words, purpose }) => ({ at, name, words, purpose })),
  }
})
