import { buildApp } from '../../scripts/build-app'
import { startStaffScene, type StaffScene } from '../support/staff-scene'
import { staffPhone } from '../support/staff-phone'
import { CHAOYUAN, LIANGPING, root } from '../support/village'

const PAGE = 'clinic/equipment/index'
let scene: StaffScene
const ids: Record<string, string> = {}

beforeAll(async () => {
  if (!process.env.WEAPP_DIST) await buildApp(root, 'weapp')
  scene = await startStaffScene()
  for (const label of ['YX-01', 'YX-02'])
    ids[label] = (await scene.doctor.do('equipment.add', { place: CHAOYUAN, kind: 'oximeter', label })).equipmentId
}, 300_000)
afterAll(() => scene.village.stop())

const state = (label: string) => scene.village.cloud.database.collection('equipment').get(ids[label])

test('from the follow-up page: what is missing is said, one is lent until a named day, and the page says what comes next [A13]', async () => {
  const { village, liu } = scene
  const app = await staffPhone(village, 'ran', `clinic/follow-up/index?personId=${liu}`)
  await app.tap('more')
  await app.tap('borrow')
  expect(app.route()).toBe(PAGE)
  expect(app.text()).toMatch(/借设备.*刘世贵.*血氧仪 YX-01.*血氧仪 YX-02/)
  expect(app.label('lend')).toBe('先点一台')
  await app.tap(`device-${ids['YX-01']}`)
  expect(app.label('lend')).toBe('先点几时还')
  await app.tap('term-2023-02-13')
  expect(app.label('lend')).toBe('写一句为什么借')
  await app.input('assessed', '血氧 95%，一个人住')
  await app.tap('lend')
  expect(app.text()).toContain('借好了2月13日该还，到那天会在村干部的“今日”里。')
  expect(app.text()).toContain('手上已经有血氧仪 YX-012月13日还')
  expect(state('YX-01')).toMatchObject({ state: 'out', holder: { personId: liu, assessed: '血氧 95%，一个人住' } })
  app.hangUp()
})

test('the other doctor was faster: it is said, nothing typed is lost, another one is picked [A13]', async () => {
  const { village, liu, mou, doctor } = scene
  const app = await staffPhone(village, 'ran', `${PAGE}?personId=${liu}`)
  await app.tap(`device-${ids['YX-02']}`)
  await app.tap('term-2023-02-11')
  await app.input('assessed', '晚上要看')
  const other = { personId: mou, equipmentId: ids['YX-02'], dueBackOn: '2023-02-15', assessed: '血氧 92%' } as const
  await doctor.do('equipment.lend', other as never)
  await app.tap('lend')
  expect(app.text()).toContain('这一件现在不能用：借出去了，或者还没消毒。换一件。填的还在。')
  expect(app.text()).toContain('现在没有空的')
  expect(state('YX-02')).toMatchObject({ holder: { personId: mou } })
  await app.tap('none-free-action')
  expect(app.route()).toBe(PAGE)
  expect(app.text()).toContain('在外，2 件')
  app.hangUp()
})

test('who is not ill is told why nothing is lent to them [A13]', async () => {
  const [well] = scene.village.cloud.database
    .collection('people')
    .all()
    .filter((one) => one.name === '程大友')
  const app = await staffPhone(scene.village, 'ran', `${PAGE}?personId=${well._id}`)
  expect(app.text()).toContain('程大友没有在居家治疗，也没有危险信号')
  expect(app.find('lend')).toBeUndefined()
  app.hangUp()
})

test('the cadre finds the late one on the day’s list and at the door, takes it back, and the doctor says it is clean [A13]', async () => {
  const { village, liu } = scene
  village.at('2023-02-14', 9)
  const app = await staffPhone(village, 'tan', 'worker/today/index')
  await app.tap('more')
  expect(app.text()).toContain('血氧仪 YX-01该还了')
  const door = String(village.cloud.database.collection('people').get(liu)?.householdId)
  await app.tap(`door-${door}`)
  expect(app.text()).toContain('借的设备该还了')
  await app.tap(`duty-${ids['YX-01']}:device-back`)
  expect(app.route()).toBe(PAGE)
  expect(app.text()).toMatch(/在外，2 件血氧仪 YX-01迟 1 天2组8号刘世贵/)
  expect(app.find('add')).toBeUndefined()
  await app.tap(`equipment-${ids['YX-01']}-step`)
  expect(app.text()).toMatch(/待消毒，1 件血氧仪 YX-01今天收回，等消毒放在朝元村卫生室/)
  expect(app.find(`equipment-${ids['YX-01']}-step`)).toBeUndefined()
  app.hangUp()

  const clinic = await staffPhone(village, 'ran', 'worker/today/index')
  // What the village left undone for days stands above it by now (E04).
  await clinic.tap('more')
  expect(clinic.text()).toContain('设备等消毒')
  await clinic.tap(`door-${ids['YX-01']}`)
  expect(clinic.route()).toBe(PAGE)
  expect(clinic.label(`equipment-${ids['YX-01']}-step`)).toBe('消毒好了，血氧仪 YX-01')
  await clinic.tap(`equipment-${ids['YX-01']}-step`)
  expect(clinic.text()).toContain('可用，1 件血氧仪 YX-01')
  expect(state('YX-01')).toMatchObject({ state: 'ready' })
  clinic.hangUp()
})

