import type { KitReceipt, KitRound } from '../../model/kit'
import type { Stream } from '../stream'

export type KitRoundEvent =
  { type: 'opened'; round: Omit<KitRound, 'v' | 'asOf' | 'openedAt' | 'closedAt'> } | { type: 'closed' }

/** The stream of one round of health kits (B16). */
export const kitRoundStream: Stream<KitRound, KitRoundEvent> = {
  name: 'kit-round',
  collection: 'kitRounds',
  evolve(state, event, meta) {
    if (event.type === 'opened') return { ...event.round, v: meta.v, asOf: meta.on, openedAt: meta.at, closedAt: null }
    if (!state) throw new Error('kit-round: unknown')
    return { ...state, asOf: meta.on, closedAt: meta.at }
  },
  finish: (state) => state,
  follow: () => [],
  about: ({ _id }) => [_id],
  township: ({ township }) => township,
}

export type KitReceiptEvent =
  | { type: 'given'; receipt: Omit<KitReceipt, 'v' | 'asOf' | 'given' | 'times' | 'at'> }
  | { type: 'taken-back'; reason: string; by: string }

/** The stream of one person's bag of one round: one state, so nobody has two (B16). */
export const kitReceiptStream: Stream<KitReceipt, KitReceiptEvent> = {
  name: 'kit-receipt',
  collection: 'kitReceipts',
  evolve(state, event, meta) {
    if (event.type === 'given')
      return { ...event.receipt, v: meta.v, asOf: meta.on, given: true, times: state?.times ?? 0, at: meta.at }
    if (!state) throw new Error('kit-receipt: unknown')
    return { ...state, asOf: meta.on, given: false, times: state.times + 1 }
  },
  finish: (state) => state,
  follow: () => [],
  about: ({ _id, personId }) => [_id, personId],
  township: ({ township }) => township,
}
