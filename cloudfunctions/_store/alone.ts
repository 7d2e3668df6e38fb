import type { OrphansView } from '@domain/contract'
import type { Account } from '@domain/model/account'
import type { Day } from '@domain/model/day'
import type { Person } from '@domain/model/person'
import { contains, levelOf, townshipOf, villageOf } from '@domain/model/place'
import { placeName, townshipAt } from '@domain/policy/tenants'
import { anyGap, gapsIn, gridRange, helperRoles, livesHere, orphansAfter, type Gap } from '@domain/rules/staff/helpers'
import { count, find, MOST_ROWS, rangeOf, _ } from './database'
import { staffUnder, workersOf, type Worker } from './staff'

/** Somebody in a stretch of grids nobody answers for (A03). */
export type Alone = Pick<Person, '_id' | 'village' | 'grid' | 'name' | 'plate'> & { readonly away?: Person['away'] }

export const villagesOf = (place: string): string[] =>
  (townshipAt(place)?.villages ?? [])
    .map(({ code }) => code)
    .filter((code) => levelOf(place) === 'township' || code === villageOf(place))

/** Who answers for people in a township on a day: live posts of whoever is not on leave. */
export const helpersUnder = async (township: string, on: Day): Promise<Worker[]> =>
  helpersOn(await staffUnder(township, on), on)

export const helpersOn = (accounts: readonly Account[], on: Day): Worker[] =>
  accounts.flatMap((account) => workersOf(account, on))

const FIELDS = ['village', 'grid', 'name', 'plate', 'away.kind', 'away.confirmed']

/** Everybody who lives in these stretches of grids, in the order of the grids: one indexed range each. */
export async function peopleIn(gaps: readonly Gap[]): Promise<Alone[]> {
  return (await Promise.all(gaps.map(everybodyIn))).flat().filter(livesHere)
}

/** By grid and name, which an index has; where a page ends inside a grid, that grid is read by itself. */
async function everybodyIn(gap: Gap): Promise<Alone[]> {
  const { after, upTo } = gridRange(gap)
  const rows: Alone[] = []
  for (let last = after; ;) {
    const page = await find<Alone>(
      'people',
      { grid: _.gt(last).and(_.lte(upTo)) },
      {
        orderBy: [
          ['grid', 'asc'],
          ['name', 'asc'],
          ['_id', 'asc'],
        ],
        limit: MOST_ROWS,
        fields: FIELDS,
      },
    )
    if (page.length < MOST_ROWS) return [...rows, ...page]
    last = page[page.length - 1].grid
    rows.push(...page.filter(({ grid }) => grid < last))
    rows.push(...(await rangeOf<Alone>('people', { grid: last }, 'name', EVERY_NAME, FIELDS)))
  }
}
const EVERY_NAME = { after: '', upTo: '\uffff' }

const gapsAt = (place: string, workers: readonly Worker[]): Gap[] =>
  anyGap(helperRoles.flatMap((role) => gapsIn(villagesOf(place), workers, role)))

/** 没人包: whose grid has no live cadre, or whose village no live doctor. */
export async function aloneAt(place: string, today: Day): Promise<Alone[]> {
  const people = await peopleIn(gapsAt(place, await helpersUnder(townshipOf(place), today)))
  return people.filter(({ grid }) => contains(place, grid))
}

/** How many those are in each village: counted in the index, less the few there who have died or moved away. */
export async function countAlone(township: string, today: Day): Promise<Map<string, number>> {
  const gaps = gapsAt(township, await helpersUnder(township, today))
  const counted = await Promise.all(
    gaps.map(async (gap) => {
      const { after, upTo } = gridRange(gap)
      const all = await count('people', { grid: _.gt(after).and(_.lte(upTo)) })
      return all === 0 ? 0 : all - (await goneIn(gap)).length
    }),
  )
  const villages = new Map<string, number>()
  gaps.forEach(({ village }, n) => villages.set(village, (villages.get(village) ?? 0) + counted[n]))
  return villages
}

async function goneIn(gap: Gap): Promise<Alone[]> {
  const { after, upTo } = gridRange(gap)
  const away = await rangeOf<Alone>('people', { village: gap.village }, 'away.kind', { after: '', upTo: '~' }, [
    'grid',
    'away.confirmed',
  ])
  return away.filter((person) => !livesHere(person) && person.grid > after && person.grid <= upTo)
}

const NAMED = 20

/** Whom the end of some posts would leave without a helper of their role, as they stand on a day; null where nobody. */
export async function orphansOf(
  township: string,
  workers: readonly Worker[],
  ends: (worker: Worker) => boolean,
): Promise<OrphansView | null> {
  const people = await peopleIn(orphansAfter(villagesOf(township), workers, ends))
  if (people.length === 0) return null
  const grids = [...new Set(people.map(({ grid }) => grid))].sort()
  return {
    people: people.length,
    grids: grids.map((grid) => ({
      grid,
      placeName: placeName(grid),
      people: people.filter((one) => one.grid === grid).length,
    })),
    who: people.slice(0, NAMED).map(({ _id, name, plate }) => ({ personId: _id, name, plate })),
  }
}
