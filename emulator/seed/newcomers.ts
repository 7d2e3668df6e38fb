import { addDays, weekdayOf } from '@domain/model/day'
import { says, talks, type About } from './care'
import { reading } from './courses'
import { bind, type Relative } from './families'
import { DIALYSIS_DOOR, MOTHER_DOOR } from './named-doors'
import type { Door, Stage, Villager } from './stage'
import { decides, healthy, mild, plans, went } from './treatment'

const doorAt = (stage: Stage, key: string): Door => {
  const door = stage.doors.find((one) => one.key === key)
  if (!door) throw new Error(`no such door: ${key}`)
  return door
}
const teller = (stage: Stage, villager: Villager) => (at: number, run: (about: About) => void) =>
  stage.script.at(at, () => run({ stage, villager, at }))

/** Treated at home by the clinic's decision, and driven to dialysis three days a week: yesterday, tomorrow, the day after next. */
export function dialysisAtHome(stage: Stage): void {
  const door = doorAt(stage, DIALYSIS_DOOR)
  const [him] = door.people
  const [cadre, doctor] = [stage.workerFor('cadre', door.grid), stage.workerFor('doctor', door.grid)]
  const random = stage.random.fork(DIALYSIS_DOOR)
  const then = teller(stage, him)
  stage.ill.add(him)
  then(stage.daysAgo(3, 9, 20), (one) =>
    talks(one, cadre, { mode: 'visit', infected: true, outcome: 'not-fine', note: '嗓子痛，抗原两道杠' }),
  )
  then(stage.daysAgo(3, 10, 30), (one) =>
    talks(one, doctor, { reading: reading(random, 0.4), advice: '少喝水，照透析室说的来，早晚各量一次' }),
  )
  then(stage.daysAgo(3, 10, 50), (one) =>
    plans(one, doctor, {
      ...{ kind: 'dialysis', where: '县医院透析室', onDays: [], until: null, from: addDays(stage.today, -3) },
      weekdays: [-1, 1, 3].map((days) => weekdayOf(addDays(stage.today, days))).sort(),
    }),
  )
  then(stage.daysAgo(3, 11, 5), (one) =>
    decides(one, doctor, {
      to: 'home',
      basis: '县医院说症状轻、床位紧，先在家，透析按日子接送',
      assessed: mild,
      clinical: { ...healthy, underlying: 'serious', dialysis: 'yes' },
    }),
  )
  then(stage.daysAgo(1, 17, 15), (one) => went(one, cadre, addDays(stage.today, -1)))
}

/** Seven months pregnant: she reports for herself, and this morning for her child of five. */
export function motherAndChild(stage: Stage): void {
  const door = doorAt(stage, MOTHER_DOOR)
  const [, her, child] = door.people
  const self: Relative = { openid: 'demo-he-yuxuan', name: her.name, kinship: 'self' }
  const random = stage.random.fork(MOTHER_DOOR)
  stage.ill.add(her).add(child)
  const bound = stage.daysAgo(3, 20, 15)
  stage.script.at(bound, () => {
    bind(stage, self, door, her, bound)
    bind(stage, { ...self, kinship: 'child' }, door, child, bound)
  })
  const pregnancy = { pregnant: true, saidOn: addDays(stage.today, -1), dueOn: addDays(stage.today, 84), endedOn: null }
  teller(stage, her)(stage.daysAgo(1, 20, 10), (one) =>
    says(one, self, reading(random, 0.4, { spo2: 98, antigen: 'positive' }), true, pregnancy),
  )
  teller(stage, child)(stage.minutesAgo(40), (one) =>
    says(
      one,
      { ...self, kinship: 'child' },
      { temperature: 38.6, breathing: 'easy', symptoms: ['cough'], feverPersists: 'no' },
    ),
  )
}
