import type { StaffRole } from '../model/account'
import { Day } from '../model/day'
import { PlaceCode, TownshipCode } from '../model/place'
import { z } from '../model/zod'
import { endpoint } from './endpoint'
import { text } from './fields'

/** Messages as the office speaks of them. */
export const deliveryKinds = ['digest', 'urgent', 'referral', 'progress', 'cover'] as const
export type DeliveryKind = (typeof deliveryKinds)[number]

/** What can be asked of a day's messages: all that were planned, what became of each, and what their reader did (E19). */
export const deliveryStates = [
  'planned',
  'sent',
  'failed',
  'no-grant',
  'unknown',
  'claimed',
  'opened',
  'acted',
] as const
export type DeliveryState = (typeof deliveryStates)[number]

export interface DeliveryFigures {
  readonly kind: DeliveryKind
  readonly counts: Readonly<Record<DeliveryState, number>>
}

export interface DeliveryDay {
  readonly on: Day
  readonly sent: number
  /** Not sent: refused by WeChat, or nobody's consent to send it on. */
  readonly failed: number
  /** Sent or not, nobody knows; or still under way. */
  readonly unknown: number
}

export interface DeliveryView {
  readonly today: Day
  readonly now: number
  /** The day the numbers are of. */
  readonly on: Day
  /** What is true of it, in one sentence. */
  readonly words: string
  /** What is still to come today: workers with something due, and at which hour; null where no slot is left. */
  readonly coming: { readonly hour: number; readonly workers: number } | null
  /** Today and the six days before, the oldest first. */
  readonly days: readonly DeliveryDay[]
  readonly kinds: readonly DeliveryFigures[]
  /** Why WeChat did not deliver, the most frequent first. */
  readonly codes: readonly { readonly code: number; readonly words: string; readonly count: number }[]
  /** Workers whom no message can reach any more, and who have something due. */
  readonly noChannel: number
  /** Where lists can be printed for, in division order. */
  readonly villages: readonly { readonly village: string; readonly name: string }[]
}

export interface DeliveryRow {
  /** Tells rows apart and nothing else. */
  readonly key: string
  readonly kind: DeliveryKind
  readonly state: DeliveryState
  /** A worker by name; a resident or relative only as that, with the village (F11). */
  readonly who: string
  /** 村干部 · 朝元村 1网格 */
  readonly post: string
  /** A worker's own; a family's is nobody's business here. */
  readonly phone: string | null
  readonly at: number
  readonly openedAt: number | null
  readonly actedAt: number | null
  /** What WeChat answered, and what to do; empty where there is nothing to do. */
  readonly words: string
  readonly advice: string
  /** To copy and send by hand; names no person (F11). */
  readonly sms: string
}

export interface NoChannelRow {
  readonly accountId: string
  readonly name: string
  /** Every post held in the township: each has a list of its own to print. */
  readonly posts: readonly { readonly role: StaffRole; readonly place: string; readonly words: string }[]
  readonly phone: string | null
  /** Doors due today or late, and how many of them are danger signs. */
  readonly doors: number
  readonly urgent: number
  readonly sms: string
}

/** The office's page of what became of each message, and what lies beneath WeChat (E19, F14). */
export const delivery = {
  /** A day's messages by kind and by what became of them, and the week around it. */
  'delivery.view': endpoint({
    kind: 'query',
    who: ['office', 'admin'],
    about: 'place',
    input: z.object({ place: TownshipCode, on: z.optional(Day) }),
    refusals: [],
  }).returns<DeliveryView>(),

  /** The messages behind any of its numbers, newest first. */
  'delivery.rows': endpoint({
    kind: 'query',
    who: ['office', 'admin'],
    about: 'place',
    input: z.object({
      place: TownshipCode,
      on: Day,
      state: z.enum(deliveryStates),
      kind: z.optional(z.enum(deliveryKinds)),
      code: z.optional(z.int()),
      after: z.optional(text(80)),
    }),
    refusals: [],
  }).returns<{ rows: readonly DeliveryRow[]; more: string | null }>(),

  /** Workers whom no message reaches, who has most to do first: whom the office calls itself. */
  'delivery.noChannel': endpoint({
    kind: 'query',
    who: ['office', 'admin'],
    about: 'place',
    input: z.object({ place: TownshipCode, after: z.optional(z.int().check(z.gte(0), z.lte(100_000))) }),
    refusals: [],
  }).returns<{ rows: readonly NoChannelRow[]; more: number | null }>(),

  /**
   * 打印名单: a place's due people, riskiest first, as a page to print with a code a row (F14). Written down who printed it. An
   * administrator looks after accounts and opens no door, so it is not theirs.
   */
  'delivery.print': endpoint({
    kind: 'query',
    who: ['office', 'cadre', 'doctor'],
    about: 'place',
    input: z.object({ place: PlaceCode, role: z.enum(['cadre', 'doctor']) }),
    refusals: ['NothingToPrint'],
  }).returns<{
    url: string
    /** People on the list, and how many more there were no room for. */
    rows: number
    left: number
  }>(),
}
