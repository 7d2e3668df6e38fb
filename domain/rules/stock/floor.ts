import { addDays, daysBetween, type Day } from '../../model/calendar'
import type { Returnees } from '../../model/returnee'
import { levelOf } from '../../model/place-code'
import type { Shelf, StockCategory } from '../../model/stock'
import type { StandingRow, StockVerdict } from '../../contract/views-stock'
import type { Policy } from '../../policy/pack'
import { itemOf } from '../../policy/formulary'
import { usableCourses } from './lots'
import { returneesOn } from './returnees'

/** What the lines are worked out from; a pack's policy has it. */
export type StockPolicy = Pick<Policy, 'stockFloorPercent' | 'stockGoalPercent' | 'stockCoverDays' | 'stockUseDays'>

type Books = Pick<Shelf, 'lots' | 'holds' | 'used' | 'since'>

/** How a category of a shelf stands against both lines, in person-courses (B13, B14, R14). */
export interface Standing extends StandingRow {
  readonly alarm: boolean
  readonly goal: number
  readonly daily: number | null
  readonly useDays: number
  /** max(20 %, 14 days of use) */
  readonly orderUpTo: number
  /** What is missing to that while a line is broken; nothing is asked for without an alarm (R65). */
  readonly shortage: number
}

/** Heads registered in each village, as counted today. */
export type Counted = Readonly<Record<string, number>>

/** 服务人口: who is registered in the villages served, and returnees whose window holds today (R15). */
export function servedBy(serves: readonly string[], counted: Counted, returnees: readonly Returnees[], on: Day) {
  const served = (village: string) =>
    serves.some((one) => village === one || (levelOf(one) === 'township' && village.startsWith(one)))
  const registered = Object.entries(counted).reduce((sum, [village, n]) => sum + (served(village) ? n : 0), 0)
  const back = returnees.filter(({ village }) => served(village))
  const here = back.reduce((sum, one) => sum + returneesOn(one, on), 0)
  const expected = back.flatMap(({ entries }) => entries.filter(({ from }) => from > on))
  return { registered, returnees: here, served: registered + here, expected }
}

/**
 * Courses handed out to residents, less what they gave back, over the last days before today (R62, R99); over the days since
 * the first record where those are fewer (R63). Null where that is nothing.
 */
export function useOf({ used, since }: Books, category: StockCategory, on: Day, window: number) {
  if (since === null) return null
  const days = Math.min(window, daysBetween(since, on))
  const first = addDays(on, -days)
  const courses = used.reduce((sum, one) => {
    const item = itemOf(one.item)
    return item?.category === category && one.on >= first && one.on < on ? sum + one.units / item.unitsPerCourse : sum
  }, 0)
  // Thirds and sixths of a course do not add up to a whole one in binary.
  return days > 0 && courses > ROUNDING ? { courses: Math.round(courses / ROUNDING) * ROUNDING, days } : null
}
const ROUNDING = 1e-6

/** Both lines at once: an alarm is below the floor, or below the days of cover (R14). Exact at the boundary: 300 of 2,000 is met. */
export function standingOf(
  shelf: Books,
  category: StockCategory,
  { people, on, policy }: { people: number; on: Day; policy: StockPolicy },
): Standing {
  const percent = (n: number) => Math.ceil((people * n) / 100)
  const usable = usableCourses(shelf, category, on)
  const [floor, goal] = [percent(policy.stockFloorPercent.value), percent(policy.stockGoalPercent.value)]
  const useDays = policy.stockUseDays.value
  const use = useOf(shelf, category, on, useDays)
  const asked = policy.stockCoverDays.value
  const cover = use && Math.ceil((asked * use.courses) / use.days - ROUNDING)
  const [belowFloor, belowCover] = [usable < floor, use !== null && usable * use.days < asked * use.courses - ROUNDING]
  const verdict: StockVerdict =
    shelf.since === null ? 'unknown' : verdictOf({ belowFloor, belowCover, noUse: use === null, full: usable >= goal })
  const alarm = verdict === 'unknown' || belowFloor || belowCover
  const orderUpTo = Math.max(goal, cover ?? 0)
  return {
    ...{ category, usable, floor, cover, verdict, alarm, goal, orderUpTo },
    days: use && Math.floor(((usable * use.days) / use.courses) * 10 + ROUNDING) / 10,
    daily: use && Math.round((use.courses / use.days) * 10) / 10,
    useDays: use?.days ?? useDays,
    shortage: alarm ? Math.max(0, orderUpTo - usable) : 0,
  }
}

/** No use on record says nothing about the days of cover, and is never OK (R14, R61). */
function verdictOf(is: { belowFloor: boolean; belowCover: boolean; noUse: boolean; full: boolean }): StockVerdict {
  if (is.belowFloor) return is.belowCover ? 'below-both' : 'below-floor'
  if (is.belowCover) return 'below-cover'
  if (is.noUse) return 'no-use'
  return is.full ? 'goal' : 'floor'
}

/** 两条线都过; both lines by their numbers, as the township's pack has them. */
export function standingWords({ verdict, useDays }: Standing, policy: StockPolicy, everUsed: boolean): string {
  const [floor, goal] = [`${policy.stockFloorPercent.value}%`, `${policy.stockGoalPercent.value}%`]
  const days = `${policy.stockCoverDays.value} 天`
  switch (verdict) {
    case 'unknown':
      return '没有记过账，算不出'
    case 'below-floor':
      return `低于 ${floor} 线`
    case 'below-cover':
      return `低于 ${days}线`
    case 'below-both':
      return `${floor} 线和 ${days}线都不到`
    case 'no-use':
      return everUsed ? `近 ${useDays} 天没有用过，算不出够几天` : '无消耗数据'
    case 'floor':
      return `两条线都过，没到 ${goal}`
    case 'goal':
      return `两条线都过，够 ${goal}`
  }
}
