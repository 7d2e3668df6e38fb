import { remindersFunction } from '@domain/contract/reminders-function'
import { serve } from '../_runtime/serve'
import { deliveryNoChannel } from './delivery/delivery.noChannel'
import { deliveryPrint } from './delivery/delivery.print'
import { deliveryRows } from './delivery/delivery.rows'
import { deliveryView } from './delivery/delivery.view'
import { reminderLend, reminderTakeBack } from './mine/lend'
import { reminderMine } from './mine/reminder.mine'
import { reminderOpened } from './mine/reminder.opened'

/** What was sent to whom and what became of it. One handler for every action: a missing one does not compile. */
export const main = serve(remindersFunction, {
  'delivery.noChannel': deliveryNoChannel,
  'delivery.print': deliveryPrint,
  'delivery.rows': deliveryRows,
  'delivery.view': deliveryView,
  'reminder.lend': reminderLend,
  'reminder.mine': reminderMine,
  'reminder.opened': reminderOpened,
  'reminder.takeBack': reminderTakeBack,
})
