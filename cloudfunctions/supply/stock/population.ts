import type { Day } from '@domain/model/day'
import type { Person } from '@domain/model/person'
import { townshipAt } from '@domain/policy/tenants'
import { add, change, count, everyOf, get, rangeOf, whole } from '../../_store/database'

/** A township's head count, village by village, and the grids anybody lives in: counted once a day, never per view. */
export interface Population {
  readonly _id: string
  readonly on: Day
  readonly people: Readonly<Record<string, number>>
  readonly grids: Readonly<Record<string, readonly string[]>>
}

/** As of today; whoever finds it older counts anew. Two who do so at once write the same. */
export async function populationOf(township: string, today: Day): Promise<Population> {
  const kept = await get<Population>('populations', township)
  if (kept?.on === today) return kept
  const fresh = await counted(township, today)
  if (kept || !(await add('populations', fresh))) await change('populations', { _id: township }, whole(fresh))
  return fresh
}

type Gone = Pick<Person, '_id' | 'village' | 'away'>

async function counted(township: string, today: Day): Promise<Population> {
  const villages = townshipAt(township)?.villages.map(({ code }) => code) ?? []
  const gone = { after: '', upTo: '~' } as const
  const [heads, homes, away] = await Promise.all([
    Promise.all(villages.map((village) => count('people', { village }))),
    Promise.all(villages.map((village) => everyOf<{ _id: string; grid: string }>('households', { village }, ['grid']))),
    rangeOf<Gone>('people', { township }, 'away.kind', gone, ['village', 'away.confirmed']),
  ])
  return {
    _id: township,
    on: today,
    people: Object.fromEntries(villages.map((village, n) => [village, heads[n] - leftFrom(away, village)])),
    grids: Object.fromEntries(villages.map((village, n) => [village, [...new Set(homes[n].map(({ grid }) => grid))]])),
  }
}

/** Who has moved away or died is nobody's stock to hold; who lies in hospital comes back. */
const leftFrom = (away: readonly Gone[], of: string): number =>
  away.filter((one) => one.village === of && one.away?.confirmed && one.away.kind !== 'hospital').length