test('treatment ended and it is still out: the list says so [A13]', async () => {
  const { village, doctor, mou } = scene
  const occurredAt = village.cloud.clock.now()
  await doctor.do('referral.settle', { personId: mou, outcome: 'seen-stays-home', note: '看过', occurredAt })
  await doctor.do('episode.close', { personId: mou, basis: '抗原阴性', occurredAt })
  const app = await staffPhone(village, 'ran', PAGE)
  expect(app.text()).toMatch(/血氧仪 YX-02.*牟春兰.*治疗结束了，还没还/)
  app.hangUp()
})

test('the office opens it from its own page, adds a vehicle at the health centre, and sees whether one is free [B31]', async () => {
  const { village } = scene
  const app = await staffPhone(village, 'zhou', 'township/me/index')
  await app.tap('equipment')
  expect(app.route()).toBe(PAGE)
  expect(app.text()).toContain('现在没有能派的车病人等不了，直接打 120。')
  await app.tap('add')
  expect(app.label('add-save')).toBe('先点一样')
  await app.tap('kind-vehicle')
  expect(app.label('add-save')).toBe('填车牌')
  await app.input('label', '渝F·A6127')
  expect(app.text()).toContain('两坪乡卫生院')
  await app.tap('add-save')
  expect(app.text()).toContain('转运车 渝F·A6127两坪乡卫生院可以派')
  expect(app.text()).not.toContain('现在没有能派的车')

  await app.tap('add')
  await app.tap('kind-vehicle')
  await app.input('label', '渝F A6127')
  await app.tap('add-save')
  expect(app.text()).toContain('这个编号已经在单子上了')
  await app.tap('add-sheet-close')

  const [{ _id }] = village.cloud.database
    .collection('equipment')
    .all()
    .filter((one) => one.kind === 'vehicle')
  await app.tap(`equipment-${String(_id)}`)
  await app.input('withdraw-reason', '送修')
  await app.tap('withdraw-save')
  expect(app.text()).not.toContain('渝F·A6127')
  expect(village.cloud.database.collection('equipment').get(String(_id))).toMatchObject({
    state: 'withdrawn',
    home: LIANGPING,
  })
  app.hangUp()
})

test('with no network a return is kept on the phone and sent once when it is back; the list is the last one seen [E01 A13]', async () => {
  const { village, doctor, liu } = scene
  await doctor.do('equipment.lend', {
    personId: liu,
    equipmentId: ids['YX-01'],
    dueBackOn: '2023-02-20',
    assessed: '再看几天',
  } as never)
  const app = await staffPhone(village, 'tan', PAGE)
  app.cutOff(true)
  await app.tap(`equipment-${ids['YX-01']}-step`)
  expect(app.text()).toContain('没网，“收回”先存在手机里，有网就发。')
  expect(app.label(`equipment-${ids['YX-01']}-step`)).toBe('等有网')
  expect(state('YX-01')).toMatchObject({ state: 'out' })
  app.cutOff(false)
  await app.network(true)
  await app.network(true)
  expect(state('YX-01')).toMatchObject({ state: 'to-disinfect' })
  expect(app.text()).toContain('血氧仪 YX-01今天收回，等消毒')
  expect(app.text()).not.toContain('先存在手机里')
  app.hangUp()
})

test('the first screen is at most two sendings and 12 KB, and a foreign person reads like one who is not there [P12 E30]', async () => {
  const { village, liu } = scene
  const app = await staffPhone(village, 'ran', PAGE)
  expect(app.setDataStats().calls).toBeLessThanOrEqual(2)
  expect(app.setDataStats().bytes).toBeLessThanOrEqual(12 * 1024)
  app.hangUp()
  const foreign = await staffPhone(village, 'zhou', `${PAGE}?personId=${liu}`)
  expect(foreign.text()).toContain('没有这个人，或者不归您这一片')
  foreign.hangUp()
})
