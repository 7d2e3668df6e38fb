import { day } from '@domain/model/day'
import type { Person } from '@domain/model/person'
import { phonesTellVillageTime } from '../support/resident-scene'
import { openWorker, type WorkerApp } from '../support/worker-app'
import { startWorkerVillage, type WorkerVillage } from '../support/worker-village'

jest.setTimeout(60_000)

let world: WorkerVillage
let app: WorkerApp | undefined
let backToMachineTime = () => undefined as void

beforeAll(async () => {
  world = await startWorkerVillage()
  backToMachineTime = phonesTellVillageTime(world.village)
  const son = await world.village.resident('son', world.mou, '牟春兰', 'parent')
  await son.do('report.submit', {
    personId: world.mou.personIds[0],
    infected: true,
    reading: { temperature: 37.5, breathing: 'easy' },
    occurredAt: world.village.cloud.clock.now(),
  })
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

async function open(url: string, as = 'tan'): Promise<WorkerApp> {
  app?.close()
  app = await openWorker(world.village, as, url)
  return app
}
const person = (id: string) => world.village.cloud.database.collection('people').get(id) as unknown as Person
const duty = (id: string, kind: string) => world.village.cloud.database.collection('duties').get(`${id}:${kind}`)

test('from the door a cadre writes down 每周二、四、六, finds it on the list, and says how it went [A17 P12]', async () => {
  const [mou] = world.mou.personIds
  const tan = await open(`worker/door/index?id=${world.mou.householdId}`)
  await tan.tap(`care-${mou}`)
  expect(tan.route()).toBe('worker/care/index')
  expect(tan.text()).toContain('还没记过')
  expect(tan.setDataStats().calls).toBeLessThanOrEqual(2)
  expect(tan.setDataStats().bytes).toBeLessThanOrEqual(12 * 1024)
  await tan.tap('plan-add')
  expect(tan.label('plan-save')).toBe('先点看什么')
  await tan.tap('kind-dialysis')
  expect(tan.label('plan-save')).toBe('先选哪几天')
  for (const weekday of ['weekday-2', 'weekday-4', 'weekday-6']) await tan.tap(weekday)
  await tan.input('where', '县人民医院血透室')
  await tan.tap('plan-save')
  expect(tan.text()).toContain('透析，每周二、四、六')
  expect(tan.text()).toContain('下次 2月9日，周四')
  expect(duty(mou, 'escort')).toMatchObject({ opensOn: '2023-02-08', dueOn: '2023-02-09' })

  const { village } = world
  village.at('2023-02-09', 18)
  expect((await open('worker/today/index')).text()).toContain('2月9日透析，县人民医院血透室')
  const later = await open(`worker/door/index?id=${world.mou.householdId}`)
  await later.tap(`duty-${mou}:escort`)
  await later.tap('became-dialysis-missed')
  expect(later.label('reason-save')).toBe('先写一句')
  await later.input('reason-text', '车没来')
  await later.tap('reason-save')
  expect(later.text()).toContain('下次 2月11日，周六')
  expect(person(mou).alert?.flags).toEqual(['2月9日的透析没去成'])
})

test('what is typed stays on a refusal, and nothing is lost without a network [A17 E01]', async () => {
  const [mou] = world.mou.personIds
  const tan = await open(`worker/care/index?personId=${mou}`)
  await tan.tap('plan-add')
  expect(tan.find('kind-dialysis')).toBeUndefined()
  await tan.tap('kind-refill')
  await tan.tap('weekday-1')
  await tan.input('where', '镇卫生院')
  await world.cadre.do('care.plan', {
    personId: mou,
    kind: 'refill',
    where: '别处',
    weekdays: [5],
    onDays: [],
    from: world.village.today(),
    until: null,
    occurredAt: world.village.cloud.clock.now(),
  })
  await tan.tap('plan-save')
  expect(tan.text()).toContain('这一种定期看病已经记着了')
  expect(tan.label('where')).toContain('去哪里')
  await tan.tap('plan-leave')
  await tan.offline(true)
  await tan.tap('plan-add')
  await tan.tap('kind-chemotherapy')
  await tan.tap('weekday-3')
  await tan.input('where', '县人民医院')
  await tan.tap('plan-save')
  expect(tan.text()).toContain('存在手机里')
})

test('a doctor reads the table and its facts, puts another tier with a reason and a day, and goes back to the table [A02 R106 A32]', async () => {
  const [zhang] = world.zhang.personIds
  const ran = await open(`clinic/follow-up/index?personId=${zhang}`, 'ran')
  await ran.tap('more')
  await ran.tap('more')
  await ran.tap('tier')
  expect(ran.route()).toBe('clinic/tier/index')
  expect(ran.text()).toContain('按表是红·重点：82 岁，有基础病，不稳定，没打疫苗。')
  expect(ran.label('tier-save')).toBe('先点定成哪类')
  await ran.tap('tier-yellow')
  expect(ran.text()).toContain('表上是红的。改轻了，镇乡办公室看得到')
  expect(ran.label('tier-save')).toBe('写上为什么')
  await ran.input('tier-reason', '半年没住院，女儿天天在')
  expect(ran.label('tier-save')).toBe('点哪天再看')
  await ran.tap('review-2023-02-23')
  await ran.tap('tier-save')
  expect(ran.text()).toContain('冉启文 2月9日定的，2月23日再看')
  expect(person(zhang)).toMatchObject({ tier: 'yellow', tierOverride: { reviewOn: '2023-02-23', lowersRed: true } })
  expect(duty(zhang, 'weekly-contact')).toMatchObject({ for: { tier: 'yellow' } })

  await ran.tap('tier-history')
  expect(ran.text()).toContain('医生改了分类：半年没住院，女儿天天在')
  await ran.tap('history-sheet-close')
  await ran.tap('restore')
  await ran.input('restore-reason', '又住院了')
  await ran.tap('restore-save')
  expect(person(zhang)).toMatchObject({ tier: 'red', tierOverride: null })
})

test('a woman of an age to be pregnant is asked once, within eight taps; a child is asked for breaths and its own signs [A19 R30 C01]', async () => {
  const { village } = world
  village.at('2023-02-10', 9)
  const door = await village.door([{ name: '谭小燕', birthOn: day('1996-01-01') }], { plate: '9组1号' })
  await village.resident('yan', door, '谭小燕')
  const yan = await open('pages/home/index', 'yan')
  const taps = ['home-antigen', 'report-temperature-37.5', 'report-spo2-96', 'report-breathing-easy', 'report-fever-no']
  for (const tap of taps) await yan.tap(tap)
  expect(yan.find('report-symptoms-bleeding')).toBeDefined()
  await yan.tap('report-pregnancy-pregnant')
  await yan.tap('report-symptoms-headache')
  await yan.tap('report-submit')
  expect(taps.length + 3).toBeLessThanOrEqual(8)
  expect(yan.text()).toContain('要马上看医生')
  expect(person(door.personIds[0])).toMatchObject({ pregnancy: { pregnant: true }, alert: { level: 'urgent' } })
  const again = await open(`pages/report/index?personId=${door.personIds[0]}`, 'yan')
  expect(again.find('report-pregnancy-pregnant')).toBeUndefined()
  expect(again.find('report-symptoms-bleeding')).toBeDefined()
  expect(again.find('report-breaths')).toBeUndefined()

  const home = await village.door([{ name: '小石头', sex: 'male', birthOn: day('2019-03-01') }], { plate: '9组2号' })
  const tan = await open(`worker/door/index?id=${home.householdId}`)
  await tan.tap('door-record')
  await tan.tap('contact-reached-not-fine')
  await tan.tap('contact-save')
  expect(tan.find('unwell-symptom-refuses-feeds')).toBeDefined()
  expect(tan.find('unwell-pregnancy-not')).toBeUndefined()
  await tan.input('unwell-breaths', '40')
  await tan.tap('unwell-save')
  expect(person(home.personIds[0]).alert?.flags).toEqual(['孩子每分钟呼吸 40 次，1 到 5 岁到 40 次就算太快'])
})
