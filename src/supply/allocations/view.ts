import { type AllocationStep, type AllocationView } from '@domain/contract/allocation'
import { type AllocationState } from '@domain/model/allocation'
import { type DotState } from '@/components/state-dot/state'

const DOTS: Readonly<Record<AllocationState, DotState>> = {
  drafted: 'none',
  asked: 'wait',
  promised: 'wait',
  received: 'miss',
  declined: 'miss',
  closed: 'fine',
}
/** Open and waiting a ring, over a tick; what differs or was declined hatched. */
export const dotOf = (state: AllocationState): DotState => DOTS[state]

export const STEP_WORDS: Readonly<Record<AllocationStep, string>> = {
  ask: '现在就要',
  promise: '县里答应了',
  decline: '县里不给',
  refuse: '有问题，拒收',
  receive: '收货',
  close: '差的办完了',
  withdraw: '不要了',
}

/** The one that comes next stands out; the others stand below as lines. */
const ORDER: readonly AllocationStep[] = ['ask', 'receive', 'promise', 'close', 'refuse', 'decline', 'withdraw']

export function nextStep({ may, state }: Pick<AllocationView, 'may' | 'state'>): AllocationStep | undefined {
  // While the county has not answered, its answer comes first.
  if (state === 'asked' && may.includes('promise')) return 'promise'
  return ORDER.find((step) => may.includes(step) && step !== 'withdraw' && step !== 'decline' && step !== 'refuse')
}

export const otherSteps = (view: Pick<AllocationView, 'may' | 'state'>): AllocationStep[] =>
  ORDER.filter((step) => view.may.includes(step) && step !== nextStep(view))

/** Why goods may be turned down, and nothing else may (B18). */
export const REASONS = [
  { value: 'broken', label: '破损' },
  { value: 'near-expiry', label: '近效期' },
  { value: 'lot-mismatch', label: '批号不符' },
] as const
export type Reason = (typeof REASONS)[number]['value']
