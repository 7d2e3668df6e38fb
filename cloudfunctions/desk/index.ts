import { desk } from '@domain/contract/desk'
import { serve } from '../_runtime/serve'
import { inviteAccept } from './office/invite.accept'
import { inviteCreate } from './office/invite.create'
import { inviteList } from './office/invite.list'
import { inviteRevoke } from './office/invite.revoke'
import { officeOverview } from './office/office.overview'
import { officePeople } from './office/office.people'
import { referralClocks } from './office/referral.clocks'
import { policyPreview } from './policy/policy.preview'
import { policySave } from './policy/policy.save'
import { policyViewHandler } from './policy/policy.view'
import { policyWithdraw } from './policy/policy.withdraw'
import { rosterHandOver } from './roster/roster.handOver'
import { rosterSet } from './roster/roster.set'
import { rosterView } from './roster/roster.view'
import { leaveEnd } from './staff/leave.end'
import { leaveTake } from './staff/leave.take'
import { leaveView } from './staff/leave.view'
import { staffEnd } from './staff/staff.end'
import { staffGaps } from './staff/staff.gaps'
import { staffHelpers } from './staff/staff.helpers'
import { staffImport } from './staff/staff.import'

/** What is looked at and settled now and then. One handler for every action: a missing one does not compile. */
export const main = serve(desk, {
  'invite.accept': inviteAccept,
  'invite.create': inviteCreate,
  'invite.list': inviteList,
  'invite.revoke': inviteRevoke,
  'office.overview': officeOverview,
  'office.people': officePeople,
  'referral.clocks': referralClocks,
  'leave.end': leaveEnd,
  'leave.take': leaveTake,
  'leave.view': leaveView,
  'staff.end': staffEnd,
  'staff.gaps': staffGaps,
  'staff.helpers': staffHelpers,
  'staff.import': staffImport,
  'policy.view': policyViewHandler,
  'policy.preview': policyPreview,
  'policy.save': policySave,
  'policy.withdraw': policyWithdraw,
  'roster.view': rosterView,
  'roster.set': rosterSet,
  'roster.handOver': rosterHandOver,
})
