import { type RequestView } from '@domain/contract'
import { type TimelineItem } from '@/components/timeline'
import { atWords } from '@/words/when'
import { itemWords } from '../medicine/form'

type State = RequestView['state']
type Way = RequestView['way']

const HEADS: Readonly<Record<State, string>> = {
  requested: '等村里看',
  accepted: '同意了，在配',
  carrying: '正在送',
  'handed-over': '送到了',
  received: '收到了',
  declined: '没办成',
  cancelled: '不要了',
}

/** The page's one sentence. */
export const headWords = ({ state, way }: RequestView): string =>
  state === 'carrying' && way === 'collect' ? '配好了，等您去取' : HEADS[state]

/** 退热药 1 人份、抗原试剂 2 人份，给张桂香 */
export const whatWords = ({ items, forName }: RequestView): string => `${items.map(itemWords).join('、')}，给${forName}`

/** What ended a step, in the words of the family (C02). */
function stepWords(state: State, by: string, way: Way): string {
  switch (state) {
    case 'requested':
      return by === '家里' ? '家里提交了' : `${by}替家里提交了`
    case 'accepted':
      return `${by}同意了`
    case 'carrying':
      return way === 'collect' ? `${by}配好了` : `${by}在送`
    case 'handed-over':
      return way === 'collect' ? `${by}交给您了` : `${by}送到了`
    case 'received':
      return '家里收到了'
    case 'declined':
      return `${by}没办成`
    case 'cancelled':
      return '不要了'
  }
}

const AHEAD: Readonly<Partial<Record<State, readonly State[]>>> = {
  requested: ['accepted', 'carrying', 'received'],
  accepted: ['carrying', 'received'],
  carrying: ['received'],
  'handed-over': ['received'],
}
const aheadWords = (state: State, way: Way): string =>
  state === 'accepted'
    ? '村里同意'
    : state === 'carrying'
      ? way === 'collect'
        ? '配好，去取'
        : '配好，出发送'
      : '您收到，点一下'

/** What happened, oldest first, and what is still ahead. */
export function timelineOf({ steps, state, way }: RequestView, today: string): readonly TimelineItem[] {
  const behind = steps.map((step, index): TimelineItem => {
    const last = index === steps.length - 1
    const failed = step.state === 'declined' || step.state === 'cancelled'
    return {
      key: `${index}`,
      state: failed ? 'failed' : last && step.state === 'carrying' ? 'now' : 'done',
      title: stepWords(step.state, step.by, way),
      note: step.note ?? undefined,
      at: atWords(step.at, today),
    }
  })
  const ahead = (AHEAD[state] ?? []).map((next, index): TimelineItem => ({
    key: `ahead-${next}`,
    state: index === 0 && state !== 'carrying' ? 'now' : 'ahead',
    title: aheadWords(next, way),
  }))
  return [...behind, ...ahead]
}

/** Whether the next step is somebody else's: worth looking again. */
export const isMovingOn = (state: State): boolean =>
  state === 'requested' || state === 'accepted' || state === 'carrying'
