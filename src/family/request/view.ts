import { type RequestView } from '@domain/contract'
import { type TimelineItem } from '@/components/timeline'
import { atWords } from '@/words/when'
import { itemWords, labelOf } from '../medicine/form'

type State = RequestView['state']
type Way = RequestView['way']

const HEADS: Readonly<Record<State, string>> = {
  requested: '等村里看',
  accepted: '同意了，在配',
  picked: '配好了，等人送',
  carrying: '正在送',
  'handed-over': '送到了',
  received: '收到了',
  declined: '没办成',
  cancelled: '不要了',
}

/** The page's one sentence. */
export function headWords({ state, way, service, price }: RequestView): string {
  if (state === 'picked' && way === 'collect') return '配好了，等您去取'
  if (state === 'requested' && service === 'paid')
    return price ? (price.agreed ? '同意了价钱，等医生接' : '医生报了价') : '等医生报价'
  return HEADS[state]
}

/** 退热药 1 人份、抗原试剂 2 人份，给张桂香 */
export const whatWords = ({ items, forName }: RequestView): string => `${items.map(itemWords).join('、')}，给${forName}`

/** 止咳药没有了，先不配 */
export const withoutWords = ({ without }: RequestView): string | undefined =>
  without.length > 0 ? `${without.map(labelOf).join('、')}没有了，先不配` : undefined

/** 12 元, 12.5 元 */
export const yuanWords = (fen: number): string => `${fen / 100} 元`

/** The code is for the hand at the door: shown while somebody is on the way, or the bag waits at the counter. */
export const codeOf = ({ code, state, way }: RequestView): string | undefined =>
  code !== null && (state === 'carrying' || (state === 'picked' && way === 'collect')) ? code : undefined

/** What ended a step, in the words of the family (C02). */
function stepWords(state: State, by: string, way: Way, before: State | undefined): string {
  switch (state) {
    case 'requested':
      return by === '家里' ? '家里提交了' : `${by}替家里提交了`
    case 'accepted':
      return `${by}同意了`
    case 'picked':
      return before === 'carrying' ? `${by}送不了，换人送` : `${by}配好了`
    case 'carrying':
      return `${by}在送`
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

const PATH: Readonly<Record<Way, readonly State[]>> = {
  deliver: ['requested', 'accepted', 'picked', 'carrying', 'received'],
  collect: ['requested', 'accepted', 'picked', 'received'],
}

/** Handed over and received are one step to come for the family; once handed over only their word is left. */
const aheadOf = (state: State, way: Way): readonly State[] => {
  if (state === 'handed-over') return ['received']
  const at = PATH[way].indexOf(state)
  return at < 0 ? [] : PATH[way].slice(at + 1)
}
const aheadWords = (state: State, way: Way): string => {
  switch (state) {
    case 'accepted':
      return '村里同意'
    case 'picked':
      return way === 'collect' ? '配好，去取' : '配好'
    case 'carrying':
      return '有人出发送'
    default:
      return '您收到，点一下'
  }
}

/** What happened, oldest first, and what is still ahead. */
export function timelineOf({ steps, state, way }: RequestView, today: string): readonly TimelineItem[] {
  const behind = steps.map((step, index): TimelineItem => {
    const last = index === steps.length - 1
    const failed = step.state === 'declined' || step.state === 'cancelled'
    return {
      key: `${index}`,
      state: failed ? 'failed' : last && step.state === 'carrying' ? 'now' : 'done',
      title: stepWords(step.state, step.by, way, steps[index - 1]?.state),
      note: step.note ?? undefined,
      at: atWords(step.at, today),
    }
  })
  const ahead = aheadOf(state, way).map((next, index): TimelineItem => ({
    key: `ahead-${next}`,
    state: index === 0 && state !== 'carrying' ? 'now' : 'ahead',
    title: aheadWords(next, way),
  }))
  return [...behind, ...ahead]
}

/** Whether the next step is somebody else's: worth looking again. */
export const isMovingOn = (state: State): boolean =>
  state === 'requested' || state === 'accepted' || state === 'picked' || state === 'carrying'
