import { BondId } from '../model/ids'
import type { Day } from '../model/day'
import type { Kinship } from '../model/account'
import { z } from '../model/zod'
import { endpoint } from './endpoint'
import { instant, text } from './fields'
import type { RemindersView } from './views-reminders'

/** One message, as the one it was for reads it. */
export interface SentLine {
  readonly key: string
  /** Names it in a link and when it is opened; null where the message has none. */
  readonly mark: string | null
  readonly at: number
  /** What the phone showed. */
  readonly words: string
  /** Why it was sent. */
  readonly why: string
  readonly state: 'sent' | 'not-sent' | 'unknown'
  readonly stateWords: string
  readonly unread: boolean
  readonly page: string
}

/** Somebody the caller is bound to, and whose phones their news may go to (F16). */
export interface LendRow {
  readonly bondId: string
  readonly name: string
  readonly kinship: Kinship
  /** The caller lends. */
  readonly lent: boolean
  /** Whether a phone of their own is told. */
  readonly own: boolean
  /** How many others lend. */
  readonly others: number
}

export interface MyRemindersView {
  readonly today: Day
  readonly reminders: RemindersView
  /** Whether the caller holds a post, and how many digests a day that can bring. */
  readonly staff: boolean
  readonly slotsPerDay: number
  /** The first day on which a digest is still to go. */
  readonly nextOn: Day
  readonly people: readonly LendRow[]
  readonly sent: readonly SentLine[]
  /** Where the older ones begin; null where there are none. */
  readonly older: Before | null
}

const Before = z.object({ at: instant, key: text(200) })
type Before = z.infer<typeof Before>

/** 我的提醒: what somebody agreed to, what was sent to them, and to whom they lend (F16, E19). */
export const reminders = {
  'reminder.mine': endpoint({
    kind: 'query',
    who: ['anyone'],
    about: 'nothing',
    input: z.object({ before: z.optional(Before) }),
    refusals: [],
  }).returns<MyRemindersView>(),

  /** Notes that messages were opened, from WeChat or in the list; by their marks, or all that had come until then. */
  'reminder.opened': endpoint({
    kind: 'command',
    who: ['anyone'],
    about: 'nothing',
    input: z.object({
      marks: z.optional(z.array(text(200)).check(z.maxLength(50))),
      allUntil: z.optional(instant),
    }),
    refusals: [],
  }).returns<{ opened: number }>(),

  /** A relative's own messages may be used for the person of this bond, until taken back (F16). */
  'reminder.lend': endpoint({
    kind: 'command',
    who: ['anyone'],
    about: 'nothing',
    input: z.object({ bondId: BondId }),
    refusals: ['NoSuchBond'],
  }).returns<{ lent: boolean }>(),

  'reminder.takeBack': endpoint({
    kind: 'command',
    who: ['anyone'],
    about: 'nothing',
    input: z.object({ bondId: BondId }),
    refusals: ['NoSuchBond'],
  }).returns<{ lent: boolean }>(),
}
