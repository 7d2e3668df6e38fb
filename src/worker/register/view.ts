import { type PostView } from '@domain/contract'
import { villageAt, villageName } from '@domain/policy/tenants'
import { type HardshipAnswer } from '../parts/facts'
import { type PersonDraft, emptyPerson } from '../parts/person-form'

export interface DoorDraft {
  readonly village: string
  /** 1…99 as typed or as the post says. */
  readonly grid: string
  readonly plate: string
  readonly head: string
  readonly phone: string
  /** Open until somebody says it; a door may be stored without (B03). */
  readonly hardship?: HardshipAnswer
  readonly people: readonly PersonDraft[]
}

export const emptyDoor: DoorDraft = { village: '', grid: '', plate: '', head: '', phone: '', people: [emptyPerson] }

/** Where the caller may register: whole villages, or the grids of their posts. */
export interface Reach {
  readonly villages: readonly { readonly value: string; readonly label: string }[]
  /** The grids of the posts in a village; null where the whole village is theirs. */
  readonly gridsOf: (village: string) => readonly string[] | null
}

export function reachOf(posts: readonly PostView[], villagesOf: (township: string) => readonly string[]): Reach {
  const places = posts.filter(({ role }) => role === 'cadre').map(({ place }) => place)
  const villages = [
    ...new Set(places.flatMap((place) => (place.length >= 12 ? [place.slice(0, 12)] : villagesOf(place)))),
  ]
  return {
    villages: villages.map((value) => ({ value, label: villageName(value) })),
    gridsOf: (village) =>
      places.some((place) => place === village || (place.length < 12 && village.startsWith(place)))
        ? null
        : places.filter((place) => place.startsWith(`${village}-`)).map((place) => place.slice(13)),
  }
}

/** The only place there is needs no choosing. */
export function settled(draft: DoorDraft, reach: Reach): DoorDraft {
  const village = draft.village || (reach.villages.length === 1 ? (reach.villages[0]?.value ?? '') : '')
  const grids = village ? reach.gridsOf(village) : null
  const grid = draft.grid || (grids?.length === 1 ? (grids[0] ?? '') : '')
  return { ...draft, village, grid }
}

export const gridCode = ({ village, grid }: DoorDraft): string => `${village}-${grid.padStart(2, '0')}`

export type DoorFaults = Partial<Record<'village' | 'grid' | 'plate' | 'head', string>>

export const doorFaults = (draft: DoorDraft): DoorFaults => ({
  ...(!villageAt(draft.village) && { village: '点一个村。' }),
  ...(!/^\d{1,2}$/.test(draft.grid) || Number(draft.grid) === 0 ? { grid: '填网格的号，1 到 99。' } : {}),
  ...(draft.plate.trim() === '' && { plate: '写门牌，比如 3组12号。' }),
  ...(draft.head.trim() === '' && { head: '写户主，或者大家叫谁家。' }),
})
