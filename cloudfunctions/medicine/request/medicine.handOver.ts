import { handOver } from '@domain/rules/request/moves'
import { isStaff, step } from './step'

/** 送到了: with the receiver's code or signature, or to be confirmed by the family (A18). */
export const medicineHandOver = step('medicine.handOver', (request, { input, mover, context, meta }) =>
  handOver(
    request,
    { ...mover, openid: context.openid, staff: isStaff(context), code: input.code, signature: input.signature },
    meta,
  ),
)
