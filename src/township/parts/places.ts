import { go, switchTo } from '@/view/go'

export type Tab = 'overview' | 'people' | 'staff' | 'me'

export const openTab = (tab: Tab): void => switchTo(`/township/${tab}/index`)

/** The people behind a number, in a village or the whole township (B40). */
export const openPeople = (place: string, figure: string): void => go('/township/people/index', { place, figure })

/** A household's own page: its people and what is owed them. */
export const openDoor = (householdId: string): void => go('/worker/door/index', { id: householdId })

/** 请人代班, written down by the office for somebody who cannot (E21). */
export const openLeave = (place: string, accountId: string): void => go('/worker/leave/index', { place, accountId })

export const openInvite = (): void => go('/township/invite/index')
export const openImport = (): void => go('/township/import/index')
