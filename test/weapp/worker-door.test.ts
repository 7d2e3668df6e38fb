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
const contactsOf = (personId: string) =>
  world.village.cloud.database.collection('people').get(personId)?.contacts as {
    outcome: string
    mode: string
    at: number
  }[]
const recorded = () =>
  world.village.cloud.database
    .collection('commits')
    .all()
    .filter(({ action }) => action === 'contact.record').length

test('one visit settles what every person of the door is owed, each in an entry of its own [E06 B39 F10 F15 P12]', async () => {
  const [zhang, xiaoyu] = world.zhang.personIds
  const tan = await open('worker/today/index')
  await tan.tap(`door-${world.zhang.householdId}`)
  expect(tan.text()).toContain('这一趟能办 2 件')
  expect(tan.text()).toMatch(/张桂香.*这周联系.*还差 3 次，周日前，今天也行.*陈小宇.*每天问一声.*迟 2 天/)

  await tan.tap('door-record')
  expect(tan.label('contact-save')).toBe('先点一个')
  await tan.tap(`contact-${zhang}-fine`)
  expect(tan.setDataStats().calls).toBeLessThanOrEqual(1)
  expect(tan.setDataStats().bytes).toBeLessThanOrEqual(1500)
  await tan.tap(`contact-${xiaoyu}-fine`)
  expect(tan.text()).toContain('存好后，张桂香这周联系算一次，陈小宇每天问一声办完。')
  await tan.tap('contact-save')

  expect(tan.text()).toContain('存好了。办完 2 件')
  expect(contactsOf(zhang)).toMatchObject([{ outcome: 'fine', mode: 'visit' }])
  expect(contactsOf(xiaoyu)).toMatchObject([{ outcome: 'fine', mode: 'visit' }])
  await tan.tap('saved-next')
  expect(tan.route()).toBe('worker/today/index')
  // Nothing is owed there any more; the two days on which nobody asked after the boy stay, quietly and last (E02).
  expect(tan.text()).toMatch(/前几天没记，1 户.*陈小宇.*2 次没记：2月6日、2月7日/)
})

test('a call that nobody answers settles nothing; the third asks for a visit [E29 F15 B39]', async () => {
  const [ran] = world.ran.personIds
  const tan = await open('worker/today/index')
  await tan.tap(`door-${world.ran.householdId}-call`)
  expect(tan.seen.phoneCalls).toEqual(['10000004321'])
  expect(tan.text()).toContain('刚才那个电话')
  await tan.tap('contact-not-reached')
  expect(tan.label('contact-save')).toBe('先点一个')
  await tan.tap('contact-reason-no-answer')
  expect(tan.text()).toContain('没联系上不算办完')
  await tan.tap('contact-save')
  expect(tan.text()).toContain('没有办完的')
  await tan.tap('saved-stay')
  expect(tan.text()).toContain('没联系上不等于没事')

  for (const hour of [10, 11]) {
    world.village.at('2023-02-08', hour)
    await tan.tap('door-call')
    await tan.tap('contact-not-reached')
    await tan.tap(`contact-reason-${hour === 10 ? 'wrong-number' : 'refused'}`)
    await tan.tap('contact-save')
    await tan.tap('saved-stay')
  }
  expect(contactsOf(ran).map(({ outcome, mode }) => `${outcome} ${mode}`)).toEqual([
    'no-answer phone',
    'wrong-number phone',
    'refused phone',
  ])
  expect(tan.text()).toContain('上门看一眼')
  expect(tan.text()).toContain('没联系上不等于没事，所以要上门')
})

test('a reading of 92 found at the door is danger at once: 120, and who has been told [A14 E27]', async () => {
  const [cheng] = world.cheng.personIds
  const tan = await open(`worker/door/index?id=${world.cheng.householdId}`)
  await tan.tap('door-record')
  await tan.tap('contact-reached-not-fine')
  await tan.tap('contact-save')
  await tan.input('unwell-oxygen', '29')
  await tan.tap('unwell-save')
  expect(tan.text()).toContain('是不是 92？')
  expect(recorded()).toBe(5)
  await tan.tap('unwell-slip-guess')
  await tan.tap('unwell-save')

  expect(tan.text()).toContain('血氧 92%')
  expect(tan.text()).toContain('冉启文')
  await tan.tap(`danger-${cheng}-120`)
  expect(tan.seen.phoneCalls).toEqual(['120'])
})

test('what is recorded without network stays on the phone with its own time and is sent once [E01 E29]', async () => {
  const [ran] = world.ran.personIds
  const before = contactsOf(ran).length
  const first = await open('worker/today/index')
  const at = world.village.cloud.clock.now()
  await first.offline(true)
  await first.tap(`door-${world.ran.householdId}-call`)
  await first.tap('contact-reached-fine')
  await first.tap('contact-save')
  expect(first.text()).toContain('存在手机里，还有 1 条没发出去')
  await first.tap('saved-next')
  expect(first.text()).toContain('有 1 条还没发出去')
  expect(contactsOf(ran)).toHaveLength(before)
  expect(first.problems()).toEqual([])
  first.close() // the battery dies

  world.village.at('2023-02-08', 15)
  const again = (app = await openWorker(world.village, 'tan', 'worker/today/index', { storage: first.storage }))
  await again.network(true)
  await again.show()
  expect(again.text()).not.toContain('还没发出去')
  expect(contactsOf(ran)).toHaveLength(before + 1)
  expect((contactsOf(ran).at(-1)?.at ?? 0) - at).toBeLessThan(60_000)
  expect(again.asked('contact.record')).toBe(1)
})

test('a call from the list asks the server for nothing but the entry; who stays at the door is shown all of it [P14]', async () => {
  const tan = await open('worker/today/index')
  await tan.tap(`door-${world.ran.householdId}-call`)
  await tan.show() // back from the telephone
  expect(tan.route()).toBe('worker/door/index')
  expect(tan.text()).toContain('刚才那个电话')
  expect(tan.asked('household.open')).toBe(0)
  expect(tan.asked('today.list')).toBe(1)
  expect(tan.asked('session.home')).toBe(1)
  await tan.tap('contact-close')
  expect(tan.asked('household.open')).toBe(1)
  expect(tan.text()).toContain('加一个人')
})
