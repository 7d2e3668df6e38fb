import { z } from './zod'
import { Day } from './day'
import { KitReceiptId, KitRoundId, PersonId, ShelfId } from './ids'
import { Place } from './place'
import { Tier, VulnerableGroup } from './person'
import { ItemId } from './stock'

/** What is in a bag: an article of the formulary and how many of its smallest unit. */
export const KitPart = z.object({ item: ItemId, units: z.int().check(z.gte(1), z.lte(200)) })
export type KitPart = z.infer<typeof KitPart>

/** Whom a round is for: whoever is in one of the tiers or groups, or old enough. An age floor belongs to its clause (R01). */
export const KitWhom = z.object({
  tiers: z.array(Tier),
  groups: z.array(VulnerableGroup),
  fromAge: z.nullable(z.int().check(z.gte(0), z.lte(120))),
})
export type KitWhom = z.infer<typeof KitWhom>

/** 健康包的一轮发放 (B16): what is in a bag and whom it is for, opened by the office. */
export const KitRound = z.object({
  _id: KitRoundId,
  v: z.int(),
  asOf: Day,
  /** The township, under village number 000. */
  ...Place.shape,
  name: z.string(),
  contents: z.array(KitPart),
  /** What else is in it, in words. */
  words: z.nullable(z.string()),
  whom: KitWhom,
  openedAt: z.number(),
  openedBy: z.string(),
  closedAt: z.nullable(z.number()),
})
export type KitRound = z.infer<typeof KitRound>

/** That it was received: by the card on the door, by a signature, or by the word of whoever took it. */
export const KitProof = z.object({
  how: z.enum(['card', 'signature', 'word']),
  /** Strokes of a finger, compact. */
  signature: z.nullable(z.string()),
  /** Who took it: 本人, 女儿. */
  taker: z.nullable(z.string()),
})
export type KitProof = z.infer<typeof KitProof>

/** 领取记录: one person, one round, at most one bag; its id follows from the two. */
export const KitReceipt = z.object({
  _id: KitReceiptId,
  v: z.int(),
  asOf: Day,
  /** The person's. */
  ...Place.shape,
  roundId: KitRoundId,
  personId: PersonId,
  name: z.string(),
  plate: z.string(),
  /** False once it was taken back as entered by mistake. */
  given: z.boolean(),
  /** How many times it was given and taken back before: each is its own line on a shelf. */
  times: z.int(),
  shelfId: ShelfId,
  lot: z.string(),
  expiryOn: Day,
  at: z.number(),
  by: z.string(),
  proof: KitProof,
})
export type KitReceipt = z.infer<typeof KitReceipt>

/** Under what a shelf knows the bag of a receipt. */
export const kitUse = (receiptId: string, times: number): string => (times === 0 ? receiptId : `${receiptId}-${times}`)
