import { z } from './zod'
import { Day } from './day'
import { HouseholdId, PersonId, RequestId } from './ids'
import { Place } from './place'
import { Tier } from './person'

/** Categories, never products or doses. */
export const MedicineCategory = z.enum(['fever', 'cough', 'chinese-patent', 'antigen', 'own-prescription', 'other'])
export type MedicineCategory = z.infer<typeof MedicineCategory>

export const RequestState = z.enum([
  'requested',
  'accepted',
  'carrying',
  'handed-over',
  'received',
  'declined',
  'cancelled',
])
export type RequestState = z.infer<typeof RequestState>

export const RequestItem = z.object({
  category: MedicineCategory,
  /** 人份 (person-courses). */
  quantity: z.int().check(z.gte(1), z.lte(9)),
  words: z.optional(z.string().check(z.maxLength(60))),
})
export type RequestItem = z.infer<typeof RequestItem>

/** One step of a request as the family reads it: who did what, when, and why. */
export const RequestStep = z.object({
  state: RequestState,
  at: z.number(),
  /** 谭小梅（村干部）; the family itself is 家里. */
  by: z.string(),
  note: z.nullable(z.string()),
})

/** 要药 (MedicationRequest): from the family's tap to the door (A18). */
export const MedicineRequest = z.object({
  _id: RequestId,
  v: z.int(),
  asOf: Day,
  ...Place.shape,
  personId: PersonId,
  householdId: HouseholdId,
  forName: z.string(),
  birthOn: Day,
  plate: z.string(),
  phone: z.nullable(z.string()),
  tier: z.nullable(Tier),
  requestedBy: z.string(),
  items: z.array(RequestItem),
  note: z.nullable(z.string()),
  way: z.enum(['deliver', 'collect']),
  state: RequestState,
  carrier: z.nullable(z.object({ openid: z.string(), name: z.string(), phone: z.nullable(z.string()) })),
  openedOn: Day,
  steps: z.array(RequestStep),
})
export type MedicineRequest = z.infer<typeof MedicineRequest>

/** The life of a request as a table: the buttons and the server read the same one. */
export const nextStates = {
  requested: ['accepted', 'declined', 'cancelled'],
  accepted: ['carrying', 'declined', 'cancelled'],
  carrying: ['handed-over', 'accepted'],
  'handed-over': ['received'],
  received: [],
  declined: [],
  cancelled: [],
} as const satisfies Record<RequestState, readonly RequestState[]>

export const mayBecome = (from: RequestState, to: RequestState): boolean =>
  (nextStates[from] as readonly RequestState[]).includes(to)

export const isClosed = (state: RequestState): boolean => nextStates[state].length === 0
