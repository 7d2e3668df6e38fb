import { desk } from '@domain/contract/desk'
import { serve } from '../_runtime/serve'
import { officeOverview } from './office/office.overview'
import { officePeople } from './office/office.people'
import { referralClocks } from './office/referral.clocks'
import { policyPreview } from './policy/policy.preview'
import { policySave } from './policy/policy.save'
import { policyViewHandler } from './policy/policy.view'
import { policyWithdraw } from './policy/policy.withdraw'

/** What is looked at and settled now and then. One handler for every action: a missing one does not compile. */
export const main = serve(desk, {
  'office.overview': officeOverview,
  'office.people': officePeople,
  'referral.clocks': referralClocks,
  'policy.view': policyViewHandler,
  'policy.preview': policyPreview,
  'policy.save': policySave,
  'policy.withdraw': policyWithdraw,
})
