import { staffFunction } from '@domain/contract/staff-function'
import { serve } from '../_runtime/serve'
import { inviteAccept } from './invite/invite.accept'
import { inviteCreate } from './invite/invite.create'
import { inviteList } from './invite/invite.list'
import { inviteRevoke } from './invite/invite.revoke'
import { leaveEnd } from './leave/leave.end'
import { leaveTake } from './leave/leave.take'
import { leaveView } from './leave/leave.view'
import { rosterHandOver } from './roster/roster.handOver'
import { rosterSet } from './roster/roster.set'
import { rosterView } from './roster/roster.view'
import { staffEnd } from './post/staff.end'
import { staffGaps } from './post/staff.gaps'
import { staffHelpers } from './post/staff.helpers'
import { staffImport } from './post/staff.import'

/** Who works where, until when, and who stands in. One handler for every action: a missing one does not compile. */
export const main = serve(staffFunction, {
  'invite.accept': inviteAccept,
  'invite.create': inviteCreate,
  'invite.list': inviteList,
  'invite.revoke': inviteRevoke,
  'leave.end': leaveEnd,
  'leave.take': leaveTake,
  'leave.view': leaveView,
  'staff.end': staffEnd,
  'staff.gaps': staffGaps,
  'staff.helpers': staffHelpers,
  'staff.import': staffImport,
  'roster.view': rosterView,
  'roster.set': rosterSet,
  'roster.handOver': rosterHandOver,
})
