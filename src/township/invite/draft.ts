import { type Title } from '@domain/model/account'
import { titlesFor, titleWords } from '@domain/rules/staff/titles'
import { type Input, type OverviewView, type PostView } from '@domain/contract'

export type Role = PostView['role']
export type Village = OverviewView['villages'][number]

/** An invitation as far as it is filled in. */
export interface Draft {
  readonly role?: Role
  /** Code of a village; a keeper's may also be the township. */
  readonly village?: string
  /** A grid's number, or 全村. */
  readonly grid?: string
  readonly name: string
  readonly phone: string
  readonly until?: string
  /** 职务, where the township gives one (A01). */
  readonly title?: Title
}

export const EMPTY: Draft = { name: '', phone: '' }
export const WHOLE = 'whole'

/** The office invites whoever works in the villages; only an administrator makes offices. */
export const rolesFor = (isAdmin: boolean): Role[] => [
  ...(['cadre', 'doctor', 'volunteer', 'keeper'] as const),
  ...(isAdmin ? (['office'] as const) : []),
]

/** What the two who answer for nobody do, and that they see nobody's health. */
export const roleNote = (role: Role | undefined): string | undefined =>
  role === 'volunteer'
    ? '帮着送药。不包户，看不到各家的情况。'
    : role === 'keeper'
      ? '管药店、供销社的货架。不包户，看不到各家的情况。'
      : undefined

const GRIDS = 6
export const gridOptions = [
  { value: WHOLE, label: '全村' },
  ...Array.from({ length: GRIDS }, (_, index) => ({ value: `0${index + 1}`, label: `${index + 1}网格` })),
]

/** Whether this role is held at a village; an office works for the whole township. */
export const needsVillage = ({ role }: Draft): boolean => role !== undefined && role !== 'office' && role !== 'admin'

/** Whether it may be held at one grid of it. */
export const hasGrids = ({ role }: Draft): boolean => role === 'cadre' || role === 'volunteer'

/** Where it may be held: a shop in town is the whole township's. */
export const placesFor = (
  { role }: Draft,
  villages: readonly Village[],
  township: { readonly code: string; readonly name: string },
): { place: string; name: string }[] => [
  ...(role === 'keeper' ? [{ place: township.code, name: `${township.name}（镇上）` }] : []),
  ...villages.map(({ village, name }) => ({ place: village, name })),
]

/** Another role at the same place, where it can be held there: nothing chosen is lost. */
export const withRole = (draft: Draft, role: Role | undefined, township: string): Draft => ({
  ...draft,
  role,
  village: role !== 'keeper' && draft.village === township ? undefined : draft.village,
  grid: undefined,
  title: undefined,
})

/** The titles of a role, to choose one of or none. */
export const titleOptions = (role: Role): { value: Title; label: string }[] =>
  titlesFor(role).map((value) => ({ value, label: titleWords(value) }))

/** Where the post is held; undefined while it is not chosen. */
export function placeOf(draft: Draft, township: string): string | undefined {
  const { role, village, grid } = draft
  if (role === 'office' || role === 'admin') return township
  if (!role || !village) return undefined
  if (!hasGrids(draft)) return village
  if (grid === undefined) return undefined
  return grid === WHOLE ? village : `${village}-${grid}`
}

const PHONE = /^\+?\d[\d-]{4,15}$/

/** What stands in the way, as the button says it. */
export function missing(draft: Draft, township: string): string | undefined {
  const { role, village, name, phone } = draft
  if (!role) return '先点做什么'
  if (needsVillage(draft) && !village) return '先选地方'
  if (!placeOf(draft, township)) return '先点网格'
  if (name.trim() === '') return '先写名字'
  if (phone.trim() !== '' && !PHONE.test(phone.trim())) return '电话看一眼'
  return undefined
}

export function toInput(draft: Draft, township: string): Input<'invite.create'> | undefined {
  const { role, name, phone, until, title } = draft
  const place = placeOf(draft, township)
  if (missing(draft, township) || !role || !place) return undefined
  return {
    place,
    role,
    name: name.trim(),
    phone: phone.trim() || null,
    until: (until as Input<'invite.create'>['until']) ?? null,
    ...(title && { title }),
  }
}
