import { clinic } from '@domain/contract/clinic'
import { serve } from '../_runtime/serve'
import { equipmentAdd } from './equipment/equipment.add'
import { equipmentBack } from './equipment/equipment.back'
import { equipmentFree } from './equipment/equipment.free'
import { equipmentLend } from './equipment/equipment.lend'
import { equipmentList } from './equipment/equipment.list'
import { equipmentReady } from './equipment/equipment.ready'
import { equipmentWithdraw } from './equipment/equipment.withdraw'
import { emergencyCalled } from './treatment/emergency.called'
import { panelAnswer } from './treatment/panel.answer'
import { referralList } from './treatment/referral.list'
import { referralStep } from './treatment/referral.step'
import { routeDecide } from './treatment/route.decide'
import { routeViewQuery } from './treatment/route.view'
import { vehicleSend } from './treatment/vehicle.send'

/** Treatment, transport and devices. One handler for every action: a missing one does not compile. */
export const main = serve(clinic, {
  'route.view': routeViewQuery,
  'route.decide': routeDecide,
  'panel.answer': panelAnswer,
  'referral.list': referralList,
  'referral.step': referralStep,
  'emergency.called': emergencyCalled,
  'vehicle.send': vehicleSend,
  'equipment.add': equipmentAdd,
  'equipment.back': equipmentBack,
  'equipment.free': equipmentFree,
  'equipment.lend': equipmentLend,
  'equipment.list': equipmentList,
  'equipment.ready': equipmentReady,
  'equipment.withdraw': equipmentWithdraw,
})
