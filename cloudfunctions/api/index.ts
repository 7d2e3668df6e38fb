import { api } from '@domain/contract/api'
import { serve } from '../_runtime/serve'
import { accountJoin } from './session/account.join'
import { accountRest } from './session/account.rest'
import { accountView } from './session/account.view'
import { reminderConsent } from './session/reminder.consent'
import { sessionHome } from './session/session.home'
import { bondAnswer } from './bond/bond.answer'
import { bondAsk } from './bond/bond.ask'
import { bondByCard } from './bond/bond.byCard'
import { bondEnd } from './bond/bond.end'
import { callMade } from './care/call.made'
import { contactRecord } from './care/contact.record'
import { episodeClose } from './care/episode.close'
import { followUpOpen } from './care/followUp.open'
import { followUpRecord } from './care/followUp.record'
import { referralSettle } from './care/referral.settle'
import { reportSubmit } from './care/report.submit'
import { reportTold } from './care/report.told'
import { todayList } from './care/today.list'
import { urgentTake } from './care/urgent.take'
import { householdAddPerson } from './registry/household.addPerson'
import { householdNewCard } from './registry/household.newCard'
import { householdOpen } from './registry/household.open'
import { householdRegister } from './registry/household.register'
import { peopleFind } from './registry/people.find'
import { personCorrect } from './registry/person.correct'
import { standingViewQuery } from './standing/standing.view'
import { awaySay } from './standing/away.say'
import { awayConfirm } from './standing/away.confirm'
import { awayEnd } from './standing/away.end'
import { carePlan } from './standing/care.plan'
import { careEnd } from './standing/care.end'
import { sessionSettle } from './standing/session.settle'
import { missedClose } from './standing/missed.close'
import { tierOverride } from './standing/tier.override'
import { tierRestore } from './standing/tier.restore'

/** What residents and village staff ask all day. One handler for every action: a missing one does not compile. */
export const main = serve(api, {
  'account.join': accountJoin,
  'account.rest': accountRest,
  'account.view': accountView,
  'reminder.consent': reminderConsent,
  'session.home': sessionHome,
  'bond.answer': bondAnswer,
  'bond.ask': bondAsk,
  'bond.byCard': bondByCard,
  'bond.end': bondEnd,
  'call.made': callMade,
  'contact.record': contactRecord,
  'episode.close': episodeClose,
  'followUp.open': followUpOpen,
  'followUp.record': followUpRecord,
  'referral.settle': referralSettle,
  'report.submit': reportSubmit,
  'report.told': reportTold,
  'today.list': todayList,
  'urgent.take': urgentTake,
  'household.addPerson': householdAddPerson,
  'household.newCard': householdNewCard,
  'household.open': householdOpen,
  'household.register': householdRegister,
  'people.find': peopleFind,
  'person.correct': personCorrect,
  'standing.view': standingViewQuery,
  'away.say': awaySay,
  'away.confirm': awayConfirm,
  'away.end': awayEnd,
  'care.plan': carePlan,
  'care.end': careEnd,
  'session.settle': sessionSettle,
  'missed.close': missedClose,
  'tier.override': tierOverride,
  'tier.restore': tierRestore,
})
