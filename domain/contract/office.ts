import { PlaceCode, TownshipCode } from '../model/place'
import { z } from '../model/zod'
import { endpoint } from './endpoint'
import { text } from './fields'
import { figures, type OverviewView, type PersonRow } from './views'
import { clockKinds, type ClocksView } from './views-treatment'

export const office = {
  /** The township at a glance, by village in division order; never a ranking (E05). */
  'office.overview': endpoint({
    kind: 'query',
    who: ['office', 'admin'],
    about: 'place',
    input: z.object({ place: TownshipCode }),
    refusals: [],
  }).returns<OverviewView>(),

  /** The people behind any of its numbers (B40). */
  'office.people': endpoint({
    kind: 'query',
    who: ['office', 'admin'],
    about: 'place',
    input: z.object({ place: PlaceCode, figure: z.enum(figures), after: z.optional(text(60)) }),
    refusals: [],
  }).returns<{ rows: readonly PersonRow[]; more: string | null }>(),

  /** 转诊快慢: the three clocks of a township's last days, and the people behind one of them, the longest first (B07). */
  'referral.clocks': endpoint({
    kind: 'query',
    who: ['office', 'admin'],
    about: 'place',
    input: z.object({
      place: TownshipCode,
      days: z.int().check(z.gte(1), z.lte(31)),
      clock: z.enum(clockKinds),
      from: z.optional(z.int().check(z.gte(0), z.lte(10_000))),
    }),
    refusals: [],
  }).returns<ClocksView>(),
}
