import { type HomePerson, type HomeView, type PostView, type ReadingView, type RequestLine } from '@domain/contract'
import { kinWords } from '../shared/whose'
import { atWords, clockWords, dayAt, hourAt } from '@/words/when'

/** What the first screen is for this account. */
export type Face = 'people' | 'work' | 'waiting' | 'welcome'

export function faceOf({ people, posts, asked }: HomeView): Face {
  if (people.length > 0) return 'people'
  if (posts.length > 0) return 'work'
  return asked.some(({ state }) => state === 'asked') ? 'waiting' : 'welcome'
}

/** Where a worker's day begins; who only carries or keeps a shelf has a page that says so. */
export function workPage(posts: readonly Pick<PostView, 'role'>[]): string | undefined {
  const holds = (...roles: PostView['role'][]) => posts.some(({ role }) => roles.includes(role))
  if (holds('cadre', 'doctor')) return '/worker/today/index'
  if (holds('office', 'admin')) return '/township/overview/index'
  if (holds('volunteer')) return '/worker/carry/index'
  return posts.length > 0 ? '/worker/me/index' : undefined
}

/** Temperature and oxygen are asked for morning and evening; the server draws the same line. */
const EVENING_FROM_HOUR = 14

export const isEvening = (now: number): boolean => hourAt(now) >= EVENING_FROM_HOUR

export interface Slot {
  readonly id: 'morning' | 'evening'
  readonly title: string
  readonly figures: readonly { readonly text: string; readonly unit: string }[]
  readonly note: string
  readonly done: boolean
}

/** The day's two reports; one that never came is said, never filled in (F15). */
export function slotsOf({ today, kinship }: HomePerson, now: number): readonly Slot[] {
  const evening = isEvening(now)
  return [
    slot(
      'morning',
      '早上',
      today.morning,
      kinship,
      evening ? '没报' : '还没报',
      evening ? '过了，不用补' : '上午报就行',
    ),
    slot('evening', '晚上', today.evening, kinship, '还没报', '9 点前报就行'),
  ]
}

function slot(
  id: Slot['id'],
  part: string,
  reading: ReadingView | null,
  kinship: HomePerson['kinship'],
  missing: string,
  hint: string,
): Slot {
  if (!reading) return { id, title: `${part} ${missing}`, figures: [], note: hint, done: false }
  const { temperature, spo2, at, by } = reading
  const figures = [
    ...(temperature === null ? [] : [{ text: temperature.toFixed(1), unit: '℃' }]),
    ...(spo2 === null ? [] : [{ text: String(spo2), unit: '%' }]),
  ]
  const who = by === '本人' && kinship === 'self' ? '您' : by
  return { id, title: `${part} 报了`, figures, note: `${clockWords(at)} ${who}报的`, done: true }
}

/** The one button of the card: what it is time to report. */
export function reportText({ today }: HomePerson, now: number): string {
  const evening = isEvening(now)
  if (evening ? today.evening : today.morning) return '再报一次'
  return evening ? '报晚上的情况' : '报早上的情况'
}

export interface Seen {
  readonly state: 'fine' | 'miss' | 'none'
  readonly text: string
}

/** Who last looked, or that nobody has yet: silence is said (F15). */
export function seenOf({ lastSeen, episode }: HomePerson, now: number): Seen | undefined {
  if (!lastSeen) return episode ? { state: 'none', text: '报上去了，还没人联系。' } : undefined
  const when = atWords(lastSeen.at, dayAt(now))
  return lastSeen.reached
    ? { state: 'fine', text: `${lastSeen.who} ${when} 联系上了。` }
    : { state: 'miss', text: `${lastSeen.who} ${when} 找过，没联系上。` }
}

/** 提交, 同意, 配好, 在送, 收到: how many are behind. */
export const REQUEST_STEPS = ['提交', '同意', '配好', '在送', '收到'] as const
const DONE = {
  requested: 1,
  accepted: 2,
  picked: 3,
  carrying: 4,
  'handed-over': 4,
  received: 5,
  declined: 1,
  cancelled: 1,
} as const
export const requestDone = (state: RequestLine['state']): number => DONE[state]

const STATE_WORDS: Readonly<Record<RequestLine['state'], string>> = {
  requested: '等村里看',
  accepted: '在配',
  picked: '配好了',
  carrying: '正在送',
  'handed-over': '送到了，收到点一下',
  received: '收到了',
  declined: '没办成，看原因',
  cancelled: '不要了',
}
export const requestWords = (state: RequestLine['state']): string => STATE_WORDS[state]

/** Whether a request still moves; what is over folds to one line. */
export const isMoving = (state: RequestLine['state']): boolean => !['received', 'declined', 'cancelled'].includes(state)

/** 「您在替她办事。」 */
export const actingFor = ({ kinship, sex }: HomePerson): string =>
  kinWords(kinship, sex) === '' ? '您家是' : sex === 'female' ? '您在替她办事。她家是' : '您在替他办事。他家是'
