import type { Action } from '@domain/contract'
import type { AnyHandler } from '../_runtime/handler'
import { serve } from '../_runtime/serve'
import { accountJoin } from './session/account.join'
import { accountView } from './session/account.view'
import { reminderConsent } from './session/reminder.consent'
import { sessionHome } from './session/session.home'
import { bondAnswer } from './bond/bond.answer'
import { bondAsk } from './bond/bond.ask'
import { bondByCard } from './bond/bond.byCard'
import { bondEnd } from './bond/bond.end'
import { contactRecord } from './care/contact.record'
import { episodeClose } from './care/episode.close'
import { followUpOpen } from './care/followUp.open'
import { followUpRecord } from './care/followUp.record'
import { personHistory } from './care/person.history'
import { referralSettle } from './care/referral.settle'
import { reportSubmit } from './care/report.submit'
import { reportTold } from './care/report.told'
import { todayList } from './care/today.list'
import { urgentTake } from './care/urgent.take'
import { whyDuty } from './care/why.duty'
import { householdAddPerson } from './registry/household.addPerson'
import { householdNewCard } from './registry/household.newCard'
import { householdOpen } from './registry/household.open'
import { householdRegister } from './registry/household.register'
import { peopleFind } from './registry/people.find'
import { personCorrect } from './registry/person.correct'
import { medicineAccept } from './medicine/medicine.accept'
import { medicineCancel } from './medicine/medicine.cancel'
import { medicineCarry } from './medicine/medicine.carry'
import { medicineDecline } from './medicine/medicine.decline'
import { medicineHandOver } from './medicine/medicine.handOver'
import { medicineList } from './medicine/medicine.list'
import { medicineReceived } from './medicine/medicine.received'
import { medicineRequest } from './medicine/medicine.request'
import { medicineView } from './medicine/medicine.view'
import { inviteAccept } from './office/invite.accept'
import { inviteCreate } from './office/invite.create'
import { inviteList } from './office/invite.list'
import { inviteRevoke } from './office/invite.revoke'
import { officeOverview } from './office/office.overview'
import { officePeople } from './office/office.people'
import { staffEnd } from './office/staff.end'

/** One handler for every action of the contract: a missing one does not compile. */
const handlers = {
  'account.join': accountJoin,
  'account.view': accountView,
  'reminder.consent': reminderConsent,
  'session.home': sessionHome,
  'bond.answer': bondAnswer,
  'bond.ask': bondAsk,
  'bond.byCard': bondByCard,
  'bond.end': bondEnd,
  'contact.record': contactRecord,
  'episode.close': episodeClose,
  'followUp.open': followUpOpen,
  'followUp.record': followUpRecord,
  'person.history': personHistory,
  'referral.settle': referralSettle,
  'report.submit': reportSubmit,
  'report.told': reportTold,
  'today.list': todayList,
  'urgent.take': urgentTake,
  'why.duty': whyDuty,
  'household.addPerson': householdAddPerson,
  'household.newCard': householdNewCard,
  'household.open': householdOpen,
  'household.register': householdRegister,
  'people.find': peopleFind,
  'person.correct': personCorrect,
  'medicine.accept': medicineAccept,
  'medicine.cancel': medicineCancel,
  'medicine.carry': medicineCarry,
  'medicine.decline': medicineDecline,
  'medicine.handOver': medicineHandOver,
  'medicine.list': medicineList,
  'medicine.received': medicineReceived,
  'medicine.request': medicineRequest,
  'medicine.view': medicineView,
  'invite.accept': inviteAccept,
  'invite.create': inviteCreate,
  'invite.list': inviteList,
  'invite.revoke': inviteRevoke,
  'office.overview': officeOverview,
  'office.people': officePeople,
  'staff.end': staffEnd,
} satisfies Record<Action, { action: string }>

export const main = serve(handlers as unknown as Record<Action, AnyHandler>)
