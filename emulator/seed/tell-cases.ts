import { gridPlace } from '@domain/model/place'
import { cases, type Case, type Fits } from './cases'
import { CHAOYUAN, HONGGUAN } from './cast'
import { relativeOf } from './families'
import { newcomers } from './named-doors'
import { dialysisAtHome, motherAndChild } from './newcomers'
import { registerDoor } from './registry'
import type { Door, Stage, Villager } from './stage'

/**
 * What the lists show one of each, in the villages of the named people. Told after the wave, of doors where nothing else
 * happened: what happens elsewhere stays as it was.
 */
export function tellCases(stage: Stage): void {
  for (const village of [CHAOYUAN, HONGGUAN])
    for (const { fits, tell, well } of cases) {
      const found = someone(stage, village, fits)
      if (!found) continue // a demo of a few hundred people has not everybody
      stage.told.add(found.door)
      if (!well) stage.ill.add(found.villager)
      tell(caseOf(stage, found))
    }
  for (const door of newcomers(stage)) {
    registerDoor(stage, door)
    stage.doors.push(door)
    stage.told.add(door)
  }
  dialysisAtHome(stage)
  motherAndChild(stage)
}

/** The named cadre's own grids first. */
function someone(stage: Stage, village: string, fits: Fits): { door: Door; villager: Villager } | null {
  const free = stage.doors.filter((door) => gridPlace(door.grid).village === village && !stage.told.has(door))
  const isNamed = ({ grid }: Door) => grid === `${village}-01` || grid === `${village}-02`
  for (const door of [...free.filter(isNamed), ...free.filter((one) => !isNamed(one))])
    for (const villager of door.people) if (fits(stage.person(villager), stage)) return { door, villager }
  return null
}

const caseOf = (stage: Stage, { door, villager }: { door: Door; villager: Villager }): Case => ({
  ...{ stage, door, villager },
  relative: relativeOf(stage, door, villager),
  cadre: stage.workerFor('cadre', door.grid),
  doctor: stage.workerFor('doctor', door.grid),
  then: (at, run) => stage.script.at(at, () => run({ stage, villager, at })),
})
