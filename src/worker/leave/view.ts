import { type Input, type Output, type PostView } from '@domain/contract'
import { daysAfter, daysUntil, dayWords } from '@/words/when'

export type LeaveAnswer = Output<'leave.view'>
type Taken = NonNullable<LeaveAnswer['leave']>

/** A leave as far as it is filled in. */
export interface Draft {
  readonly from?: string
  readonly until?: string
  readonly coverId?: string
  readonly note: string
}

export const EMPTY: Draft = { note: '' }
const LONGEST_DAYS = 30

/** What stands in the way, as the button says it. */
export function missing({ from, until, coverId }: Draft): string | undefined {
  if (!from) return '先选哪天起'
  if (!until) return '先选哪天回来'
  if (until <= from) return '回来的日子要在后面'
  if (daysUntil(from, until) > LONGEST_DAYS) return '一次最多 30 天'
  return coverId ? undefined : '先点谁来代'
}

export function toInput(draft: Draft, who: { place: string; accountId?: string }): Input<'leave.take'> | undefined {
  const { from, until, coverId, note } = draft
  if (missing(draft) || !from || !until || !coverId) return undefined
  return {
    ...who,
    coverId,
    from: from as Input<'leave.take'>['from'],
    until: until as Input<'leave.take'>['until'],
    ...(note.trim() && { note: note.trim() }),
  }
}

/** 2月10日到 2月12日 */
export const daysWords = ({ from, until }: Pick<Taken, 'from' | 'until'>): string => {
  const last = daysAfter(until, -1)
  return last === from ? dayWords(from) : `${dayWords(from)}到 ${dayWords(last)}`
}

/** What holds now, or will: 请着假，2月13日回来. */
export const leaveTitle = ({ from, until }: Taken, today: string): string =>
  from <= today ? `请着假，${dayWords(until)}回来` : `${daysWords({ from, until })}请假`

/** Where somebody works: a place of their own, never one they only stand in for. */
export const ownPlace = (posts: readonly PostView[] | undefined): string | undefined =>
  posts?.find(({ role, covers }) => (role === 'cadre' || role === 'doctor') && !covers)?.place
