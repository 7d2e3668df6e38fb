import { type Title } from '@domain/model/account'
import { titlesFor, titleWords } from '@domain/rules/staff/titles'
import { type Input, type OverviewView, type PostView } from '@domain/contract'

export type Role = PostView['role']
export type Village = OverviewView['villages'][number]

/** An invitation as far as it is filled in. */
export interface Draft {
  readonly role?: Role
  /** Code of a village; a doctor's may also be the township's own health centre. */
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

/** The office invites cadres and doctors; only an administrator makes offices. */
export const rolesFor = (isAdmin: boolean): Role[] => (isAdmin ? ['cadre', 'doctor', 'office'] : ['cadre', 'doctor'])

const GRIDS = 6
export const gridOptions = [
  { value: WHOLE, label: '全村' },
  ...Array.from({ length: GRIDS }, (_, index) => ({ value: `0${index + 1}`, label: `${index + 1}网格` })),
]

/** Whether this role is held at a village; an office works for the whole township. */
export const needsVillage = ({ role }: Draft): boolean => role === 'cadre' || role === 'doctor'

/** The titles of a role, to choose one of or none. */
export const titleOptions = (role: Role): { value: Title; label: string }[] =>
  titlesFor(role).map((value) => ({ value, label: titleWords(value) }))

/** Where the post is held; undefined while it is not chosen. */
export function placeOf({ role, village, grid }: Draft, township: string): string | undefined {
  if (role === 'office' || role === 'admin') return township
  if (!role || !village) return undefined
  if (role === 'doctor' || grid === undefined) return role === 'doctor' ? village : undefined
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
