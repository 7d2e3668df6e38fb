import { phonesTellVillageTime } from '../support/resident-scene'
import { openWorker, type WorkerApp } from '../support/worker-app'
import { reportDanger, startWorkerVillage, type WorkerVillage } from '../support/worker-village'

jest.setTimeout(60_000)

let world: WorkerVillage
let app: WorkerApp | undefined
let backToMachineTime = () => undefined as void

beforeAll(async () => {
  world = await startWorkerVillage()
  backToMachineTime = phonesTellVillageTime(world.village)
  await reportDanger(world)
})
afterEach(() => {
  expect(app?.problems() ?? []).toEqual([])
  app?.close()
  app = undefined
})
afterAll(async () => {
  backToMachineTime()
  await world.village.stop()
})

const open = async (url: string, as = 'tan') => (app = await openWorker(world.village, as, url))

test('the day begins with danger, then what is late by risk, and says by when in words and why in that order [E03 E09]', async () => {
  const tan = await open('worker/today/index')
  expect(tan.text()).toContain('还有 3 户')
  expect(tan.text()).toMatch(/血氧 92%.*等人接手.*迟了，2 户.*张桂香家.*迟 2 天.*冉光明家/)
  await tan.tap('why-order')
  expect(tan.text()).toContain('红算 9，黄算 3')
  await tan.tap('order-close')
  expect(tan.text()).toContain('周日前，今天也行')
  expect(tan.text()).not.toMatch(/逾期|打卡|任务/)
})

test('the first screen of the day is light, and so is a tap for more [P12]', async () => {
  const tan = await open('worker/today/index')
  const first = tan.setDataStats()
  expect(first.calls).toBeLessThanOrEqual(2)
  expect(first.bytes).toBeLessThanOrEqual(12_000)
})

test('who takes a danger sign over comes to the door, and the next one is told that it is taken [A14]', async () => {
  const [id] = world.mou.personIds
  const tan = await open('worker/today/index')
  await tan.tap(`urgent-${id}-take`)
  expect(tan.route()).toBe('worker/door/index')
  expect(tan.text()).toContain('谭小梅接手了')
  expect(tan.find('door-take')).toBeUndefined()
  await tan.back()
  expect(tan.text()).not.toContain('等人接手')
})

test('a clinician sees the same list and goes on to the follow-up [A15]', async () => {
  const ran = await open('worker/today/index', 'ran')
  expect(ran.label(`urgent-${world.mou.personIds[0]}-take`)).toBe('去处理')
  expect(ran.text()).toContain('等医生处理')
})

test('a door of another village reads like one that does not exist [A16 E30]', async () => {
  await world.village.staff('stranger', '外村人', 'cadre', '500237207222-01')
  const stranger = await open(`worker/door/index?id=${world.zhang.householdId}`, 'stranger')
  const foreign = stranger.text()
  expect(foreign).not.toContain('张桂香')
  stranger.close()
  const missing = await open('worker/door/index?id=h-aaaaaaaaaaaaaaaaaaaa', 'stranger')
  expect(missing.text()).toBe(foreign)
  missing.close()
  expect((await open('worker/door/index?id=nobody', 'stranger')).text()).toBe(foreign)
})

test('with no network the last list stands there with its age, and taking over waits for the network [E01]', async () => {
  const tan = await open('worker/today/index')
  await tan.offline(true)
  await tan.show()
  await tan.open('worker/today/index')
  expect(tan.text()).toContain('没网，8:36 的名单')
  expect(tan.text()).toContain('张桂香')
})
