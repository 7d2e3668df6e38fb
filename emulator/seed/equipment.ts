import { addDays, type Day } from '@domain/model/day'
import type { Equipment, EquipmentKind } from '@domain/model/equipment'
import { townshipOf } from '@domain/model/place'
import { townships } from '@domain/policy/tenants'
import { add, back, disinfected, lend } from '@domain/rules/equipment/moves'
import { equipmentStream, type EquipmentEvent } from '@domain/rules/equipment/stream'
import type { Decision, Meta } from '@domain/rules/stream'
import { equipmentIdOf } from '../../cloudfunctions/_runtime/ids'
import { CHAOYUAN, HONGGUAN, LIANGPING } from './cast'
import { byWorker, type Stage, type Villager, type Worker } from './stage'

/** Oximeters at every clinic, more and a bracelet where the named people live; two vehicles at each health centre. */
export function stockAndLend(stage: Stage): void {
  for (const { code: township, villages } of townships) {
    const plates = township === LIANGPING ? ['渝F·A6127', '渝F·A6130'] : ['渝A·D3318', '渝A·D3325']
    plates.forEach((plate) => stock(stage, township, 'vehicle', plate))
    for (const serial of ['W-01', 'W-02']) stock(stage, township, 'oximeter', serial)
    villages.forEach(({ code }, n) => {
      const village = String(n + 1).padStart(2, '0')
      const many = code === CHAOYUAN || code === HONGGUAN ? 5 : 2
      for (let one = 1; one <= many; one++) stock(stage, code, 'oximeter', `${village}-${one}`)
      if (many > 2) stock(stage, code, 'wearable', `${village}-H1`)
    })
  }
  for (const village of [CHAOYUAN, HONGGUAN]) lendInVillage(stage, village)
}

function stock(stage: Stage, home: string, kind: EquipmentKind, label: string): void {
  const at = stage.daysAgo(12, 15, 10)
  stage.script.at(at, () => {
    const by = stage.workerFor('doctor', home)
    const id = equipmentIdOf(townshipOf(home), label)
    does(stage, id, 'equipment.add', by, at, { place: home, kind, label }, (state) =>
      add(state, { id, home, kind, label }),
    )
  })
}

/** One loan that runs, one that should have been back yesterday, one device that waits to be cleaned, one that was. */
function lendInVillage(stage: Stage, village: string): void {
  lends(stage, village, { daysAgo: 4, dueIn: -2, backAgo: 2, clean: true })
  lends(stage, village, { daysAgo: 3, dueIn: -1 })
  lends(stage, village, { daysAgo: 3, dueIn: 0, backAgo: 1 })
  lends(stage, village, { daysAgo: 2, dueIn: 3 })
}

interface Course {
  readonly daysAgo: number
  readonly dueIn: number
  readonly backAgo?: number
  readonly clean?: boolean
}

function lends(stage: Stage, village: string, { daysAgo, dueIn, backAgo, clean }: Course): void {
  const grids = [`${village}-01`, `${village}-02`]
  const doctor = stage.workerFor('doctor', village)
  let lent = ''
  const then = (at: number, run: (id: string) => void) => stage.script.at(at, () => lent && run(lent))

  const at = stage.daysAgo(daysAgo, 17, 25)
  stage.script.at(at, () => {
    const villager = someoneIll(stage, grids)
    const id = freeIn(stage, village)
    if (!villager || !id) return
    const dueBackOn = addDays(stage.today, dueIn)
    lendsTo(stage, { id, villager, doctor, at, dueBackOn, assessed: '血氧要早晚看，家里没有' })
    lent = id
  })
  if (backAgo === undefined) return
  const returned = stage.daysAgo(backAgo, 16, 40)
  const cadre = stage.workerFor('cadre', grids[0])
  then(returned, (id) =>
    does(stage, id, 'equipment.back', cadre, returned, { equipmentId: id }, (one) => back(known(one))),
  )
  const cleaned = stage.daysAgo(backAgo - 1, 9, 5)
  if (clean)
    then(cleaned, (id) =>
      does(stage, id, 'equipment.ready', doctor, cleaned, { equipmentId: id }, (one) => disinfected(known(one))),
    )
}

/** Somebody treated at home who has nothing on loan yet, in the order of doors. */
function someoneIll(stage: Stage, grids: readonly string[]): Villager | undefined {
  const held = new Set(stage.past.all<Equipment>('equipment').map(({ holder }) => holder?.personId))
  return stage.doors
    .filter((door) => grids.includes(door.grid))
    .flatMap((door) => door.people)
    .find((one) => stage.person(one).episode !== null && !held.has(one.id))
}

const freeIn = (stage: Stage, village: string): string | undefined =>
  stage.past
    .all<Equipment>('equipment')
    .find((one) => one.home === village && one.kind === 'oximeter' && one.state === 'ready')?._id

interface Loan {
  readonly id: string
  readonly villager: Villager
  readonly doctor: Worker
  readonly at: number
  readonly dueBackOn: Day
  readonly assessed: string
}

function lendsTo(stage: Stage, { id, villager, doctor, at, dueBackOn, assessed }: Loan): void {
  const input = { personId: villager.id, equipmentId: id, dueBackOn, assessed }
  does(stage, id, 'equipment.lend', doctor, at, input, (state, meta) =>
    lend(known(state), stage.person(villager), { dueBackOn, assessed }, meta),
  )
}

type Decide = (state: Equipment | null, meta: Meta) => Decision<EquipmentEvent, unknown>

const does = (stage: Stage, id: string, action: string, by: Worker, at: number, input: unknown, decide: Decide) =>
  stage.past.does({ stream: equipmentStream, id, action, by: byWorker(by), at, input, decide })

function known(state: Equipment | null): Equipment {
  if (!state) throw new Error('equipment that nobody added')
  return state
}
