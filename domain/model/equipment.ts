import { z } from './zod'
import { Day } from './day'
import { EquipmentId, HouseholdId, PersonId } from './ids'
import { GridCode, Place, PlaceCode } from './place'
import { Tier } from './person'

/** Things with one holder at a time: oximeters and wearables go out on loan (A13), vehicles on a transfer (B31). */
export const EquipmentKind = z.enum(['oximeter', 'wearable', 'vehicle'])
export type EquipmentKind = z.infer<typeof EquipmentKind>

export const EquipmentState = z.enum(['ready', 'out', 'to-disinfect', 'withdrawn'])
export type EquipmentState = z.infer<typeof EquipmentState>

/** What a thing is out for: a loan, or the referral whose id stands in its place. */
export const LOAN = 'loan'

/** Whom a thing is with, with the words a list shows, so that a list is one query (P9). */
export const Holder = z.object({
  personId: PersonId,
  householdId: HouseholdId,
  name: z.string(),
  birthOn: Day,
  plate: z.string(),
  phone: z.nullable(z.string()),
  tier: z.nullable(Tier),
  /** Where the holder lives: who may know the name is decided by it. */
  grid: GridCode,
  since: z.number(),
  sinceOn: Day,
  /** Null where nothing is owed by a day, as for a vehicle on its way. */
  dueBackOn: z.nullable(Day),
  /** 冉启文（医生） */
  by: z.string(),
  /** `loan`, or the id of the referral. */
  for: z.string(),
  /** What the assessment before a loan came to (A13). */
  assessed: z.nullable(z.string()),
})
export type Holder = z.infer<typeof Holder>

export const Equipment = z.object({
  _id: EquipmentId,
  v: z.int(),
  asOf: Day,
  /** Where it is: a device on loan with its holder, everything else at home. */
  ...Place.shape,
  /** The village or township it belongs to. */
  home: PlaceCode,
  kind: EquipmentKind,
  /** Serial number or number plate, as written on it; unique within a township. */
  label: z.string(),
  state: EquipmentState,
  holder: z.nullable(Holder),
  /** Who had it last, until it is seen to: the return belongs in that person's history too. */
  lastWith: z.nullable(PersonId),
  /** Derived: sorts a list by what is to be done, 在外 by the day it is due back, then 待消毒, then 可用. */
  rank: z.string(),
})
export type Equipment = z.infer<typeof Equipment>
