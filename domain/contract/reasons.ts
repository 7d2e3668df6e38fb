import { BondId, PersonId, RequestId } from '../model/ids'
import { Day } from '../model/day'
import { z } from '../model/zod'
import { endpoint } from './endpoint'
import { text } from './fields'
import type { HistoryLine } from './views'
import type { TrendView } from './views-care'
import { whyKinds, type RemindedView, type WhyDayView, type WhyRefusedView, type WhyView } from './why'

type Reasons = WhyView & { reminded: RemindedView }

/**
 * What the function `reasons` answers. 依据: why something is owed, was owed, or was turned down; and what happened to a
 * person (F02, F04, E37).
 */
export const reasons = {
  /** Why something is owed or not: clause, pack, facts, what did not count; and whether anybody was reminded (F02). */
  'why.duty': endpoint({
    kind: 'query',
    who: ['cadre', 'doctor', 'self', 'family'],
    about: 'person',
    input: z.object({ personId: PersonId, kind: z.enum(whyKinds) }),
    refusals: [],
  }).returns<Reasons>(),

  /** One day of a person, past or present: owed, done, told; the family reads it without the names of staff. */
  'why.day': endpoint({
    kind: 'query',
    who: ['cadre', 'doctor', 'office', 'self', 'family'],
    about: 'person',
    input: z.object({ personId: PersonId, on: Day }),
    refusals: [],
  }).returns<WhyDayView>(),

  /** The same for a request for medicine, whose next step somebody owes (A18). */
  'why.request': endpoint({
    kind: 'query',
    who: ['cadre', 'doctor', 'self', 'family'],
    about: 'request',
    input: z.object({ requestId: RequestId }),
    refusals: [],
  }).returns<Reasons>(),

  /** The same for a question about a bond, which the village's cadres answer. */
  'why.bond': endpoint({
    kind: 'query',
    who: ['cadre'],
    about: 'bond',
    input: z.object({ bondId: BondId }),
    refusals: [],
  }).returns<Reasons>(),

  /** The rule behind a refusal; no person is in it, so anybody may ask. */
  'why.refusal': endpoint({
    kind: 'query',
    who: ['anyone'],
    about: 'nothing',
    input: z.object({ refusal: text(40) }),
    refusals: ['NoSuchRefusal'],
  }).returns<WhyRefusedView>(),

  /** What happened to a person, newest first, corrections with the value that stood before (E37). */
  'person.history': endpoint({
    kind: 'query',
    who: ['self', 'family', 'cadre', 'doctor'],
    about: 'person',
    input: z.object({ personId: PersonId }),
    refusals: [],
  }).returns<{
    lines: readonly HistoryLine[]
    /** How many older lines there are beyond these. */
    older: number
    /** Readings are for the family and the clinic; null for a cadre (A35). */
    trend: TrendView | null
  }>(),
}
