import { z } from './zod'
import { Day } from './day'
import { HelpPostId, HouseholdId, PersonId } from './ids'
import { Place } from './place'
import { ItemId } from './stock'

/** 能分一点, or 想要一点. */
export const HelpKind = z.enum(['offer', 'wish'])
export type HelpKind = z.infer<typeof HelpKind>

/** What neighbours may share: what is sold without a prescription, by the formulary's categories (B21). */
export const shareable = ['fever', 'cough', 'chinese-patent', 'antigen'] as const
export const HelpCategory = z.enum(shareable)
export type HelpCategory = z.infer<typeof HelpCategory>

/** A neighbour as the other side gets to know them, once there is another side. */
export const HelpSide = z.object({
  personId: PersonId,
  householdId: HouseholdId,
  name: z.string(),
  plate: z.string(),
  phone: z.nullable(z.string()),
  /** Said that it is done: what was given is given, what was wanted is there. */
  done: z.boolean(),
})
export type HelpSide = z.infer<typeof HelpSide>

export const HelpState = z.enum(['open', 'answered', 'closed', 'withdrawn'])
export type HelpState = z.infer<typeof HelpState>

/** 邻里互助 (B02): one offer or wish inside one grid. It has no words of its own, so that nobody's illness is told in it. */
export const HelpPost = z.object({
  _id: HelpPostId,
  v: z.int(),
  asOf: Day,
  ...Place.shape,
  kind: HelpKind,
  category: HelpCategory,
  /** Just this article; any of the category where it is null. */
  item: z.nullable(ItemId),
  /** 人份. */
  quantity: z.int(),
  state: HelpState,
  /** Whose it is, for who looks whether one stands already. */
  personId: PersonId,
  poster: HelpSide,
  answerer: z.nullable(HelpSide),
  postedAt: z.number(),
  /** The last day it stands, unless it is closed before. */
  untilOn: Day,
  /** The same while it stands, and nothing once it is closed: what the lists are read by. */
  listedUntil: z.nullable(Day),
})
export type HelpPost = z.infer<typeof HelpPost>
