import type { Capacity } from '../contract/endpoint'
import type { Account, StaffRole } from '../model/account'
import type { Day } from '../model/calendar'
import { reaches } from '../model/place-code'
import { isLive } from './account/stream'

/** What an action is about, as far as access is concerned. */
export interface AccessSubject {
  /** The place it belongs to, as narrow as known; null where the action is about nobody. */
  readonly place: string | null
  readonly personId: string | null
}

const nowhere: AccessSubject = { place: null, personId: null }

/**
 * In which capacities an account may act on a subject today. Default deny: what is not listed here is not there. A post
 * reaches what lies inside its place; a question to a whole village reaches the cadres of its grids too.
 */
export function capacitiesOver(account: Account | null, on: Day, subject: AccessSubject = nowhere): Set<Capacity> {
  const found = new Set<Capacity>(['anyone'])
  for (const bond of account?.bonds ?? []) {
    if (bond.state === 'confirmed' && bond.personId !== null && bond.personId === subject.personId)
      found.add(bond.kinship === 'self' ? 'self' : 'family')
  }
  for (const post of account?.posts ?? []) {
    if (isLive(post, on) && (subject.place === null ? subject.personId === null : reaches(post.place, subject.place)))
      found.add(post.role)
  }
  return found
}

/** Places where an account holds a role today. */
export const placesHeld = (account: Account | null, role: StaffRole, on: Day): string[] => [
  ...new Set((account?.posts ?? []).filter((post) => post.role === role && isLive(post, on)).map((post) => post.place)),
]
