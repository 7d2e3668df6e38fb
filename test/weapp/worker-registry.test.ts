import { phonesTellVillageTime } from '../support/resident-scene'
import { openWorker, type WorkerApp } from '../support/worker-app'
import { askForMedicine, askToBeBound, startWorkerVillage, type WorkerVillage } from '../support/worker-village'

jest.setTimeout(60_000)

let world: WorkerVillage
let app: WorkerApp | undefined
let backToMachineTime = () => undefined as void

beforeAll(async () => {
  world = await startWorkerVillage()
  backToMachineTime = phonesTellVillageTime(world.village)
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

/** Until the pause after typing is over and the answer is there. */
async function until(tan: WorkerApp, there: () => boolean): Promise<void> {
  for (let n = 0; n < 40 && !there(); n++) {
    await new Promise((resolve) => setTimeout(resolve, 25))
    await tan.settle()
  }
}

test('medicine is accepted, carried and handed over from the list; the family reads every step [A18 C02]', async () => {
  const requestId = await askForMedicine(world)
  const tan = await open('worker/requests/index')
  expect(tan.text()).toContain('1 家要药')
  await tan.tap(`request-${requestId}-next`)
  expect(tan.route()).toBe('worker/request/index')
  await tan.tap('request-next')
  expect(tan.text()).toContain('接下了，等人配药')
  await tan.back()
  for (const [stage, button] of [
    ['accepted', '配好了'],
    ['picked', '我去送'],
    ['carrying', '送到了'],
  ]) {
    await tan.tap(`stage-${stage}`)
    expect(tan.label(`request-${requestId}-next`)).toBe(`张桂香要的药，${button}`)
    await tan.tap(`request-${requestId}-next`)
  }
  await tan.tap('hand-over-how-family')
  await tan.tap('hand-over-save')
  expect(tan.text()).toContain('送到了，等家里点收')

  const { steps, state } = await world.daughter.do('medicine.view', { requestId })
  expect(state).toBe('handed-over')
  expect(steps.map((step) => step.by)).toEqual(['家里', ...Array<string>(4).fill('谭小梅（村干部）')])
})

test('who cannot bring it says why, and the family reads the reason [A18]', async () => {
  await world.daughter.do('medicine.received', {
    requestId: (await world.daughter.do('session.home', {})).people[0].requests[0].requestId,
  })
  const requestId = await askForMedicine(world)
  const tan = await open('worker/requests/index')
  await tan.tap(`request-${requestId}-decline`)
  expect(tan.label('why-not-save')).toBe('先写一句')
  await tan.input('why-not-text', '卫生室也没有了，去镇上买')
  await tan.tap('why-not-save')
  expect(tan.text()).toContain('卫生室也没有了，去镇上买')
  expect((await world.daughter.do('medicine.view', { requestId })).state).toBe('declined')
})

test('a correction keeps the old value and who changed it, and another correction in between is shown first [E37]', async () => {
  const [personId] = world.cheng.personIds
  const tan = await open(`worker/person/index?household=${world.cheng.householdId}&id=${personId}`)
  await tan.tap('correct')
  await tan.tap('correct-vaccination-partial')
  // Meanwhile the doctor corrects the disease.
  await world.doctor.do('person.correct', { personId, baseV: 0, changes: { disease: 'unstable' } })
  await tan.tap('correct-save')
  expect(tan.text()).toContain('基础疾病：有，稳定 → 有，不稳定')
  expect(tan.label('correct-vaccination-partial')).toContain('已选')
  await tan.tap('theirs-seen')
  await tan.tap('correct-save')
  expect(tan.text()).toContain('改好了')

  expect(tan.text()).toMatch(/谭小梅（村干部）改了疫苗全程打完没打完/)
  expect(tan.text()).toMatch(/冉启文（医生）改了基础疾病有，稳定有，不稳定/)
  expect(world.village.cloud.database.collection('people').get(personId)).toMatchObject({
    disease: 'unstable',
    vaccination: 'partial',
  })
})

test('a door registered on the phone shows its card once, and the family gets in with it [B01]', async () => {
  const tan = await open('worker/register/index')
  await tan.tap('register-save')
  expect(tan.text()).toContain('写门牌，比如 3组12号。')
  await tan.input('register-plate', '5组1号')
  await tan.input('register-head', '牟永福')
  await tan.input('register-0-name', '牟永福')
  await tan.tap('register-0-sex-male')
  await tan.change('register-0-birth', '1950-03-04')
  await tan.tap('register-0-disease-unknown')
  await tan.tap('register-0-vaccination-full')
  await tan.tap('register-save')
  const code =
    tan
      .text()
      .match(/[2-9A-HJ-NP-Z]{5} [2-9A-HJ-NP-Z]{5}/)?.[0]
      .replace(' ', '') ?? ''
  expect(code).toHaveLength(10)

  const door = { householdId: '', personIds: [], cardCode: code }
  await world.village.resident('son-of-mou', door, '牟永福', 'parent')
  expect((await world.village.phone('son-of-mou').do('session.home', {})).people).toMatchObject([{ name: '牟永福' }])
})

test('who asks to be bound sees nothing until the cadre says which person is meant [E30]', async () => {
  const bondId = await askToBeBound(world)
  const tan = await open('worker/today/index')
  while (tan.find('more') && !tan.find(`door-niece`)) await tan.tap('more')
  await tan.tap('door-niece')
  expect(tan.route()).toBe('worker/bond/index')
  expect(tan.text()).toContain('冉红说是亲戚')
  await tan.input('bond-name', '冉')
  const row = world.ran.personIds[0]
  await until(tan, () => tan.find(row) !== undefined)
  expect((await world.village.phone('niece').do('session.home', {})).people).toEqual([])
  await tan.tap(row)
  await tan.tap('bond-yes')
  expect((await world.village.phone('niece').do('session.home', {})).people).toMatchObject([{ name: '冉光明', bondId }])
})

test('a list of fifty people is drawn within 32 KB, and one tap asks for both reminders [P12 E20]', async () => {
  const people = Array.from({ length: 12 }, (_, n) => ({ name: `向${String.fromCharCode(0x4e00 + n * 7)}明` }))
  for (let door = 0; door < 4; door++)
    await world.village.door(
      people.map(({ name }) => ({ name: `${name}${door}` })),
      { plate: `${door + 6}组1号` },
    )
  const tan = await open('worker/people/index')
  let bytes = tan.setDataStats().bytes
  let rows = 0
  const count = () => (tan.text().match(/组\d+号/g) ?? []).length
  for (rows = count(); rows < 50; rows = count()) {
    await tan.tap('more')
    expect(tan.setDataStats().calls).toBeLessThanOrEqual(2)
    bytes += tan.setDataStats().bytes
  }
  expect((bytes / rows) * 50).toBeLessThanOrEqual(32_000)

  await tan.open('worker/me/index')
  await tan.tap('me-remind')
  expect(tan.seen.subscribeAsks).toEqual([['tmpl-digest', 'tmpl-urgent']])
  expect(tan.text()).toContain('加好了')
  expect(tan.text()).toMatch(/每天的名单(\d) 次有急事\1 次/)
})
