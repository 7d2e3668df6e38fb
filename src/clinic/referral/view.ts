import { type Output } from '@domain/contract'
import { type TimelineItem } from '@/components/timeline'
import { atWords, clockWords, dayAt } from '@/words/when'

export type Way = Output<'route.view'>
export type Referral = NonNullable<Way['referral']>
export type Step = Referral['may'][number]
type Done = Referral['steps'][number]

const MINUTE_MS = 60_000
const HOUR_MINUTES = 60

/** What a button says; the same words head its sheet. */
export const STEP_WORDS: Readonly<Record<Step, string>> = {
  accepted: '对方接了',
  departed: '出发了',
  arrived: '到院了',
  admitted: '收治了',
  returned: '没收治，回来了',
  cancelled: '不转了',
}

const AHEAD: readonly Step[] = ['accepted', 'departed', 'arrived', 'admitted']
const AHEAD_WORDS: Readonly<Record<string, string>> = { departed: '出发', arrived: '到院', admitted: '收治' }

/** 25 分钟, 2 小时 5 分 */
export function spanWords(minutes: number): string {
  const hours = Math.floor(minutes / HOUR_MINUTES)
  const rest = minutes % HOUR_MINUTES
  if (hours === 0) return `${rest} 分钟`
  return rest === 0 ? `${hours} 小时` : `${hours} 小时 ${rest} 分`
}

/** 迟 25 分钟; 9:30 前 */
export const untilWords = (dueAt: number, now: number): string =>
  now > dueAt
    ? `迟 ${spanWords(Math.max(1, Math.round((now - dueAt) / MINUTE_MS)))}`
    : `${atWords(dueAt, dayAt(now))} 前`

const doneItem = (step: Done, key: number, today: string): TimelineItem => ({
  key: `${key}`,
  state: 'done',
  title: step.words,
  note: [`${step.by}记的`, step.receiver && `对方：${step.receiver}`, step.note].filter(Boolean).join('，'),
  at: atWords(step.at, today),
})

/** What is behind, what is waited for and until when, what comes after (E23). */
export function wayItems(referral: Referral, now: number): TimelineItem[] {
  const { steps, state, waiting, dueAt, hospital } = referral
  const today = dayAt(now)
  const next = AHEAD.slice(AHEAD.indexOf(state as Step) + 1)
  return [
    ...steps.map((step, key) => doneItem(step, key, today)),
    { key: 'now', state: 'now', title: waiting, note: hospital, at: untilWords(dueAt, now) },
    ...next.slice(1).map((step): TimelineItem => ({ key: step, state: 'ahead', title: AHEAD_WORDS[step] })),
  ]
}

export const pastItems = (steps: readonly Done[], now: number): TimelineItem[] =>
  steps.map((step, key) => doneItem(step, key, dayAt(now)))

/** The one step a page offers first: in an emergency nobody waits for an answer before they leave (A23). */
export const nextStep = ({ may }: Referral): Step | undefined =>
  (['departed', 'accepted', 'arrived', 'admitted'] as const).find((step) => may.includes(step))

/** The ways a referral ends early. */
export const endings = ({ may }: Referral): Step[] => may.filter((step) => step === 'returned' || step === 'cancelled')

/** What a step wants written down, and whether it can do without. */
export const FIELDS: Readonly<
  Partial<
    Record<
      Step,
      { readonly key: 'receiver' | 'note'; readonly label: string; readonly hint: string; readonly wanted: boolean }
    >
  >
> = {
  accepted: { key: 'receiver', label: '对方谁接的', hint: '姓名、科室，打得通的人', wanted: true },
  arrived: { key: 'receiver', label: '对方谁接的', hint: '不知道可以不填', wanted: false },
  admitted: { key: 'receiver', label: '哪个科、谁收的', hint: '家里要找得到人', wanted: true },
  returned: { key: 'note', label: '为什么没收治', hint: '医院怎么说的，回家后注意什么', wanted: true },
  cancelled: { key: 'note', label: '为什么不转了', hint: '谁定的，人现在怎么样', wanted: true },
}

/** 9:12 打过 120 */
export const calledWords = (calledAt: number | null): string | undefined =>
  calledAt === null ? undefined : `${clockWords(calledAt)} 打过 120`
