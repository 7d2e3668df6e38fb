import type { Day } from '../model/day'
import { TownshipCode, VillageCode } from '../model/place'
import { ShelfId } from '../model/ids'
import type { StockCategory } from '../model/stock'
import { waveAssumptions, type WaveKey } from '../policy/wave-assumptions'
import { z } from '../model/zod'
import { endpoint } from './endpoint'

/** One number the wave was worked through with: all of them local defaults nobody has confirmed (暂), to be changed within bounds. */
export interface WaveAssumptionRow {
  readonly key: WaveKey
  readonly words: string
  readonly unit: string
  readonly least: number
  readonly most: number
  readonly step: number
  readonly value: number
  readonly own: boolean
  readonly why: string
}

/** A number for each day of the wave, the first of them `WaveView.from`. */
export type Daily = readonly number[]

export interface WaveLine {
  readonly category: StockCategory
  readonly name: string
  /** Usable today, in person-courses. */
  readonly stock: number
  readonly total: number
  /** The first day on which it does not reach for everybody who comes, nothing coming in; null where it outlasts the wave. */
  readonly dryOn: Day | null
  /** How many days it would last if the peak fortnight began with what is there today; null where it outlasts it. */
  readonly peakDays: number | null
}

export interface WaveShelf {
  readonly shelfId: string
  readonly name: string
  /** Who goes there for medicine: each person counts at one shelf. */
  readonly people: number
  /** The first of its days in `rows`; null where everything lasts. */
  readonly dryOn: Day | null
  readonly rows: readonly (WaveLine & {
    /** What it lacks until the peak fortnight is over, as a draft for the county: pass to allocation.draft; null where nothing is. */
    readonly draft: {
      readonly item: string
      readonly itemName: string
      readonly packs: number
      readonly courses: number
    } | null
  })[]
}

/** The work of one day at its heaviest. */
export interface WaveHeaviest {
  readonly on: Day
  readonly all: number
  /** For each of them; null where nobody is there. */
  readonly each: number | null
}

export interface WaveView {
  readonly placeName: string
  readonly today: Day
  readonly from: Day
  readonly until: Day
  readonly people: {
    readonly registered: number
    /** Expected to be there on the day in the middle of the wave (R15). */
    readonly returnees: number
    readonly red: number
    readonly yellow: number
  }
  readonly workers: { readonly cadres: number; readonly doctors: number }
  readonly assumptions: readonly WaveAssumptionRow[]
  readonly infections: Daily
  readonly infected: number
  /** The fourteen days in which most falls. */
  readonly peak: { readonly from: Day; readonly until: Day; readonly infected: number }
  readonly lines: readonly (WaveLine & {
    readonly demand: Daily
    /** Wanted in the peak fortnight, and in percent of the people there (F07). */
    readonly inPeak: number
    readonly inPeakPercent: number
  })[]
  readonly load: {
    readonly cadre: Daily
    readonly doctor: Daily
    readonly heaviest: { readonly cadre: WaveHeaviest; readonly doctor: WaveHeaviest }
  }
  readonly messages: { readonly daily: Daily; readonly total: number }
  /** Who runs dry first comes first. */
  readonly shelves: readonly WaveShelf[]
  readonly more: string | null
  /** The reason a draft is written down with. */
  readonly draftNote: string
  /** What it says, in sentences: that the floor is a floor (R104). */
  readonly words: readonly string[]
}

const within = (key: WaveKey) => {
  const { least, most } = waveAssumptions[key]
  return z.optional(z.int().check(z.gte(least), z.lte(most)))
}

export const wave = {
  /** 推算一波: nothing is written, and the same numbers give the same answer (F07). */
  'wave.run': endpoint({
    kind: 'query',
    who: ['office', 'doctor'],
    about: 'place',
    input: z.object({
      /** A township, or a village of it. */
      place: z.union([TownshipCode, VillageCode]),
      assumptions: z.optional(
        z.object({
          attackPercent: within('attackPercent'),
          sdDays: within('sdDays'),
          startsInDays: within('startsInDays'),
          feverPercent: within('feverPercent'),
          coughPercent: within('coughPercent'),
          patentPercent: within('patentPercent'),
          antigenPercent: within('antigenPercent'),
          reportPercent: within('reportPercent'),
          homeDays: within('homeDays'),
          toldSteps: within('toldSteps'),
          unevenPercent: within('unevenPercent'),
          seed: within('seed'),
        } satisfies Record<WaveKey, unknown>),
      ),
      /** The last shelf of the page before. */
      after: z.optional(ShelfId),
    }),
    refusals: ['NobodyThere'],
  }).returns<WaveView>(),
}
