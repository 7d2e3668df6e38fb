import { type Input, type Output } from '@domain/contract'
import { type Day } from '@domain/model/calendar'
import { daysAfter, dayWords } from '@/words/when'

export type TierView = NonNullable<Output<'standing.view'>['tier']>
export type Tier = Input<'tier.override'>['tier']

export const TIERS: readonly { value: Tier; label: string }[] = [
  { value: 'red', label: '红·重点' },
  { value: 'yellow', label: '黄·次重点' },
  { value: 'green', label: '绿·一般' },
]
export const tierWords = (tier: Tier | null): string => TIERS.find(({ value }) => value === tier)?.label ?? '还没分类'

/** A clinician's own tier as far as it is filled in. */
export interface Draft {
  readonly tier?: Tier
  readonly reason: string
  readonly reviewOn?: string
}

/** The usual distances; any other day by the calendar. */
export const reviewDays = (today: string): { value: string; label: string }[] =>
  [7, 14, 30].map((n) => ({ value: daysAfter(today, n), label: `${n} 天后` }))

export function missing({ tier, reason, reviewOn }: Draft): string | undefined {
  if (!tier) return '先点定成哪类'
  if (reason.trim() === '') return '写上为什么'
  return reviewOn ? undefined : '点哪天再看'
}

export function toInput(draft: Draft, personId: string, at: number): Input<'tier.override'> | undefined {
  const { tier, reason, reviewOn } = draft
  if (!tier || !reviewOn || missing(draft)) return undefined
  return { personId, tier, reason: reason.trim(), reviewOn: reviewOn as Day, occurredAt: at }
}

/** Said before saving: what a milder tier than red brings with it (R106). */
export const lowersRed = ({ computed }: TierView, { tier }: Draft): boolean =>
  computed === 'red' && tier !== undefined && tier !== 'red'

/** 按表是绿·一般：70 岁，没有基础病，没打疫苗。 */
export const tableWords = ({ computed, facts }: TierView): string =>
  `${computed ? `按表是${tierWords(computed)}` : '按表还分不出来'}：${facts.join('，')}。`

export const ownWords = ({ by, on, reviewOn }: NonNullable<TierView['override']>): string =>
  `${by} ${dayWords(on)}定的，${dayWords(reviewOn)}再看`
