import { gridPlace } from '@domain/model/place'
import { householdStream, register } from '@domain/rules/household/stream'
import { hashCode } from '../../cloudfunctions/_runtime/ids'
import { LIANGPING } from './cast'
import { healthDecks } from './health'
import { Households } from './households'
import { demoCode } from './ids'
import { namedDoors } from './named-doors'
import { groupIn, type VillagePlan } from './places'
import type { Random } from './random'
import { byWorker, type Door, type Stage } from './stage'

/** Fills the villages with doors and has their cadres register them, each door in one commit. */
export function registerEverybody(stage: Stage, villages: readonly VillagePlan[]): void {
  const households = new Households(stage, healthDecks(stage.random.fork('health')))
  const named = namedDoors(stage)
  for (const village of villages) {
    const own = named.filter((door) => gridPlace(door.grid).village === village.code)
    stage.doors.push(...own, ...doorsOf(stage, village, households, own))
  }
  for (const door of stage.doors) stage.script.at(registeredAt(stage, door), () => registerDoor(stage, door))
  stage.script.play()
}

function doorsOf(stage: Stage, village: VillagePlan, households: Households, own: readonly Door[]): Door[] {
  const random = stage.random.fork(`doors/${village.code}`)
  const plates = new Set(own.map((door) => door.plate))
  const doors: Door[] = []
  let count = own.reduce((sum, door) => sum + door.people.length, 0)
  while (count < village.people) {
    const grid = village.grids[doors.length % village.grids.length]
    const people = households.next(random.fork(doors.length))
    const plate = freePlate(grid, plates, random)
    const [head] = people
    doors.push({
      key: `${village.code}/${plate}`,
      grid,
      plate,
      head: head.name,
      phone: head.phone ?? people.find((one) => one.phone !== null)?.phone ?? null,
      people,
      id: '',
    })
    count += people.length
  }
  return doors
}

function freePlate(grid: string, taken: Set<string>, random: Random): string {
  for (let number = 1; ; number++) {
    const plate = `${groupIn(grid, random.chance(0.5) ? 0 : 1)}组${number}号`
    if (taken.has(plate)) continue
    taken.add(plate)
    return plate
  }
}

/** 两坪乡's plan is the older one: its people were registered earlier. 平安镇 registered on the day its plan came out. */
function registeredAt(stage: Stage, door: Door): number {
  const random = stage.random.fork(`registered/${door.key}`)
  const days = gridPlace(door.grid).township === LIANGPING ? random.int(9, 12) : 5
  return stage.daysAgo(days, random.int(9, 16), random.int(0, 59))
}

/** Has the cadre of its grid write a door down. */
export function registerDoor(stage: Stage, door: Door): void {
  const { place, plate, head, phone } = { place: door.grid, ...door }
  const people = door.people.map(({ name, sex, birthOn, phone: own, disease, vaccination, tags }) => {
    return { name, sex, birthOn, phone: own, disease, vaccination, tags }
  })
  const hardship = hardshipOf(stage, door)
  const input = { place, plate, head, phone, ...(hardship && { hardship }), people }
  const reply = stage.past.does({
    stream: householdStream,
    id: (ids) => ids('h'),
    action: 'household.register',
    by: byWorker(stage.workerFor('cadre', door.grid)),
    at: registeredAt(stage, door),
    input,
    decide: (_state, meta, ids) =>
      register(
        {
          ...input,
          id: ids('h'),
          personIds: people.map((_one, n) => ids('p', n)),
          cardHash: hashCode(demoCode(stage.seed, door.key)),
          cardCode: '',
        },
        meta,
      ),
  })
  door.id = reply.householdId
  door.people.forEach((person, n) => (person.id = reply.personIds[n]))
}

/** One door in fifteen is 脱贫户 or 监测户, 谭德才's among them (B03). */
function hardshipOf(stage: Stage, { key }: Door): 'lifted' | 'monitored' | null {
  if (key === 'named/tan-de-cai') return 'monitored'
  const random = stage.random.fork(`hardship/${key}`)
  return random.chance(1 / 15) ? (random.chance(0.5) ? 'lifted' : 'monitored') : null
}
