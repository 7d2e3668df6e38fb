import { bulk } from '@domain/contract/bulk'
import { serve } from '../_runtime/serve'
import { ledgerCheck } from './ledger/ledger.check'
import { ledgerExport } from './ledger/ledger.export'
import { ledgerImport } from './ledger/ledger.import'
import { ledgerView } from './ledger/ledger.view'

/** Whole files, out and in. One handler for every action: a missing one does not compile. */
export const main = serve(bulk, {
  'ledger.view': ledgerView,
  'ledger.export': ledgerExport,
  'ledger.check': ledgerCheck,
  'ledger.import': ledgerImport,
})
