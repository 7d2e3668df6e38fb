import { desk } from '@domain/contract/desk'
import { serve } from '../_runtime/serve'
import { equipmentAdd } from './equipment/equipment.add'
import { equipmentBack } from './equipment/equipment.back'
import { equipmentFree } from './equipment/equipment.free'
import { equipmentLend } from './equipment/equipment.lend'
import { equipmentList } from './equipment/equipment.list'
import { equipmentReady } from './equipment/equipment.ready'
import { equipmentWithdraw } from './equipment/equipment.withdraw'
import { inviteAccept } from './office/invite.accept'
import { inviteCreate } from './office/invite.create'
import { inviteList } from './office/invite.list'
import { inviteRevoke } from './office/invite.revoke'
import { officeOverview } from './office/office.overview'
import { officePeople } from './office/office.people'
import { referralClocks } from './office/referral.clocks'
import { staffEnd } from './office/staff.end'
import { policyPreview } from './policy/policy.preview'
import { policySave } from './policy/policy.save'
import { policyViewHandler } from './policy/policy.view'
import { policyWithdraw } from './policy/policy.withdraw'

/** What is looked at and settled now and then. One handler for every action: a missing one does not compile. */
export const main = serve(desk, {
  'equipment.add': equipmentAdd,
  'equipment.back': equipmentBack,
  'equipment.free': equipmentFree,
  'equipment.lend': equipmentLend,
  'equipment.list': equipmentList,
  'equipment.ready': equipmentReady,
  'equipment.withdraw': equipmentWithdraw,
  'invite.accept': inviteAccept,
  'invite.create': inviteCreate,
  'invite.list': inviteList,
  'invite.revoke': inviteRevoke,
  'office.overview': officeOverview,
  'office.people': officePeople,
  'referral.clocks': referralClocks,
  'staff.end': staffEnd,
  'policy.view': policyViewHandler,
  'policy.preview': policyPreview,
  'policy.save': policySave,
  'policy.withdraw': policyWithdraw,
})
