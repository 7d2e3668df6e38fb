import { giveBack } from '@domain/rules/request/moves'
import { isStaff, step } from './step'

/** 送不了，给别人送: it is there to be carried again. */
export const medicineGiveBack = step('medicine.giveBack', (request, { mover, context }) =>
  giveBack(request, { ...mover, openid: context.openid, staff: isStaff(context) }),
)
