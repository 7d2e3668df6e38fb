import { deliveryKinds, deliveryStates } from '../../contract/delivery'
import type { DeliveryDay, DeliveryFigures, DeliveryKind, DeliveryState } from '../../contract/delivery'
import type { Day } from '../../model/calendar'
import type { Send } from '../../model/send'
import { kindOf } from './kinds'

/** As much of a message as is counted. */
export type Counted = Pick<Send, 'state' | 'code' | 'openedAt' | 'actedAt'> & {
  readonly notice: Pick<Send['notice'], 'kind'>
}

/** Whether a message is one of those a number counts: counted and listed by this one rule (B40, E19). */
export function isIn(send: Pick<Counted, 'state' | 'openedAt' | 'actedAt'>, state: DeliveryState): boolean {
  if (state === 'planned') return true
  if (state === 'opened') return send.openedAt !== null
  return state === 'acted' ? send.actedAt !== null : send.state === state
}

/** A day's messages by kind; a kind of which there was none is not there. */
export function figuresOf(sends: readonly Counted[]): DeliveryFigures[] {
  const countOf = (kind: DeliveryKind): DeliveryFigures['counts'] => {
    const ofKind = sends.filter(({ notice }) => kindOf(notice) === kind)
    const counts = deliveryStates.map((state) => [state, ofKind.filter((send) => isIn(send, state)).length])
    return Object.fromEntries(counts) as DeliveryFigures['counts']
  }
  return deliveryKinds.map((kind) => ({ kind, counts: countOf(kind) })).filter(({ counts }) => counts.planned > 0)
}

/** One day of the week: what was sent, what was not, and what nobody knows. Together they are all there were. */
export function dayFigures(on: Day, sends: readonly Counted[]): DeliveryDay {
  const count = (...states: readonly Send['state'][]) => sends.filter(({ state }) => states.includes(state)).length
  return { on, sent: count('sent'), failed: count('failed', 'no-grant'), unknown: count('unknown', 'claimed') }
}

/** How often WeChat gave each reason for not delivering, the most frequent first. */
export function codesOf(sends: readonly Counted[]): { code: number; count: number }[] {
  const counts = new Map<number, number>()
  for (const { state, code } of sends)
    if (state === 'failed') counts.set(code ?? NO_CODE, (counts.get(code ?? NO_CODE) ?? 0) + 1)
  return [...counts].map(([code, count]) => ({ code, count })).sort((a, b) => b.count - a.count || a.code - b.code)
}

/** A failure without a number; WeChat's own are never zero, which is its word for success. */
export const NO_CODE = 0

interface Told {
  readonly today: Day
  readonly on: Day
  readonly coming: { readonly hour: number; readonly workers: number } | null
}

/** 今天给 50 人发 52 条：47 条发到微信，3 条没点同意，2 条不知道到没到。What is zero is not said; what failed always is. */
export function deliveryWords(sends: readonly (Counted & Pick<Send, 'openid'>)[], { today, on, coming }: Told): string {
  const next = coming && coming.workers > 0 ? `${coming.hour} 点那一趟，还有 ${coming.workers} 人要提醒。` : ''
  const when = on === today ? '今天' : '这一天'
  if (sends.length === 0) return next ? `${when}还没发过提醒。${next}` : `${when}没有要提醒的。`
  const count = (state: Send['state']) => sends.filter((send) => send.state === state).length
  const all = count('sent') === sends.length
  const parts = [
    all ? '都发到微信了' : count('sent') > 0 ? `${count('sent')} 条发到微信` : '一条也没发到微信',
    count('no-grant') > 0 && `${count('no-grant')} 条没点同意`,
    count('failed') > 0 && `${count('failed')} 条微信没收`,
    count('unknown') > 0 && `${count('unknown')} 条不知道到没到`,
    count('claimed') > 0 && `${count('claimed')} 条正在发`,
  ].filter((part) => part !== false)
  const people = new Set(sends.map(({ openid }) => openid)).size
  return `${when}给 ${people} 人发 ${sends.length} 条：${parts.join('，')}。${next}`
}
