import { z } from './zod'
import { Day } from './day'

/** How an attempt to reach somebody ended (E29). Only the first two reached anyone. */
export const Outcome = z.enum(['fine', 'not-fine', 'no-answer', 'wrong-number', 'refused'])
export type Outcome = z.infer<typeof Outcome>

export const isReached = (outcome: Outcome): boolean => outcome === 'fine' || outcome === 'not-fine'

/** 方式 */
export const Mode = z.enum(['phone', 'video', 'wechat', 'visit'])
export type Mode = z.infer<typeof Mode>

/** Silence is a state (F15): four states, everywhere, and nobody-tried is one of them. */
export const ContactState = z.enum(['reached-fine', 'reached-not-fine', 'not-reached', 'nobody-tried'])
export type ContactState = z.infer<typeof ContactState>

export const ContactRole = z.enum(['cadre', 'doctor', 'volunteer', 'family', 'self'])
export type ContactRole = z.infer<typeof ContactRole>

/** One attempt, as it is kept on the person: enough to decide duties, no health content. */
export const Contact = z.object({
  at: z.number(),
  on: Day,
  role: ContactRole,
  outcome: Outcome,
  mode: Mode,
  /** Somebody else answered for them (R87). */
  via: z.nullable(z.string()),
  /** A clinician wrote down how the person is: what makes a relayed answer count for A15 (R87). */
  stateRecorded: z.boolean(),
})
export type Contact = z.infer<typeof Contact>
