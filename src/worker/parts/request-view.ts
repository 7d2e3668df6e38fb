import { type RequestView } from '@domain/contract'
import { type Day } from '@domain/model/day'
import { type MedicineCategory, type RequestState } from '@domain/model/request'
import { itemOf } from '@domain/policy/formulary'
import { categoryWords } from '@domain/rules/words-medicine'
import { type TimelineItem } from '@/components/timeline'
import { requestWords } from './duty-words'
import { agoWords } from './when'

type Item = RequestView['items'][number]

/** A step that needs nothing but a tap, or a word. */
export interface Step {
  readonly to: RequestState
  readonly action: 'medicine.pick' | 'medicine.carry' | 'medicine.decline' | 'medicine.giveBack'
  readonly text: string
  /** Where it was set aside: the server reads it beside everything else. */
  readonly shelfId?: string
}

type Movable = Pick<RequestView, 'may' | 'state' | 'way' | 'shelf'>
const asideOf = ({ shelf }: Pick<RequestView, 'shelf'>) => (shelf ? { shelfId: shelf.shelfId } : {})

/** The next step forward: one tap, or what must be chosen or shown first. */
export type Forward = Step | { readonly to: 'accepted' | 'handed-over'; readonly action: null; readonly text: string }

/** 退热药 1 份（布洛芬缓释胶囊）、平时吃的药 2 份（降压药） */
export const itemWords = (request: Pick<RequestView, 'items'>): string => request.items.map(oneItem).join('、')

export const oneItem = ({ category, quantity, item, words }: Item): string => {
  const more = [item && itemOf(item)?.name, words].filter(Boolean).join('，')
  return `${categoryWords(category)} ${quantity} 份${more ? `（${more}）` : ''}`
}

/** 止咳药、中成药 */
export const categoriesWords = (categories: readonly MedicineCategory[]): string =>
  categories.map(categoryWords).join('、')

/** The next step forward, where the table lets the caller take one. */
export function nextStep(view: Movable): Forward | undefined {
  const { may, state, way } = view
  if (may.includes('accepted')) return { to: 'accepted', action: null, text: '接下' }
  if (may.includes('handed-over'))
    return { to: 'handed-over', action: null, text: way === 'collect' ? '交给家里了' : '送到了' }
  if (state === 'accepted' && may.includes('picked'))
    return { to: 'picked', action: 'medicine.pick', text: '配好了', ...asideOf(view) }
  if (may.includes('carrying')) return { to: 'carrying', action: 'medicine.carry', text: '我去送' }
  return undefined
}

/** Given back: whoever cannot carry it after all leaves it for another, and says why. */
export const backStep = ({ may, state, carrier }: Pick<RequestView, 'may' | 'state' | 'carrier'>): Step | undefined =>
  state === 'carrying' && may.includes('picked')
    ? { to: 'picked', action: 'medicine.giveBack', text: carrier?.me ? '送不了，给别人送' : '换个人送' }
    : undefined

export const declineStep = (view: Pick<RequestView, 'may' | 'shelf'>): Step | undefined =>
  view.may.includes('declined')
    ? { to: 'declined', action: 'medicine.decline', text: '送不了', ...asideOf(view) }
    : undefined

const CLOSED: readonly RequestState[] = ['declined', 'cancelled']
const stepWords: Record<RequestState, string> = {
  ...requestWords,
  requested: '家里要的',
  accepted: '接下了',
  picked: '配好了',
  'handed-over': '送到了',
  received: '家里收到了',
}
const ahead = (way: RequestView['way']): readonly RequestState[] =>
  way === 'collect'
    ? ['requested', 'accepted', 'picked', 'handed-over', 'received']
    : ['requested', 'accepted', 'picked', 'carrying', 'handed-over', 'received']

const aheadWords = (state: RequestState, way: RequestView['way']): string => {
  switch (state) {
    case 'accepted':
      return '有人接下'
    case 'picked':
      return '配药'
    case 'carrying':
      return '有人送'
    case 'handed-over':
      return way === 'collect' ? '家里来取' : '送到'
    default:
      return '家里点一下收到了'
  }
}

/** 谭小梅（村干部） 接下了; what the family did says so itself. */
const titleOf = (by: string, words: string): string => (words.startsWith(by) ? words : `${by} ${words}`)

/** What was done, by whom and why, then what is still ahead. */
export function timelineOf(
  { steps, state, way }: Pick<RequestView, 'steps' | 'state' | 'way'>,
  today: Day,
): TimelineItem[] {
  const past = steps.map((step, n): TimelineItem => {
    const before = steps[n - 1]?.state
    const back = step.state === 'picked' && before === 'carrying'
    return {
      key: `${n}`,
      state: CLOSED.includes(step.state)
        ? 'failed'
        : step.state === 'carrying' && n === steps.length - 1
          ? 'now'
          : 'done',
      title: titleOf(step.by, back ? '退回来了，等人送' : stepWords[step.state]),
      ...(step.note && { note: step.note }),
      at: agoWords(step.at, today),
    }
  })
  const path = ahead(way)
  const left = CLOSED.includes(state) ? [] : path.slice(path.indexOf(state) + 1)
  return [...past, ...left.map((one): TimelineItem => ({ key: one, state: 'ahead', title: aheadWords(one, way) }))]
}

/** 12 元, 12.5 元 */
export const yuanWords = (fen: number): string => `${fen / 100} 元`
