import { z } from './zod'
import { Day } from './day'
import { HouseholdId, PersonId, RequestId, ShelfId } from './ids'
import { Hardship, Tier } from './person'
import { Place } from './place'
import { ItemId, LotUnits } from './stock'

/** Categories, never products or doses; and 生活物资, which households in difficulty may ask for the same way (B47). */
export const MedicineCategory = z.enum([
  'fever',
  'cough',
  'chinese-patent',
  'antigen',
  'own-prescription',
  'other',
  'living',
])
export type MedicineCategory = z.infer<typeof MedicineCategory>

export const RequestState = z.enum([
  'requested',
  'accepted', // 接下: stock is set aside
  'picked', // 配好: it left the shelf, lot by lot
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
  /** Just this article of the category; any of them where it is left out. */
  item: z.optional(ItemId),
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

/** Why somebody's wish counts as asked earlier where something is scarce (F17). */
export const KeyGroup = z.enum(['danger', 'red', 'pregnant', 'infant', 'dialysis', 'daily'])
export type KeyGroup = z.infer<typeof KeyGroup>

/** 有偿上门 (B38): said by the doctor, agreed to by the family before anybody sets out. */
export const Price = z.object({
  fen: z.int().check(z.gte(1), z.lte(1_000_000)),
  by: z.string(),
  /** Which price was agreed to: a new one has another instant. */
  at: z.number(),
  agreedAt: z.nullable(z.number()),
})
export type Price = z.infer<typeof Price>

/** How it is known that the bag reached the person: the receiver's code, a signature, or the family's own word. */
export const Proof = z.object({
  how: z.enum(['code', 'signature', 'family']),
  at: z.number(),
  /** Strokes of a finger, as the screen draws them again; never a picture of anybody. */
  signature: z.optional(z.string()),
})
export type Proof = z.infer<typeof Proof>

/** 要药 (MedicationRequest): from the family's tap to the bag in somebody's hands (A18). */
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
  /** 脱贫户 or 监测户, as the household was when it asked (B03). */
  hardship: z.nullable(Hardship),
  keyGroup: z.nullable(KeyGroup),
  requestedBy: z.string(),
  items: z.array(RequestItem),
  note: z.nullable(z.string()),
  way: z.enum(['deliver', 'collect']),
  /** Free help and paid home service never turn into each other (R16). */
  service: z.enum(['free', 'paid']),
  price: z.nullable(Price),
  /** More than one illness may take by the township's number: a clinician looks at it first (B21). */
  overCap: z.boolean(),
  state: RequestState,
  carrier: z.nullable(z.object({ openid: z.string(), name: z.string(), phone: z.nullable(z.string()) })),
  /** Where it was set aside; null where it comes from no shelf we keep books of. */
  shelfId: z.nullable(ShelfId),
  /** What was put into the bag, lot by lot; empty until it is picked. */
  lots: z.array(LotUnits),
  /** Not given, and said so: 止咳药没有了. */
  without: z.array(MedicineCategory),
  /** Four digits the receiver tells whoever brings it; shown to the person and the family only. */
  code: z.string(),
  proof: z.nullable(Proof),
  openedOn: Day,
  /** Where it stands among those at the same step, in the order of the text: while it is asked for, key groups count earlier. */
  turn: z.string(),
  /** The same while it waits for something scarce; null otherwise (F17). */
  queueKey: z.nullable(z.string()),
  steps: z.array(RequestStep),
})
export type MedicineRequest = z.infer<typeof MedicineRequest>

/** The life of a request as a table: the buttons and the server read the same one. */
export const nextStates = {
  requested: ['accepted', 'declined', 'cancelled'],
  accepted: ['picked', 'declined', 'cancelled'],
  // Somebody carries it, or the family comes for it.
  picked: ['carrying', 'handed-over', 'declined', 'cancelled'],
  // Given back it is there to be carried by another.
  carrying: ['handed-over', 'picked'],
  'handed-over': ['received'],
  received: [],
  declined: [],
  cancelled: [],
} as const satisfies Record<RequestState, readonly RequestState[]>

type Way = MedicineRequest['way']

/** The states a request may come to next; what is fetched is never carried, and what is brought is carried first. */
export const nextOf = ({ state, way }: { state: RequestState; way: Way }): RequestState[] =>
  (nextStates[state] as readonly RequestState[]).filter(
    (to) => state !== 'picked' || to !== (way === 'collect' ? 'carrying' : 'handed-over'),
  )

export const mayBecome = (request: { state: RequestState; way: Way }, to: RequestState): boolean =>
  nextOf(request).includes(to)

export const isClosed = (state: RequestState): boolean => nextStates[state].length === 0

/** The steps a worker owes, each a list of its own (A29). */
export const openStages = ['requested', 'accepted', 'picked', 'carrying'] as const satisfies readonly RequestState[]
export type OpenStage = (typeof openStages)[number]
