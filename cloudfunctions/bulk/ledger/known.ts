import type { Commit } from '@domain/model/commit'
import type { Day } from '@domain/model/day'
import type { Household, Person } from '@domain/model/person'
import type { Cells } from '@domain/rules/ledger/columns'
import type { Known } from '@domain/rules/ledger/plan-row'
import { readGrid, readVillage } from '@domain/rules/ledger/read-cell'
import type { LedgerRow } from '@domain/rules/ledger/read-sheet'
import type { HouseholdEvent } from '@domain/rules/household/stream'
import type { PersonEvent } from '@domain/rules/person/events'
import { everyOf, find, MOST_ROWS, _ } from '../../_store/database'
import { commitsAbout, peopleById } from '../../_store/history'
import { householdsOf } from '../../_store/ledger-people'

/** What the registry knows around some rows: two waves, whatever their number. */
export async function knownAround(rows: readonly LedgerRow[], township: string, today: Day): Promise<Known> {
  const cells = rows.map((row) => row.cells)
  const [named, namesakes, doors] = await Promise.all([
    peopleById(cells.flatMap(({ id }) => (id?.startsWith('p-') ? [id] : []))),
    byNames(
      township,
      cells.filter(({ id }) => !id?.startsWith('p-')).flatMap(({ name }) => name ?? []),
    ),
    doorsAt(cells, township),
  ])
  const people = [...new Map([...named, ...namesakes].map((person) => [person._id, person])).values()]
  const [own, factsThen] = await Promise.all([householdsOf(people), correctedSince(cells, named)])
  const households = [...new Map([...doors, ...own].map((one) => [one._id, one])).values()]
  const hardshipThen = await doorsSaidSince(cells, named, households)
  return { township, today, people, households, factsThen, hardshipThen }
}

const byNames = (township: string, names: readonly string[]): Promise<Person[]> =>
  names.length === 0 ? Promise.resolve([]) : everyOf<Person>('people', { township, name: _.in([...new Set(names)]) })

/** The doors that stand where somebody new would live. */
async function doorsAt(cells: readonly Cells[], township: string): Promise<Household[]> {
  const plates = new Map<string, Set<string>>()
  for (const { village, grid, plate } of cells) {
    const inVillage = readVillage(village ?? '', township)
    const inGrid = 'value' in inVillage ? readGrid(grid ?? '', inVillage.value) : inVillage
    if ('value' in inGrid && plate) plates.set(inGrid.value, (plates.get(inGrid.value) ?? new Set()).add(plate))
  }
  const found = await Promise.all(
    [...plates].map(([grid, those]) =>
      find<Household>('households', { grid, plate: _.in([...those]) }, { limit: MOST_ROWS }),
    ),
  )
  return found.flat()
}

/**
 * Where a file says at which version it was written, the facts that have been corrected since and what they were then: the first
 * correction after it knows what stood before (E37).
 */
async function correctedSince(cells: readonly Cells[], named: readonly Person[]): Promise<Known['factsThen']> {
  const written = new Map(
    cells.flatMap(({ id, version }) => (id && /^\d+$/.test(version ?? '') ? [[id, Number(version)]] : [])),
  )
  const changed = named.filter(({ _id, v }) => v > (written.get(_id) ?? v))
  if (changed.length === 0) return new Map()
  const commits = await commitsAbout(changed.map(({ _id }) => _id))
  return new Map(
    changed.map(({ _id }) => [
      _id,
      factsBefore(commits.filter(({ stream, seq }) => stream === _id && seq > (written.get(_id) ?? seq))),
    ]),
  )
}

/** The same of doors: what those counted as that have been said to count as something else since. */
async function doorsSaidSince(
  cells: readonly Cells[],
  named: readonly Person[],
  households: readonly Household[],
): Promise<Known['hardshipThen']> {
  const written = new Map<string, number>()
  for (const { id, doorVersion } of cells) {
    const person = named.find(({ _id }) => _id === id)
    if (person && /^\d+$/.test(doorVersion ?? '')) written.set(person.householdId, Number(doorVersion))
  }
  const changed = households.filter(({ _id, v }) => v > (written.get(_id) ?? v))
  if (changed.length === 0) return new Map()
  const commits = await commitsAbout(changed.map(({ _id }) => _id))
  return new Map(
    changed.flatMap(({ _id }) => {
      const since = commits.filter(({ stream, seq }) => stream === _id && seq > (written.get(_id) ?? seq))
      const said = since.flatMap(({ events }) => events as HouseholdEvent[]).find(isHardship)
      return said ? [[_id, said.before] as const] : []
    }),
  )
}

type HardshipSaid = Extract<HouseholdEvent, { type: 'hardship-said' }>
const isHardship = (event: HouseholdEvent): event is HardshipSaid => event.type === 'hardship-said'

/** What stood before any of these commits, oldest first, of what they corrected. */
const factsBefore = (commits: readonly Commit[]) =>
  Object.assign(
    {},
    ...commits
      .flatMap(({ events }) => events as PersonEvent[])
      .flatMap((event) => (event.type === 'corrected' ? [event.before] : []))
      .reverse(),
  ) as Partial<Person>
