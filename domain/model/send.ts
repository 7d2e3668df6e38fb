import type { Day } from './calendar'

/**
 * What a phone may be told, and all of it: counts, the name of a place, what kind of thing; never a name of a person, an
 * illness, a door or a number by which somebody could be found (F11).
 */
export type Notice =
  | {
      readonly kind: 'digest'
      /** Doors with something due today or earlier; of them late; of them danger signs. */
      readonly doors: number
      readonly late: number
      readonly urgent: number
      /** Where to begin: the grid or village with the gravest and latest, as people call it. */
      readonly place: string | null
      /** For who answers for no door of their own: the township's offices, where everything climbs to. */
      readonly office?: true
    }
  | { readonly kind: 'urgent' }
  | { readonly kind: 'referral' }
  | { readonly kind: 'no-vehicle' }
  /** 代班: somebody's doors are yours, or yours are somebody's, or yours again (E21). */
  | { readonly kind: 'cover'; readonly side: 'taken' | 'given' | 'back'; readonly from: Day; readonly until: Day }
  /** A request moved on; the clinic's next check is today. To families and residents. */
  | { readonly kind: 'medicine' }
  | { readonly kind: 'check' }

/** Ways a message can travel, best first; the list in the product is always there beneath them (DESIGN §4.5). */
export type Channel = 'staff' | 'subscription'

/** Where one message stands. A claim without an outcome is *unknown*: shown, never sent again blindly (Q1). */
export type SendState = 'claimed' | 'sent' | 'no-grant' | 'failed' | 'unknown'

/** One message to one person about one thing, kept in `sends`; its id says which, so that it is claimed once. */
export interface Send {
  readonly _id: string
  readonly openid: string
  readonly township: string
  readonly notice: Notice
  /** The alert, request, referral or slot it is about. */
  readonly about: string
  /** Where a tap on it leads: ids only. */
  readonly page: string
  readonly at: number
  readonly on: Day
  readonly state: SendState
  /** By which way it went, or was last tried; null where there was none to try. */
  readonly channel: Channel | null
  /** What WeChat answered, where it did not deliver. */
  readonly code: number | null
  /** Whose consent it was sent on, where a relative lent theirs (F16); null for the person's own. */
  readonly through: string | null
  /** Opened from the message or the inbox; and the first thing the person did here afterwards (E19). */
  readonly openedAt: number | null
  readonly actedAt: number | null
}
