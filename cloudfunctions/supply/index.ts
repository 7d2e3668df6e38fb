import { supplyFunction } from '@domain/contract/supply-function'
import { serve } from '../_runtime/serve'
import { allocationAsk } from './allocation/allocation.ask'
import { allocationClose } from './allocation/allocation.close'
import { allocationDecline } from './allocation/allocation.decline'
import { allocationDraft } from './allocation/allocation.draft'
import { allocationList } from './allocation/allocation.list'
import { allocationNeed } from './allocation/allocation.need'
import { allocationPromise } from './allocation/allocation.promise'
import { allocationReceive } from './allocation/allocation.receive'
import { allocationRefuse } from './allocation/allocation.refuse'
import { allocationViewQuery } from './allocation/allocation.view'
import { allocationWithdraw } from './allocation/allocation.withdraw'
import { stockRebalance } from './allocation/stock.rebalance'
import { kitClose } from './kit/kit.close'
import { kitGive } from './kit/kit.give'
import { kitOpen } from './kit/kit.open'
import { kitPeople } from './kit/kit.people'
import { kitRounds } from './kit/kit.rounds'
import { kitTakeBack } from './kit/kit.takeBack'
import { householdHardship } from './household/household.hardship'
import { waveRun } from './wave/wave.run'
import { stockShelves } from './stock/stock.shelves'
import { stockView } from './stock/stock.view'
import { stockOpen } from './stock/stock.open'
import { stockChange } from './stock/stock.change'
import { stockReceive } from './stock/stock.receive'
import { stockWriteOff } from './stock/stock.writeOff'
import { stockReverse } from './stock/stock.reverse'
import { stockGive } from './stock/stock.give'
import { stockSend } from './stock/stock.send'
import { stockArrive } from './stock/stock.arrive'
import { stockCount } from './stock/stock.count'
import { stockConfirm } from './stock/stock.confirm'
import { stockLines } from './stock/stock.lines'
import { stockSay } from './stock/stock.say'
import { stockReach } from './stock/stock.reach'
import { returneeList } from './returnee/returnee.list'
import { returneeAdd } from './returnee/returnee.add'
import { returneeRemove } from './returnee/returnee.remove'

/** What lies on the shelves. One handler for every action: a missing one does not compile. */
export const main = serve(supplyFunction, {
  'allocation.need': allocationNeed,
  'allocation.ask': allocationAsk,
  'allocation.draft': allocationDraft,
  'allocation.withdraw': allocationWithdraw,
  'allocation.promise': allocationPromise,
  'allocation.decline': allocationDecline,
  'allocation.refuse': allocationRefuse,
  'allocation.receive': allocationReceive,
  'allocation.close': allocationClose,
  'allocation.view': allocationViewQuery,
  'allocation.list': allocationList,
  'stock.rebalance': stockRebalance,
  'kit.open': kitOpen,
  'kit.close': kitClose,
  'kit.rounds': kitRounds,
  'kit.people': kitPeople,
  'kit.give': kitGive,
  'kit.takeBack': kitTakeBack,
  'household.hardship': householdHardship,
  'wave.run': waveRun,
  'stock.shelves': stockShelves,
  'stock.view': stockView,
  'stock.open': stockOpen,
  'stock.change': stockChange,
  'stock.receive': stockReceive,
  'stock.writeOff': stockWriteOff,
  'stock.reverse': stockReverse,
  'stock.give': stockGive,
  'stock.send': stockSend,
  'stock.arrive': stockArrive,
  'stock.count': stockCount,
  'stock.confirm': stockConfirm,
  'stock.lines': stockLines,
  'stock.say': stockSay,
  'stock.reach': stockReach,
  'returnee.list': returneeList,
  'returnee.add': returneeAdd,
  'returnee.remove': returneeRemove,
})
