import { z } from './zod'
import { Day } from './day'
import { TownshipCode, VillageCode } from './place'

/** 返乡人员: so many people expected in a village between two days, both counted, who are not in the registry (B15, R15). */
export const ReturneeEntry = z.object({
  id: z.string(),
  from: Day,
  /** The last day they are there. */
  until: Day,
  people: z.int(),
  note: z.nullable(z.string()),
  by: z.string(),
  at: z.number(),
})
export type ReturneeEntry = z.infer<typeof ReturneeEntry>

/** The returnee register of one village; head counts only, no names. */
export const Returnees = z.object({
  _id: z.string(),
  v: z.int(),
  asOf: Day,
  township: TownshipCode,
  village: VillageCode,
  entries: z.array(ReturneeEntry),
})
export type Returnees = z.infer<typeof Returnees>
