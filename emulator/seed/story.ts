import { CARD_DOOR, CHAOYUAN, HONGGUAN } from './cast'
import { reading } from './courses'
import { says, talks } from './care'
import { askToBind, bind, chooseElderView, type Relative } from './families'
import { askForMedicine, wishes } from './medicine'
import { threeCalls } from './rounds'
import type { Door, Stage, Villager } from './stage'
import { fallIll } from './wave'

/** What the named people and their neighbours went through up to this morning. */
export function tellStories(stage: Stage): void {
  zhangGuixiang(stage)
  chenDafu(stage)
  grandsonAndQuestion(stage)
  for (const village of [CHAOYUAN, HONGGUAN]) neighbours(stage, village)
}

const doorOf = (stage: Stage, key: string): Door => {
  const door = stage.doors.find((one) => one.key === key)
  if (!door) throw new Error(`no such door: ${key}`)
  stage.told.add(door)
  return door
}

/** Her daughter reports and asks for medicine from far away; the village doctor's third day is today. */
function zhangGuixiang(stage: Stage): void {
  const door = doorOf(stage, CARD_DOOR)
  const [her] = door.people
  stage.ill.add(her)
  const herself: Relative = { openid: 'demo-zhang-guixiang', name: '张桂香', kinship: 'self' }
  const daughter: Relative = { openid: 'demo-xiang-hongmei', name: '向红梅', kinship: 'parent' }
  const bound = stage.daysAgo(6, 19, 10)
  stage.script.at(bound, () => {
    bind(stage, herself, door, her, bound)
    chooseElderView(stage, herself, bound)
    bind(stage, daughter, door, her, bound)
  })
  const random = stage.random.fork('zhang-guixiang')
  const doctor = stage.workerFor('doctor', door.grid)
  const cadre = stage.workerFor('cadre', door.grid)
  const tell = (at: number, run: (about: { stage: Stage; villager: Villager; at: number }) => void) =>
    stage.script.at(at, () => run({ stage, villager: her, at }))
  tell(stage.daysAgo(4, 9, 12), (one) => says(one, daughter, reading(random, 0.9, { spo2: 96, antigen: 'positive' })))
  tell(stage.daysAgo(4, 11, 5), (one) => talks(one, cadre, { mode: 'visit', note: '咳，有点发烧，吃得下' }))
  tell(stage.daysAgo(4, 19, 30), (one) => says(one, herself, reading(random, 0.9, { spo2: 96 })))
  tell(stage.daysAgo(3, 10, 20), (one) =>
    talks(one, doctor, { reading: reading(random, 0.7, { spo2: 96 }), advice: '多喝水，早晚各量一次体温和血氧' }),
  )
  tell(stage.daysAgo(3, 19, 15), (one) => says(one, daughter, reading(random, 0.6, { spo2: 95 })))
  tell(stage.daysAgo(2, 19, 20), (one) => says(one, herself, reading(random, 0.4, { spo2: 96 })))
  tell(stage.daysAgo(1, 19, 40), (one) => says(one, daughter, reading(random, 0.3, { spo2: 96 })))
  wishes(stage, {
    ...{ door, villager: her, relative: daughter, state: 'carrying', askedAt: stage.daysAgo(1, 16, 20) },
    items: [
      { category: 'fever', quantity: 1 },
      { category: 'cough', quantity: 1 },
    ],
    note: '她不会用手机，送到了请跟她说一声',
  })
}

/** He reports for himself; his daughter asked for his blood-pressure medicine. */
function chenDafu(stage: Stage): void {
  const door = doorOf(stage, 'named/chen-dafu')
  const [him] = door.people
  const himself: Relative = { openid: 'demo-chen-dafu', name: '陈大富', kinship: 'self' }
  const daughter: Relative = { openid: 'demo-chen-yan', name: '陈燕', kinship: 'parent' }
  const bound = stage.daysAgo(5, 19, 10)
  stage.script.at(bound, () => {
    bind(stage, himself, door, him, bound)
    bind(stage, daughter, door, him, bound)
  })
  fallIll(stage, door, him, 'followUpToday', himself)
  wishes(stage, {
    ...{ door, villager: him, relative: daughter, state: 'accepted', askedAt: stage.daysAgo(1, 19, 20) },
    items: [{ category: 'own-prescription', quantity: 1, words: '降压药，和上次一样' }],
  })
}

/** A grandson with two grandparents; a daughter who waits for the cadres' answer. */
function grandsonAndQuestion(stage: Stage): void {
  const old = doorOf(stage, 'named/tan-de-cai')
  const grandson: Relative = { openid: 'demo-tan-hao', name: '谭浩', kinship: 'grandparent' }
  old.people.forEach((villager, n) => {
    const at = stage.daysAgo(5, 20, 10 + n)
    stage.script.at(at, () => bind(stage, grandson, old, villager, at))
  })
  const waiting = doorOf(stage, 'named/liu-yuzhen')
  const asking: Relative = { openid: 'demo-liu-fang', name: '刘芳', kinship: 'parent' }
  const asked = stage.daysAgo(1, 21, 5)
  stage.script.at(asked, () => askToBind(stage, asking, waiting, waiting.people[0], asked))
}

/** In the grids of the named cadres: medicine in every state, calls nobody answered, a question nobody answered. */
function neighbours(stage: Stage, village: string): void {
  const grids = [`${village}-01`, `${village}-02`]
  const doors = stage.doors.filter((door) => grids.includes(door.grid) && !stage.told.has(door)).slice(0, 10)
  doors.forEach((door) => stage.told.add(door))
  const [quiet, asked, ...asking] = doors
  askForMedicine(stage, asking, stage.random.fork(`medicine/${village}`))
  if (quiet) {
    stage.ill.add(quiet.people[0])
    threeCalls(stage, quiet, quiet.people[0])
  }
  if (asked) {
    const at = stage.daysAgo(1, 20, 40)
    const relative: Relative = { openid: `demo-asking-${village}`, name: '汪小燕', kinship: 'parent' }
    stage.script.at(at, () => askToBind(stage, relative, asked, asked.people[0], at))
  }
}
