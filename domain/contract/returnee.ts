import { Day } from '../model/day'
import { PlaceCode } from '../model/place'
import type { ReturneeEntry } from '../model/returnee'
import { z } from '../model/zod'
import { endpoint } from './endpoint'
import { text } from './fields'

const keepers = ['cadre', 'doctor', 'office'] as const

/** 返乡登记: dated head counts a village, which raise what its shelves must hold (B15, R15). */
export const returnee = {
  'returnee.list': endpoint({
    kind: 'query',
    who: keepers,
    about: 'place',
    /** A township, a village, or a grid: then its village's. */
    input: z.object({ place: PlaceCode }),
    refusals: [],
  }).returns<{
    readonly today: Day
    readonly villages: readonly {
      readonly village: string
      readonly name: string
      /** Here today. */
      readonly now: number
      readonly entries: readonly Omit<ReturneeEntry, 'at'>[]
    }[]
  }>(),

  'returnee.add': endpoint({
    kind: 'command',
    who: keepers,
    about: 'place',
    /** The village, or a grid of it; `until` is the last day they are there. */
    input: z.object({
      place: PlaceCode,
      from: Day,
      until: Day,
      people: z.int().check(z.gte(1), z.lte(5000)),
      note: z.optional(text(60)),
    }),
    refusals: ['PlaceDoesNotFit', 'WindowDoesNotFit'],
  }).returns<{ readonly entryId: string }>(),

  'returnee.remove': endpoint({
    kind: 'command',
    who: keepers,
    about: 'place',
    input: z.object({ place: PlaceCode, entryId: text(20) }),
    refusals: ['PlaceDoesNotFit', 'NoSuchEntry'],
  }).returns<Record<string, never>>(),
}
