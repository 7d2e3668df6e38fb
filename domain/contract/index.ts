import type { z } from '../model/zod'
import { api } from './api'
import { bulk } from './bulk'
import { clinic } from './clinic'
import { desk } from './desk'
import type { CommonRefusal, Endpoint, Reply } from './endpoint'
import { reasons } from './reasons'
import { remindersFunction } from './reminders-function'

/**
 * Everything a client may ask, by action name `<area>.<verb>`. A function serves its own part and carries no other
 * (`./api`, `./clinic`, `./desk`, `./reasons`, `./reminders-function`, `./bulk`); which one answers an action, `./function-of` says.
 */
export const contract = { ...api, ...clinic, ...desk, ...reasons, ...remindersFunction, ...bulk }

export type Contract = typeof contract
export type Action = keyof Contract
export type Input<A extends Action> = z.infer<Contract[A]['input']>
export type Output<A extends Action> = Contract[A] extends Endpoint<z.ZodMiniType, infer O> ? O : never
export type Refusal<A extends Action> = Contract[A]['refusals'][number] | CommonRefusal
export type ReplyOf<A extends Action> = Reply<Output<A>, Refusal<A>>
export type Command = { [A in Action]: Contract[A]['kind'] extends 'command' ? A : never }[Action]

export type { CommonRefusal, Endpoint, Reply } from './endpoint'
export type { DeliveryKind, DeliveryRow, DeliveryState, DeliveryView, NoChannelRow } from './delivery'
export type { EquipmentRow } from './equipment'
export type { LedgerLine, LedgerOutcome, LedgerPage, LedgerView } from './ledger'
export type { ParameterRow, PolicyPreview, PolicyView, SettingEdit, SettingValue, VersionRow } from './policy'
export type { LendRow, MyRemindersView, SentLine } from './reminders'
export type { RosterStaff, RosterView } from './roster'
export type * from './views'
export type * from './views-care'
export type * from './views-reminders'
export type * from './views-staff'
export type * from './views-standing'
export type * from './views-treatment'
export type * from './why'
