import { Day } from '../model/day'
import { z } from '../model/zod'

/** Text as people type it: trimmed, never empty, never longer than a screen can show. */
export const text = (max: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(max))
/** Epoch ms at which something happened on the phone; checked against the township's bounds (R93). */
export const instant = z.int().check(z.gte(0), z.lte(8_640_000_000_000))
export const phone = z.string().check(z.regex(/^\+?\d[\d-]{4,15}$/))
export const version = z.int().check(z.gte(0))
/** What a household's card carries: ten characters nobody mistakes for one another. */
export const cardCode = z.string().check(z.regex(/^[2-9A-HJ-NP-Z]{10}$/))
/** What somebody says about a pregnancy, in the same form as everything else (A19). */
export const pregnancySaid = z.object({
  pregnant: z.boolean(),
  dueOn: z.optional(Day),
  /** The day of the birth, or of another end. */
  endedOn: z.optional(Day),
  /** 刚生过, the day not said: counted from the day it was said, the latest it can have been. */
  afterBirth: z.optional(z.boolean()),
})
