import type { StaffRole } from '../../model/account'

/**
 * Posts that answer for people: they owe something, are told of it, stand on the ladder and in the roster. A volunteer only
 * carries, a keeper only keeps a shelf: neither is anybody's helper (A03).
 */
const answering: ReadonlySet<StaffRole> = new Set(['cadre', 'doctor', 'office', 'admin'])

export const answersForPeople = ({ role }: { readonly role: StaffRole }): boolean => answering.has(role)
