import type { Commit } from '../../domain/model/commit'
import { DEMO_START, demoPast } from '../../emulator/seed'
import type { Person } from '../../domain/model/person'

export const benchLog = (): readonly Commit[] => demoPast({ now: DEMO_START }).past.all<Commit>('commits')

/**
 * A township of as many as asked for: the demo's people over and over under other ids, so that who is ill, old or in danger
 * keeps its proportion.
 */
export function townshipOf(people: readonly Person[], township: string, size: number): Person[] {
  const own = people.filter((person) => person.township === township)
  return Array.from({ length: size }, (_one, n) => {
    const person = own[n % own.length]
    return { ...person, _id: `${person._id}-${n}`, householdId: `${person.householdId}-${Math.floor(n / own.length)}` }
  })
}
