import { type DeliveryKind, type DeliveryState, type DeliveryView } from '@domain/contract'
import { deliveryKindWords, deliveryStateWords } from '@domain/rules/delivery/kinds'
import { dayWords } from '@/words/when'

/** Which messages a list shows; the page's address carries it, so that a number can be opened from anywhere. */
export interface Shown {
  readonly on: string
  readonly state: DeliveryState
  readonly kind?: DeliveryKind
  readonly code?: number
}

type Figures = DeliveryView['kinds'][number]['counts']

/** What is said whether or not there are any: nothing about what was not sent is left out (E19). */
const ALWAYS: readonly DeliveryState[] = ['sent', 'unknown']
const NUMBERS: readonly DeliveryState[] = ['sent', 'no-grant', 'failed', 'unknown', 'claimed', 'opened', 'acted']

/** The numbers of one kind, in one order. */
export const numbersOf = (counts: Figures): { state: DeliveryState; count: number }[] =>
  NUMBERS.map((state) => ({ state, count: counts[state] })).filter(
    ({ state, count }) => count > 0 || ALWAYS.includes(state),
  )

/** The three parts of a day's bar, from the ground up; each has a pattern of its own besides its colour. */
export const PARTS = [
  { part: 'sent', label: '发到微信' },
  { part: 'failed', label: '没发到' },
  { part: 'unknown', label: '不知道' },
] as const

export type DayFigures = DeliveryView['days'][number]

export const dayTotal = ({ sent, failed, unknown }: DayFigures): number => sent + failed + unknown

/** 2月7日，发到微信 47 条，没发到 3 条，不知道 2 条 */
export function spokenDay(day: DayFigures, today: string): string {
  const when = day.on === today ? '今天' : dayWords(day.on)
  if (dayTotal(day) === 0) return `${when}，没有要提醒的`
  return [when, ...PARTS.map(({ part, label }) => `${label}${day[part]}条`)].join('，')
}

/** 急事，没点同意: what a list is of. */
export const shownWords = ({ state, kind, on }: Shown): { title: string; sub: string } => ({
  title: deliveryStateWords(state),
  sub: `${dayWords(on)} · ${kind === undefined ? '各种提醒' : deliveryKindWords(kind)}`,
})

export const POST_ROLES = [
  { value: 'cadre', label: '村里要联系的' },
  { value: 'doctor', label: '医生要联系的' },
] as const

/** One list that can be printed. */
export interface PrintedList {
  readonly role: 'cadre' | 'doctor'
  readonly place: string
  readonly words: string
}

/** The whole township's and each village's, of either role. */
export const listsIn = (township: string, { villages }: Pick<DeliveryView, 'villages'>): PrintedList[] =>
  POST_ROLES.flatMap(({ value: role }) => [
    { role, place: township, words: '全乡镇' },
    ...villages.map(({ village, name }) => ({ role, place: village, words: name })),
  ])
