import type { z } from '../model/zod'
import { api } from './api'
import { bulk } from './bulk'
import { clinic } from './clinic'
import { desk } from './desk'
import type { CommonRefusal, Endpoint, Reply } from './endpoint'
import { medicineFunction } from './medicine-function'
import { reasons } from './reasons'
import { remindersFunction } from './reminders-function'
import { staffFunction } from './staff-function'
import { supplyFunction } from './supply-function'

/**
 * Everything a client may ask, by action name `<area>.<verb>`. A function serves its own part and carries no other
 * (`./api`, `./clinic`, `./reminders-function` and so on); which one answers an action, `./function-of` says.
 */
export const contract = {
  ...api,
  ...medicineFunction,
  ...clinic,
  ...desk,
  ...staffFunction,
  ...supplyFunction,
  ...reasons,
  ...remindersFunction,
  ...bulk,
}

export type Contract = typeof contract
export type Action = keyof Contract
export type Input<A extends Action> = z.infer<Contract[A]['input']>
export type Output<A extends Action> = Contract[A] extends Endpoint<z.ZodMiniType, infer O> ? O : never
export type Refusal<A extends Action> = Contract[A]['refusals'][number] | CommonRefusal
export type ReplyOf<A extends Action> = Reply<Output<A>, Refusal<A>>
export type Command = { [A in Action]: Contract[A]['kind'] extends 'command' ? A : never }[Action]

export type { CommonRefusal, Endpoint, Reply } from './endpoint'
export type {
  AllocationRow,
  AllocationStep,
  AllocationView,
  DifferenceRow,
  NeedRow,
  PacksView,
  RebalanceRow,
  RebalanceSide,
} from './allocation'
export type { KitPersonRow, KitRoundRow } from './kit'
export type { DeliveryKind, DeliveryRow, DeliveryState, DeliveryView, NoChannelRow } from './delivery'
export type { EquipmentRow } from './equipment'
export type { HelpRow, HelpStep } from './help'
export type { LedgerLine, LedgerOutcome, LedgerPage, LedgerView } from './ledger'
export type { ParameterRow, PolicyPreview, PolicyView, SettingEdit, SettingValue, VersionRow } from './policy'
export type { LendRow, MyRemindersView, SentLine } from './reminders'
export type { RosterStaff, RosterView } from './roster'
export type * from './views'
export type * from './views-care'
export type * from './views-medicine'
export type * from './views-reminders'
export type * from './views-staff'
export type * from './views-standing'
export type {
  LotLabel,
  LotRow,
  ReachView,
  SaidRow,
  ShelfLine,
  ShelfRow,
  ShelfStep,
  ShelfView,
  StandingRow,
  StockVerdict,
  TransferRow,
} from './views-stock'
export type * from './views-treatment'
export type { WaveAssumptionRow, WaveHeaviest, WaveLine, WaveShelf, WaveView } from './wave'
export type * from './why'
