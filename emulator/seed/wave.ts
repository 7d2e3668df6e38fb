import { ageOn } from '@domain/model/day'
import { gridPlace } from '@domain/model/place'
import { bind, relativeOf, type Relative } from './families'
import { CHAOYUAN, HONGGUAN } from './cast'
import { courses, type CourseName } from './courses'
import { wishes } from './medicine'
import { Deck } from './random'
import type { Door, Stage, Villager } from './stage'

/** People at home with it this week, of a hundred. */
const INFECTED_SHARE = 0.02

/** How often each course comes elsewhere; dangers are rare. */
const usual: readonly (readonly [CourseName, number])[] = [
  ['reportedThisMorning', 2],
  ['firstContactToday', 3],
  ['firstContactLate', 1],
  ['followUpToday', 5],
  ['followUpTomorrow', 5],
  ['followUpLate', 2],
  ['notReachedSince', 1],
  ['shortened', 1],
  ['remeasure', 1],
  ['recovering', 8],
  ['closed', 4],
  ['foundByCadre', 2],
  ['gone', 1],
]
/** In the grids of the named cadres every course is there once, so that their lists have something of each. */
const atNamed = Object.keys(courses) as CourseName[]
const namedGrids = [CHAOYUAN, HONGGUAN].flatMap((village) => [`${village}-01`, `${village}-02`])

/** A wave in progress: every course at the named cadres' doors, the usual mix elsewhere. */
export function spreadWave(stage: Stage): void {
  const random = stage.random.fork('wave')
  const free = random.shuffled(stage.doors.filter((door) => !stage.told.has(door) && grownAt(stage, door).length > 0))
  for (const village of [CHAOYUAN, HONGGUAN]) {
    const doors = free.filter((door) => namedGrids.includes(door.grid) && gridPlace(door.grid).village === village)
    atNamed.forEach((course, n) => doors[n] && someoneFallsIll(stage, doors[n], course))
  }
  const others = free.filter((door) => !namedGrids.includes(door.grid))
  const deck = new Deck(usual, random.fork('courses'))
  others.slice(0, Math.round(stage.people * INFECTED_SHARE)).forEach((door) => {
    someoneFallsIll(stage, door, deck.deal())
  })
}

const grownAt = (stage: Stage, door: Door): Villager[] =>
  door.people.filter((one) => ageOn(one.birthOn, stage.today) >= 35)

function someoneFallsIll(stage: Stage, door: Door, course: CourseName): void {
  const random = stage.random.fork(`ill/${door.key}`)
  const villager = random.pick(grownAt(stage, door))
  stage.told.add(door)
  fallIll(stage, door, villager, course)
  if (course === 'foundByCadre' || !random.chance(0.3)) return
  const relative = relativeOf(stage, door, villager)
  const state = random.pick(['requested', 'accepted', 'carrying', 'handed-over', 'received'] as const)
  const askedAt = stage.daysAgo(1, random.int(9, 20), random.int(0, 59))
  wishes(stage, { door, villager, relative, state, askedAt, items: [{ category: 'fever', quantity: 1 }] })
}

export function fallIll(stage: Stage, door: Door, villager: Villager, course: CourseName, known?: Relative): void {
  const random = stage.random.fork(`course/${door.key}`)
  const relative = known ?? relativeOf(stage, door, villager)
  // Only the found ones had nobody who reports for them.
  const bound = stage.daysAgo(5, 18, random.int(5, 55))
  if (!known && course !== 'foundByCadre') stage.script.at(bound, () => bind(stage, relative, door, villager, bound))
  stage.ill.add(villager)
  courses[course]({
    stage,
    villager,
    relative,
    random,
    cadre: stage.workerFor('cadre', door.grid),
    doctor: stage.workerFor('doctor', door.grid),
  })
}
