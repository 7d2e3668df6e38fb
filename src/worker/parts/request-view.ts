import { type RequestView } from '@domain/contract'
import { type Day } from '@domain/model/day'
import { type RequestState } from '@domain/model/request'
import { categoryWords } from '@domain/rules/words-medicine'
import { type TimelineItem } from '@/components/timeline'
import { requestWords } from './duty-words'
import { agoWords } from './when'

type Move = 'medicine.accept' | 'medicine.carry' | 'medicine.handOver' | 'medicine.decline'

export interface Step {
  readonly to: RequestState
  readonly action: Move
  readonly text: string
}

/** 退热药 1 份、平时吃的药 2 份（降压药） */
export const itemWords = (request: Pick<RequestView, 'items'>): string =>
  request.items
    .map(({ category, quantity, words }) => `${categoryWords(category)} ${quantity} 份${words ? `（${words}）` : ''}`)
    .join('、')

const STEPS: Partial<Record<RequestState, Omit<Step, 'to'>>> = {
  accepted: { action: 'medicine.accept', text: '接下' },
  carrying: { action: 'medicine.carry', text: '我去送' },
  'handed-over': { action: 'medicine.handOver', text: '送到了' },
}

/** The next step forward, where the table lets the caller take one. */
export function nextStep({ may, state }: Pick<RequestView, 'may' | 'state'>): Step | undefined {
  const to = (['handed-over', 'carrying', 'accepted'] as const).find((one) => may.includes(one))
  const step = to && STEPS[to]
  return to && step && !(state === 'carrying' && to === 'accepted') ? { to, ...step } : undefined
}

/** Given back: whoever cannot carry it after all leaves it for another, and says why. */
export const backStep = ({ may, state }: Pick<RequestView, 'may' | 'state'>): Step | undefined =>
  state === 'carrying' && may.includes('accepted')
    ? { to: 'accepted', action: 'medicine.accept', text: '送不了，给别人送' }
    : undefined

export const declineStep = ({ may }: Pick<RequestView, 'may'>): Step | undefined =>
  may.includes('declined') ? { to: 'declined', action: 'medicine.decline', text: '送不了' } : undefined

const AHEAD: readonly RequestState[] = ['requested', 'accepted', 'carrying', 'handed-over', 'received']
const CLOSED: readonly RequestState[] = ['declined', 'cancelled']
const stepWords: Record<RequestState, string> = {
  ...requestWords,
  requested: '家里要的',
  accepted: '接下了',
  received: '家里收到了',
}

/** What was done, by whom and why, then what is still ahead. */
export function timelineOf({ steps, state }: Pick<RequestView, 'steps' | 'state'>, today: Day): TimelineItem[] {
  const past = steps.map((step, n): TimelineItem => ({
    key: `${n}`,
    state: CLOSED.includes(step.state)
      ? 'failed'
      : step.state === 'carrying' && n === steps.length - 1
        ? 'now'
        : 'done',
    title: `${step.by} ${stepWords[step.state]}`,
    ...(step.note && { note: step.note }),
    at: agoWords(step.at, today),
  }))
  const ahead = CLOSED.includes(state) ? [] : AHEAD.slice(AHEAD.indexOf(state) + 1)
  return [...past, ...ahead.map((one): TimelineItem => ({ key: one, state: 'ahead', title: aheadWords[one] ?? '' }))]
}

const aheadWords: Partial<Record<RequestState, string>> = {
  accepted: '有人接下',
  carrying: '有人送',
  'handed-over': '送到',
  received: '家里点一下收到了',
}
