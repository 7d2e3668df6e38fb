import type { WaveLine, WaveShelf } from '../../contract/wave'
import type { Day } from '../../model/calendar'
import { contains } from '../../model/place-code'
import type { Shelf, StockCategory } from '../../model/stock'
import { floorCategories, formulary, type Item } from '../../policy/formulary'
import { useKey, type WaveInput } from '../../policy/wave-assumptions'
import { coursesOf, packsFor } from '../allocation/shortage'
import { coursesIn, known, usableCourses } from '../stock/lots'
import { stockCategoryWords } from '../stock/words'
import { FORTNIGHT, infectionsOf, partOf, sumOf } from './curve'
import { lastsFrom } from './dry'
import { visitorsOf } from './goes-to'

export interface ShelfFacts {
  readonly place: string
  readonly on: Day
  /** Who is there in each village of the township, returnees among them. */
  readonly heads: Readonly<Record<string, number>>
  /** All shelves of the township. */
  readonly shelves: readonly Shelf[]
}

/** A shelf, everybody who goes there, and those of the place asked about. */
interface Visited {
  readonly shelf: Shelf
  readonly all: number
  readonly mine: number
}

export function visitedOf({ shelves, heads, place }: ShelfFacts): Visited[] {
  const visitors = visitorsOf(shelves, heads)
  const sum = (some: readonly [string, number][]) => some.reduce((all, [, n]) => all + n, 0)
  return shelves.map((shelf) => {
    const from = Object.entries(visitors.get(shelf._id) ?? {})
    return { shelf, all: sum(from), mine: sum(from.filter(([village]) => contains(place, village))) }
  })
}

/** What stands there for the people of a place: of a shelf others go to as well, their part; for a township also what nobody is sent to. */
export function stockFor({ place, on }: ShelfFacts, visited: readonly Visited[], category: StockCategory): number {
  return visited.reduce((sum, { shelf, all, mine }) => {
    if (shelf.closed || shelf.kind === 'pharmacy') return sum
    const usable = usableCourses(shelf, category, on)
    if (all > 0) return sum + Math.floor((usable * mine) / all)
    return shelf.township === place ? sum + usable : sum
  }, 0)
}

/** When the days of a wave are, and where its peak fortnight begins. */
interface When {
  readonly dayOf: (n: number) => Day
  readonly peakFrom: number
}

/** Each shelf of the place against those who go there, the first to run dry first. */
export function wavesAt(visited: readonly Visited[], on: Day, assumed: WaveInput, when: When): WaveShelf[] {
  const shelves = visited.flatMap(({ shelf, all, mine }): WaveShelf[] => {
    if (mine === 0) return []
    const infections = infectionsOf(all, assumed)
    const rows = floorCategories.map((category) => {
      const demand = partOf(infections, assumed[useKey[category]])
      const stock = usableCourses(shelf, category, on)
      const short = sumOf(demand, 0, when.peakFrom + FORTNIGHT) - stock
      return {
        ...waveLine(category, stock, demand, when),
        draft: short > 0 ? draftOf(articleOf(shelf, category), short) : null,
      }
    })
    const [first = null] = rows.flatMap(({ dryOn }) => dryOn ?? []).sort()
    return [{ shelfId: shelf._id, name: shelf.name, people: all, dryOn: first, rows }]
  })
  const order = ({ dryOn, shelfId }: WaveShelf) => `${dryOn ?? '9999'} ${shelfId}`
  return shelves.sort((a, b) => (order(a) < order(b) ? -1 : 1))
}

export function waveLine(
  category: StockCategory,
  stock: number,
  demand: readonly number[],
  { dayOf, peakFrom }: When,
): WaveLine {
  const dry = lastsFrom(stock, demand)
  return {
    ...{ category, name: stockCategoryWords(category), stock, total: sumOf(demand) },
    dryOn: dry && dayOf(dry.day),
    peakDays: lastsFrom(stock, demand, peakFrom)?.days ?? null,
  }
}

/** What the shelf has most of in a category; the formulary's first where it has nothing. */
function articleOf(shelf: Shelf, category: StockCategory): Item {
  const there = [...new Set(shelf.lots.map(({ item }) => item))].sort().map(known)
  const courses = ({ id }: Item) =>
    coursesIn(
      shelf.lots.filter(({ item }) => item === id),
      category,
    )
  const [most] = there.filter((item) => item.category === category).sort((a, b) => courses(b) - courses(a))
  return most ?? known(formulary.find((item) => item.category === category)?.id ?? '')
}

function draftOf(item: Item, short: number) {
  const packs = packsFor(item, short)
  return { item: item.id, itemName: item.name, packs, courses: coursesOf(item, packs) }
}
