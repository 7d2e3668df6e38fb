import { z } from './zod'
import { Day } from './day'
import { BondId, PersonId, PostId } from './ids'
import { PlaceCode, TownshipCode, VillageCode } from './place'

/** 岗位: village cadre, clinician, township office, administrator of a township. */
export const StaffRole = z.enum(['cadre', 'doctor', 'office', 'admin'])
export type StaffRole = z.infer<typeof StaffRole>

/** A role at a place between two dates; outside them it gives nothing (A01). */
export const Post = z.object({
  id: PostId,
  role: StaffRole,
  place: PlaceCode,
  township: TownshipCode,
  from: Day,
  until: z.nullable(Day),
  grantedBy: z.string(),
})
export type Post = z.infer<typeof Post>

export const Kinship = z.enum(['self', 'parent', 'grandparent', 'child', 'spouse', 'relative', 'neighbour'])
export type Kinship = z.infer<typeof Kinship>

/** Agreement to a text, by version, for one person's health data; for a child under 14 the guardian's (E17). */
export const Consent = z.object({ text: z.string(), at: z.number(), asGuardian: z.boolean() })

/** What ties an account to a person it may speak for (E14): confirmed by the household's card or by a cadre. */
export const Bond = z.object({
  id: BondId,
  kinship: Kinship,
  state: z.enum(['asked', 'confirmed', 'refused', 'ended']),
  /** Null until a cadre says who is meant. */
  personId: z.nullable(PersonId),
  village: VillageCode,
  /** The name the account gave. */
  name: z.string(),
  plate: z.nullable(z.string()),
  phone: z.nullable(z.string()),
  consent: Consent,
  at: z.number(),
})
export type Bond = z.infer<typeof Bond>

export const Account = z.object({
  /** The platform's openid. */
  _id: z.string(),
  v: z.int(),
  asOf: Day,
  name: z.nullable(z.string()),
  phone: z.nullable(z.string()),
  township: z.nullable(TownshipCode),
  village: z.nullable(VillageCode),
  privacyText: z.nullable(z.string()),
  elder: z.boolean(),
  /** A worker who has said they are off duty until then (epoch ms): the ladder starts with the duty phone (A33). */
  restUntil: z.nullable(z.number()),
  posts: z.array(Post),
  /** The places of live posts and what lies above them, and each post's own place marked `=`: who is on duty where. */
  postPlaces: z.array(z.string()),
  bonds: z.array(Bond),
})
export type Account = z.infer<typeof Account>

/** A one-time invitation; the code itself is never stored, its hash is the id (E40). */
export const Invite = z.object({
  _id: z.string(),
  v: z.int(),
  asOf: Day,
  role: StaffRole,
  place: PlaceCode,
  township: TownshipCode,
  name: z.string(),
  phone: z.nullable(z.string()),
  until: z.nullable(Day),
  expiresAt: z.number(),
  createdBy: z.string(),
  usedBy: z.nullable(z.string()),
  usedAt: z.nullable(z.number()),
  revokedAt: z.nullable(z.number()),
})
export type Invite = z.infer<typeof Invite>
