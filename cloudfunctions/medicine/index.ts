import { medicineFunction } from '@domain/contract/medicine-function'
import { serve } from '../_runtime/serve'
import { helpAnswer } from './help/help.answer'
import { helpDone } from './help/help.done'
import { helpList } from './help/help.list'
import { helpPost } from './help/help.post'
import { helpWithdraw } from './help/help.withdraw'
import { medicineAccept } from './request/medicine.accept'
import { medicineAgree } from './request/medicine.agree'
import { medicineCancel } from './request/medicine.cancel'
import { medicineCarry } from './request/medicine.carry'
import { medicineDecline } from './request/medicine.decline'
import { medicineGiveBack } from './request/medicine.giveBack'
import { medicineHandOver } from './request/medicine.handOver'
import { medicineList } from './request/medicine.list'
import { medicineMine } from './request/medicine.mine'
import { medicineOffer } from './request/medicine.offer'
import { medicinePick } from './request/medicine.pick'
import { medicinePlace } from './request/medicine.place'
import { medicinePool } from './request/medicine.pool'
import { medicinePrice } from './request/medicine.price'
import { medicineReceived } from './request/medicine.received'
import { medicineRequest } from './request/medicine.request'
import { medicineStuck } from './request/medicine.stuck'
import { medicineView } from './request/medicine.view'

/** What is asked for at home and brought there, and what neighbours hand one another. One handler for every action: a missing one does not compile. */
export const main = serve(medicineFunction, {
  'help.list': helpList,
  'help.post': helpPost,
  'help.answer': helpAnswer,
  'help.done': helpDone,
  'help.withdraw': helpWithdraw,
  'medicine.accept': medicineAccept,
  'medicine.agree': medicineAgree,
  'medicine.cancel': medicineCancel,
  'medicine.carry': medicineCarry,
  'medicine.decline': medicineDecline,
  'medicine.giveBack': medicineGiveBack,
  'medicine.handOver': medicineHandOver,
  'medicine.list': medicineList,
  'medicine.mine': medicineMine,
  'medicine.offer': medicineOffer,
  'medicine.pick': medicinePick,
  'medicine.place': medicinePlace,
  'medicine.pool': medicinePool,
  'medicine.price': medicinePrice,
  'medicine.received': medicineReceived,
  'medicine.request': medicineRequest,
  'medicine.stuck': medicineStuck,
  'medicine.view': medicineView,
})
