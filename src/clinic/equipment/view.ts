import { type EquipmentRow, type HomeView, type Output } from '@domain/contract'
import { dayWords, daysAfter } from '@/words/when'

export type Row = EquipmentRow
export type Borrowing = Output<'equipment.free'>

export interface Shelf {
  readonly place: string
  readonly placeName: string
  /** A doctor or the office may add and withdraw; a cadre takes back. */
  readonly keeper: boolean
}

type Post = HomeView['posts'][number]
const KEEPERS: readonly Post['role'][] = ['doctor', 'office']

/** The places whose things the caller sees, each once; one inside another is seen with it. */
export function shelvesOf(posts: readonly Post[]): Shelf[] {
  const mine = posts.filter(({ role }) => role !== 'admin')
  const widest = mine.filter(
    ({ place }) => !mine.some((other) => other.place !== place && place.startsWith(other.place)),
  )
  return [...new Set(widest.map(({ place }) => place))].map((place) => {
    const here = widest.filter((post) => post.place === place)
    return { place, placeName: here[0].placeName, keeper: here.some(({ role }) => KEEPERS.includes(role)) }
  })
}

const TITLES = { out: '在外', 'to-disinfect': '待消毒', ready: '可用' } as const
type Shown = keyof typeof TITLES

export interface Group {
  readonly state: Shown
  readonly title: string
  readonly rows: readonly Row[]
}

/** 在外 · 待消毒 · 可用, in the server's order; counted only where all of them are shown. */
export const groupsOf = (rows: readonly Row[], all: boolean): Group[] =>
  (Object.keys(TITLES) as Shown[])
    .map((state) => ({ state, rows: rows.filter((row) => row.state === state) }))
    .filter((group) => group.rows.length > 0)
    .map((group) => ({
      ...group,
      title: all ? `${TITLES[group.state]}，${group.rows.length} 件` : TITLES[group.state],
    }))

/** 2月8日借的，冉启文（医生）经手; 2月8日出车，李敏（医生）派的 */
export const sinceWords = (kind: Row['kind'], { sinceOn, by }: NonNullable<Row['holder']>): string =>
  kind === 'vehicle' ? `${dayWords(sinceOn)}出车，${by}派的` : `${dayWords(sinceOn)}借的，${by}经手`

/** Nobody needs it there any more, and it has not come back. */
export const endedWords = (kind: Row['kind']): string =>
  kind === 'vehicle' ? '转诊结束了，车还没回' : '治疗结束了，还没还'

/** After how many days a device is asked back; the days are named, because people plan by dates. */
const TERMS = [3, 5, 7, 14]
export const termsFrom = (today: string): { value: string; label: string }[] =>
  TERMS.map((days) => ({ value: daysAfter(today, days), label: `${days} 天，${dayWords(daysAfter(today, days))}` }))

export interface LendDraft {
  readonly equipmentId?: string
  readonly dueBackOn?: string
  readonly assessed: string
}

/** What still has to be said before it can be lent. */
export function missingIn({ equipmentId, dueBackOn, assessed }: LendDraft): string | undefined {
  if (!equipmentId) return '先点一台'
  if (!dueBackOn) return '先点几时还'
  return assessed.trim() === '' ? '写一句为什么借' : undefined
}
