import type { Allocation, Difference, LotPacks } from '../../model/allocation'
import { addDays, type Day } from '../../model/calendar'
import type { LotUnits } from '../../model/stock'
import { byOf } from '../stock/goods'
import { known } from '../stock/lots'
import { NEAR_DAYS } from '../stock/words'
import { decided, refuse, type Meta } from '../stream'
import { notNow } from './answer'
import type { AllocationStep } from './ask'
import type { AllocationEvent } from './stream'

/** Under what the shelf knows a delivery: this request's, not the next one's for the same article. */
export const deliveryOf = ({ _id, no }: Pick<Allocation, '_id' | 'no'>): string => `${_id}:${no}`

/** The packs taken in, as the shelf counts them. */
export const unitsOf = (item: string, lots: readonly LotPacks[]): LotUnits[] =>
  lots.map(({ lot, expiryOn, packs }) => ({ item, lot, expiryOn, units: packs * known(item).unitsPerPack }))

/**
 * What came was not what was promised, or not all of it could stay: packs too few or too many, lots that expire soon, and what
 * was turned down, each by its name. Where the county promised nothing in numbers, what was asked for is the measure.
 */
export function differencesOf(request: Allocation, lots: readonly LotPacks[], on: Day): Difference[] {
  const turnedDown = request.refused.reduce((sum, { packs }) => sum + packs, 0)
  const came = lots.reduce((sum, { packs }) => sum + packs, 0) + turnedDown
  const due = request.promised?.packs ?? request.packs
  return [
    ...(came < due ? [{ kind: 'less', packs: due - came, lot: null, turnedDown: false } as const] : []),
    ...(came > due ? [{ kind: 'more', packs: came - due, lot: null, turnedDown: false } as const] : []),
    ...lots
      .filter(({ expiryOn }) => expiryOn <= addDays(on, NEAR_DAYS))
      .map(({ lot, packs }) => ({ kind: 'near-expiry', packs, lot, turnedDown: false }) as const),
    ...request.refused.map(({ reason, packs, lot }) => ({ kind: reason, packs, lot, turnedDown: true })),
  ]
}

/**
 * Whether a delivery can be taken in now, before the shelf is touched. Once the shelf has it, it is there: then the receipt
 * stands whatever the request has become meanwhile.
 */
export function cannotReceive(request: Allocation, { no, lots }: { no: number; lots: readonly LotPacks[] }) {
  if (request.no === no && request.received) return refuse('AlreadyReceived', { by: request.received.by })
  const late = notNow(request, no, 'receive')
  if (late) return late
  if (lots.some(({ lot }, n) => lots.slice(0, n).some((one) => one.lot === lot))) return refuse('SameLotTwice')
  return lots.length === 0 && request.refused.length === 0 ? refuse('NothingCame') : null
}

/** 收货. As promised, it is over; with differences it stays open until somebody says what became of them. */
export function receive(
  state: Allocation,
  { no, lots, note }: { no: number; lots: readonly LotPacks[]; note: string | null },
  meta: Meta,
): AllocationStep<{ differences: Difference[]; closed: boolean }> {
  if (state.no !== no) return refuse('Stale', { no: state.no })
  if (state.received) return refuse('AlreadyReceived', { by: state.received.by })
  const differences = differencesOf(state, lots, meta.on)
  const by = byOf(meta)
  const events: AllocationEvent[] = [{ type: 'received', lots, differences, note, by }]
  const over = differences.length === 0
  if (over) events.push({ type: 'closed', note: null, by })
  return decided(events, { differences, closed: over })
}
