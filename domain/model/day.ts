import { isCivilDay } from './calendar'
import { z } from './zod'

export * from './calendar'

/**
 * A calendar day in China, written `2023-02-03`. Days compare with `<` and `===`. Rules never see a clock or a time zone:
 * whoever calls them says which day it is.
 */
export const Day = z
  .string()
  .check(z.regex(/^\d{4}-\d{2}-\d{2}$/), z.refine(isCivilDay))
  .brand<'Day'>()
export type Day = z.infer<typeof Day>
