import { dayOf, mondayOf, daysBetween, type Day } from '@domain/model/day'
import type { Outcome } from '@domain/model/contact'
import { packFor } from '@domain/policy/pack-for'
import { townshipOf } from '@domain/model/place'
import { dailyGroupsOn } from '@domain/rules/daily'
import { tierOf } from '@domain/rules/tier'
import { numberFor } from '@domain/rules/weekly'
import { talks, type Talk } from './care'
import type { Random } from './random'
import type { Door, Stage, Villager } from './stage'

/**
 * The rounds the cadres made: the weekly number by colour (B37) and the daily word to the vulnerable (B39) — kept mostly,
 * with the gaps real weeks have: somebody missed last week, nobody tried yesterday, three calls nobody answered.
 */
export function makeRounds(stage: Stage): void {
  for (const door of stage.doors) {
    for (const villager of door.people) {
      if (stage.ill.has(villager)) continue
      const random = stage.random.fork(`rounds/${villager.id}`)
      if (!dailyRound(stage, door, villager, random)) weeklyRound(stage, door, villager, random)
    }
  }
}

function dailyRound(stage: Stage, door: Door, villager: Villager, random: Random): boolean {
  const { policy } = packFor(townshipOf(door.grid), stage.today)
  const { asOf: registeredOn, tags } = stage.person(villager)
  const last = daysBetween(registeredOn, stage.today)
  const owed = (days: number) => dailyGroupsOn(tags, dayAgo(stage, days), policy).length > 0
  if (!Array.from({ length: last }, (_one, n) => owed(n + 1)).some(Boolean)) return false
  const turn = random.next()
  for (let days = last - 1; days > 0; days--) {
    if (!owed(days)) continue
    if (days === 1 && turn < 0.12) continue // nobody tried yesterday
    const missed = days === 1 && turn < 0.24
    visitAt(stage, door, villager, stage.daysAgo(days, random.int(9, 17), random.int(0, 59)), {
      outcome: missed ? 'no-answer' : outcomeOf(random),
      mode: random.chance(0.4) ? 'visit' : 'phone',
    })
  }
  if (turn > 0.8 && owed(0))
    visitAt(stage, door, villager, stage.minutesAgo(random.int(5, 35)), { outcome: outcomeOf(random) })
  return true
}

function weeklyRound(stage: Stage, door: Door, villager: Villager, random: Random): void {
  const { policy } = packFor(townshipOf(door.grid), stage.today)
  const { treatAs } = tierOf(villager, stage.today, policy)
  const number = numberFor(treatAs, policy)
  if (number === 0) return void (treatAs === 'red' && nowAndThen(stage, door, villager, random))
  const monday = daysBetween(mondayOf(stage.today), stage.today)
  const turn = random.next()
  const lastWeek = [monday + 5, monday + 3, monday + 1].slice(0, turn < 0.06 ? number - 1 : number)
  // What is done so far this week: most were spoken to once, some not yet, a few as often as the days allowed.
  const thisWeek = Array.from({ length: monday }, (_one, n) => monday - n).filter(
    () => turn > 0.3 && random.chance(0.6),
  )
  const goes = (days: number, outcome: Outcome) =>
    visitAt(stage, door, villager, stage.daysAgo(days, random.int(9, 17), random.int(0, 59)), { outcome })
  for (const days of lastWeek) goes(days, 'fine')
  if (turn >= 0.06) for (const days of thisWeek) goes(days, outcomeOf(random))
}

/** Where the plan asks for regular contact and names no number (A05), cadres look in now and then. */
function nowAndThen(stage: Stage, door: Door, villager: Villager, random: Random): void {
  if (random.chance(0.4))
    visitAt(stage, door, villager, stage.daysAgo(random.int(1, 3), random.int(9, 17), random.int(0, 59)), {
      outcome: outcomeOf(random),
    })
}

/** Three calls nobody answered, so that a visit is owed (E29). */
export function threeCalls(stage: Stage, door: Door, villager: Villager): void {
  for (const [days, hour] of [
    [2, 10],
    [1, 10],
    [1, 17],
  ])
    visitAt(stage, door, villager, stage.daysAgo(days, hour, 20), { outcome: 'no-answer' })
}

function visitAt(stage: Stage, door: Door, villager: Villager, at: number, talk: Talk): void {
  if (dayOf(at) <= stage.person(villager).asOf) return
  stage.script.at(at, () => talks({ stage, villager, at }, stage.workerFor('cadre', door.grid), talk))
}

const outcomeOf = (random: Random): Outcome => {
  const turn = random.next()
  return turn < 0.05
    ? 'not-fine'
    : turn < 0.1
      ? 'no-answer'
      : turn < 0.12
        ? 'refused'
        : turn < 0.13
          ? 'wrong-number'
          : 'fine'
}

const dayAgo = (stage: Stage, days: number): Day => dayOf(stage.daysAgo(days, 12))
