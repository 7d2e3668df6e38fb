import { z } from './zod'
import { Day } from './day'
import { BondId, LeaveId, PersonId, PostId } from './ids'
import { PlaceCode, TownshipCode, VillageCode } from './place'

/**
 * 岗位: village cadre, clinician, township office, administrator of a township; and two that answer for nobody: a volunteer, who
 * carries medicine, and whoever keeps the shelf of a pharmacy or co-op.
 */
export const StaffRole = z.enum(['cadre', 'doctor', 'office', 'admin', 'volunteer', 'keeper'])
export type StaffRole = z.infer<typeof StaffRole>

/** 职务: what the township's plan and the village call who holds a post (A01). */
export const Title = z.enum([
  'group-head',
  'group-deputy',
  'in-charge',
  'office-head',
  'office-member',
  'centre-head',
  'public-health',
  'family-doctor',
  'village-doctor',
  'village-secretary',
  'village-head',
  'grid-worker',
  'helper',
])
export type Title = z.infer<typeof Title>

/** A role at a place between two dates; outside them it gives nothing (A01). */
export const Post = z.object({
  id: PostId,
  role: StaffRole,
  place: PlaceCode,
  township: TownshipCode,
  from: Day,
  until: z.nullable(Day),
  grantedBy: z.string(),
  /** 职务, out of a short list: what the township calls whoever holds it (A01). */
  title: z.optional(z.nullable(Title)),
  /** 代班: whose post this stands in for, for how long the dates say (E21). */
  covers: z.optional(z.object({ accountId: z.string(), postId: PostId, leaveId: LeaveId, name: z.string() })),
  /** Handed on for good, and by whom (E21). */
  takenFrom: z.optional(z.object({ accountId: z.string(), name: z.string() })),
  /** Ended with nobody named for it: the township's office answers for its people since then (A03). */
  leftToOffice: z.optional(z.boolean()),
})
export type Post = z.infer<typeof Post>

/** 请假: from a day until the first day back, with a colleague who stands in (E21). Ended early, `until` is that day. */
export const Leave = z.object({
  id: LeaveId,
  accountId: z.string(),
  name: z.string(),
  coverId: z.string(),
  coverName: z.string(),
  from: Day,
  until: Day,
  note: z.nullable(z.string()),
  /** Who wrote it down: the worker, or the office for them. */
  by: z.object({ openid: z.string(), capacity: z.string(), name: z.string() }),
})
export type Leave = z.infer<typeof Leave>

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
  /** Since when this account lends its messages to the person (F16); null once taken back. */
  lentAt: z.optional(z.nullable(z.number())),
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
  /** The last leave taken, past ones too; null where there never was one. */
  leave: z.nullable(Leave),
  /** The leaves of colleagues this account stands in for, until some days after. */
  covering: z.array(Leave),
  /** The last day on which posts went from one to another here, or go back: both sides are told of it (E21). */
  turnsOn: z.nullable(Day),
  bonds: z.array(Bond),
  /** The people whose news may go to this phone: itself, and those it lends its messages to (F16). */
  toldOf: z.array(z.string()),
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
  title: z.optional(z.nullable(Title)),
  expiresAt: z.number(),
  createdBy: z.string(),
  usedBy: z.nullable(z.string()),
  usedAt: z.nullable(z.number()),
  revokedAt: z.nullable(z.number()),
})
export type Invite = z.infer<typeof Invite>
