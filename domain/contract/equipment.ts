import { Day } from '../model/day'
import { EquipmentKind, type EquipmentState } from '../model/equipment'
import { EquipmentId, PersonId } from '../model/ids'
import { PlaceCode } from '../model/place'
import { z } from '../model/zod'
import { endpoint } from './endpoint'
import { text } from './fields'

/** A thing on a list. */
export interface EquipmentRow {
  readonly equipmentId: string
  readonly kind: EquipmentKind
  readonly label: string
  readonly state: EquipmentState
  /** 血氧仪 YX-03 */
  readonly title: string
  /** 2月12日还; 该还了，迟 2 天; 今天收回，等消毒 */
  readonly words: string
  /** 朝元村卫生室 */
  readonly homeWords: string
  readonly late: number
  /** Null where nobody has it, and for a caller whose place does not contain the holder. */
  readonly holder: {
    readonly personId: string
    readonly householdId: string
    readonly name: string
    readonly plate: string
    readonly phone: string | null
    readonly sinceOn: Day
    readonly by: string
    /** 治疗结束了，还没还; a vehicle: 转诊结束了，车还没回 */
    readonly ended: boolean
  } | null
  /** What the caller may do with it now. */
  readonly may: readonly ('back' | 'ready' | 'withdraw')[]
}

const label = text(20)

/** Things with one holder at a time: oximeters and wearables on loan (A13), vehicles for transfers (B31). */
export const equipment = {
  'equipment.add': endpoint({
    kind: 'command',
    who: ['doctor', 'office'],
    about: 'place',
    /** A village or township: where it is kept. */
    input: z.object({ place: PlaceCode, kind: EquipmentKind, label }),
    refusals: ['PlaceDoesNotFit', 'LabelTaken'],
  }).returns<{ equipmentId: string }>(),

  /** After assessment, to somebody treated at home or in danger (A13). */
  'equipment.lend': endpoint({
    kind: 'command',
    who: ['doctor'],
    about: 'person',
    input: z.object({ personId: PersonId, equipmentId: EquipmentId, dueBackOn: Day, assessed: text(100) }),
    refusals: ['NotFree', 'NotLent', 'NoEpisode', 'DueBackOutside'],
  }).returns<Record<string, never>>(),

  /** 收回: a device then waits to be disinfected, a vehicle may go again. */
  'equipment.back': endpoint({
    kind: 'command',
    who: ['cadre', 'doctor', 'office'],
    about: 'equipment',
    input: z.object({ equipmentId: EquipmentId }),
    refusals: ['NotOut'],
  }).returns<Record<string, never>>(),

  /** 消毒好了: free for the next loan. */
  'equipment.ready': endpoint({
    kind: 'command',
    who: ['doctor', 'office'],
    about: 'equipment',
    input: z.object({ equipmentId: EquipmentId }),
    refusals: ['NotToDisinfect'],
  }).returns<Record<string, never>>(),

  /** 停用: broken, lost or given away. */
  'equipment.withdraw': endpoint({
    kind: 'command',
    who: ['doctor', 'office'],
    about: 'equipment',
    input: z.object({ equipmentId: EquipmentId, reason: text(100) }),
    refusals: ['AlreadyWithdrawn', 'StillOut'],
  }).returns<Record<string, never>>(),

  /** What is in a place, by what is to be done: out by the day due back, then to disinfect, then free. */
  'equipment.list': endpoint({
    kind: 'query',
    who: ['doctor', 'office', 'cadre'],
    about: 'place',
    input: z.object({ place: PlaceCode, after: z.optional(text(100)) }),
    refusals: [],
  }).returns<{
    rows: readonly EquipmentRow[]
    /** Pass as `after` for the rows after these; null at the end. */
    more: string | null
    /** How many vehicles of the township can be sent now (B31). */
    vehiclesFree: number
  }>(),

  /** What may be lent to a person now, and what the person already has. */
  'equipment.free': endpoint({
    kind: 'query',
    who: ['doctor'],
    about: 'person',
    input: z.object({ personId: PersonId }),
    refusals: [],
  }).returns<{
    today: Day
    name: string
    /** Treated at home or in danger: whoever is neither is lent nothing (A13). */
    mayBorrow: boolean
    free: readonly EquipmentRow[]
    /** How many more are free than are listed. */
    more: number
    held: readonly EquipmentRow[]
  }>(),
}
