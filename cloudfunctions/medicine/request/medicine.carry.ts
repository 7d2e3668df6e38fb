import { carry } from '@domain/rules/request/moves'
import { step } from './step'

/** 我去送: of all who could, exactly one carries it (A37). */
export const medicineCarry = step('medicine.carry', (request, { mover, context }) =>
  carry(request, {
    ...mover,
    carrier: { openid: context.openid, name: context.by.name, phone: context.account?.phone ?? null },
  }),
)
