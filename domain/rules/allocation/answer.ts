import { QualityReason, type Allocation, type AllocationState } from '../../model/allocation'
import type { Day } from '../../model/calendar'
import { byOf } from '../stock/goods'
import { decided, refuse, type Meta } from '../stream'
import type { AllocationStep } from './ask'

/** From where each step goes on: the buttons and the server read the same table. */
export const stepsFrom = {
  drafted: ['ask', 'withdraw'],
  asked: ['promise', 'decline', 'refuse', 'receive', 'withdraw'],
  promised: ['promise', 'decline', 'refuse', 'receive'],
  received: ['close'],
  declined: [],
  closed: [],
} as const satisfies Record<AllocationState, readonly string[]>
export type StepName = (typeof stepsFrom)[AllocationState][number]

/** Why a step cannot be taken now: it was about an earlier request, or this one is elsewhere; null where it can. */
export function notNow(state: Allocation, no: number, step: StepName) {
  if (state.no !== no) return refuse('Stale', { no: state.no })
  return (stepsFrom[state.state] as readonly StepName[]).includes(step)
    ? null
    : refuse('NotYet', { state: state.state })
}

/** 不要了. What the county has promised is taken in, or turned down for its quality (B18). */
export const withdraw = (state: Allocation, { no, note }: { no: number; note: string }, meta: Meta): AllocationStep =>
  notNow(state, no, 'withdraw') ?? decided([{ type: 'closed', note, by: byOf(meta) }], {})

/** 县里答应了, as the office heard it; said again, the later word holds. */
export const promise = (
  state: Allocation,
  { no, packs, who, on }: { no: number; packs: number; who: string; on: Day | null },
  meta: Meta,
): AllocationStep => notNow(state, no, 'promise') ?? decided([{ type: 'promised', packs, who, on, by: byOf(meta) }], {})

export const decline = (
  state: Allocation,
  { no, who, note }: { no: number; who: string; note: string },
  meta: Meta,
): AllocationStep => notNow(state, no, 'decline') ?? decided([{ type: 'declined', who, note, by: byOf(meta) }], {})

/** 办完: what became of the differences is written down; no difference goes away by itself. */
export const close = (state: Allocation, { no, note }: { no: number; note: string }, meta: Meta): AllocationStep =>
  notNow(state, no, 'close') ?? decided([{ type: 'closed', note, by: byOf(meta) }], {})

export const reasonWords: Readonly<Record<QualityReason, string>> = {
  broken: '破损',
  'near-expiry': '近效期',
  'lot-mismatch': '批号不符',
}

/** A quality reason by its code or by its word; undefined for anything else, such as 用不完. */
export const reasonOf = (said: string): QualityReason | undefined =>
  QualityReason.options.find((one) => one === said || reasonWords[one] === said)

/** 拒收: for the goods' quality only, with the lot and a picture (B18). */
export function turnDown(
  state: Allocation,
  wish: { no: number; reason: string; lot: string; packs: number; photo: string | null },
  grounds: readonly QualityReason[],
  meta: Meta,
): AllocationStep {
  const { no, lot, packs, photo } = wish
  const late = notNow(state, no, 'refuse')
  if (late) return late
  const reason = reasonOf(wish.reason)
  if (!reason || !grounds.includes(reason))
    return refuse('NotAQualityReason', { said: wish.reason, may: grounds.map((one) => reasonWords[one]) })
  if (photo === null) return refuse('NoPhoto')
  return decided([{ type: 'refused', refused: { lot, packs, reason, photo }, by: byOf(meta) }], {})
}
