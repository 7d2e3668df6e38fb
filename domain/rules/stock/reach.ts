import type { Day } from '../../model/calendar'
import { townshipOf } from '../../model/place-code'
import type { Shelf } from '../../model/stock'
import type { ReachView } from '../../contract/views-stock'
import { floorCategories } from '../../policy/formulary'
import { placeName } from '../../policy/tenants'
import { usableCourses } from './lots'
import { saidOf } from './said'

type Node = Pick<Shelf, 'kind' | 'serves' | 'closed' | 'lots' | 'holds' | 'levels'>

/** Whether somebody would get there what the plan names: every category in stock, or said to be there by a pharmacy today. */
export const isStocked = (shelf: Node, { on, now, hours }: { on: Day; now: number; hours: number }): boolean =>
  !shelf.closed &&
  (shelf.kind === 'pharmacy'
    ? saidOf(shelf, hours, now).every(({ level }) => level === 'ample' || level === 'tight')
    : floorCategories.every((category) => usableCourses(shelf, category, on) > 0))

/** 网格化药品保障: every grid that no stocked shelf serves, by name (B24). */
export function reachOf(
  grids: Readonly<Record<string, readonly string[]>>,
  shelves: readonly Node[],
  when: { on: Day; now: number; hours: number },
): ReachView {
  const served = new Set(shelves.filter((shelf) => isStocked(shelf, when)).flatMap(({ serves }) => serves))
  const villages = Object.keys(grids).sort()
  const without = villages.filter((village) => !served.has(village))
  const nobody = without.filter((village) => !served.has(townshipOf(village)))
  const far = without.filter((village) => served.has(townshipOf(village)))
  return {
    today: when.on,
    grids: nobody.flatMap((village) =>
      [...grids[village]].sort().map((grid) => ({ grid, name: placeName(grid), village })),
    ),
    onlyTownship: far.map((village) => ({ village, name: placeName(village) })),
    all: villages.reduce((sum, village) => sum + grids[village].length, 0),
  }
}
