import { buildApp } from '../../scripts/build-app'
import { staffPhone } from '../support/staff-phone'
import { startStaffScene, type StaffScene } from '../support/staff-scene'
import { LIANGPING, root } from '../support/village'

const PAGE = 'clinic/referral/index'
const MINUTE = 60_000
let scene: StaffScene

beforeAll(async () => {
  if (!process.env.WEAPP_DIST) await buildApp(root, 'weapp')
  scene = await startStaffScene()
}, 300_000)
afterAll(() => scene.village.stop())
afterEach(() => jest.restoreAllMocks())

const person = (id: string) => scene.village.cloud.database.collection('people').get(id)
const referral = (id: string) =>
  person(id)?.referral as { state: string; vehicle: { label: string } | null; calledAt: number | null } | null
const later = (minutes: number) => scene.village.cloud.clock.set(scene.village.cloud.clock.now() + minutes * MINUTE)

test('the cadre finds it at the door: no vehicle is free, 120 is said and the office told; then one is, and they leave in it [B31 E23 A23]', async () => {
  const { village, mou, office } = scene
  const door = String(person(mou)?.householdId)
  const app = await staffPhone(village, 'tan', `worker/door/index?id=${door}`)
  await app.tap(`duty-${mou}:referral`)
  expect(app.route()).toBe(PAGE)
  expect(app.text()).toMatch(/牟春兰，转诊.*等接收，9:01 前/)
  expect(app.text()).toMatch(/转诊发出.*等接收.*出发.*到院.*收治/)
  await app.tap('next')
  expect(app.text()).toContain('没有空车，打 120')
  await app.tap('want-vehicle')
  expect(app.text()).toContain('医生和镇乡办公室已经知道要车')
  expect(
    village.cloud.database
      .collection('sends')
      .all()
      .filter((send) => String(send._id).includes('no-vehicle'))
      .map((send) => send.openid)
      .sort(),
  ).toEqual(['ran', 'zhou'])
  app.hangUp()

  const { equipmentId } = await office.do('equipment.add', { place: LIANGPING, kind: 'vehicle', label: '渝F·A7120' })
  const again = await staffPhone(village, 'tan', `${PAGE}?personId=${mou}`)
  await again.tap('next')
  expect(again.label('leave-save')).toBe('先点怎么走')
  await again.tap(`how-${equipmentId}`)
  await again.tap('leave-save')
  expect(again.text()).toMatch(/在路上，.*转运车 渝F·A7120/)
  expect(referral(mou)).toMatchObject({ state: 'departed', vehicle: { label: '转运车 渝F·A7120' } })
  // What is the hospital's and the clinic's to say is not offered to a cadre.
  expect(again.find('end-returned')).toBeUndefined()
  again.hangUp()
})

test('without a network a step waits on the phone with its own time; nothing typed is lost on a refusal [E23 E01]', async () => {
  const { village, mou } = scene
  later(40)
  const app = await staffPhone(village, 'tan', `${PAGE}?personId=${mou}`)
  app.cutOff(true)
  await app.tap('next')
  await app.input('receiver', '急诊王护士')
  await app.tap('step-save')
  expect(app.text()).toContain('没网，这一步先存在手机里，有网就发。')
  expect(app.label('next')).toBe('等有网')
  expect(referral(mou)).toMatchObject({ state: 'departed' })
  app.cutOff(false)
  await app.network(true)
  expect(referral(mou)).toMatchObject({ state: 'arrived' })
  app.hangUp()
})

test('late ones stand first and say how late; admitted is written with who took them, and the vehicle is asked back [B09 B31 E23]', async () => {
  const { village, mou } = scene
  later(130)
  const app = await staffPhone(village, 'ran', PAGE)
  expect(app.text()).toMatch(/转诊 1 人.*迟了，1 人.*牟春兰朝元村 2组5号等收治，迟 \d+ 分钟/)
  await app.tap(`referral-${mou}`)
  expect(app.text()).toContain('迟了，医生和镇乡办公室会收到提醒')
  await app.tap('next')
  expect(app.label('step-save')).toBe('先填哪个科、谁收的')
  await app.input('receiver', '呼吸科赵医生')
  await app.tap('step-save')
  expect(app.text()).toMatch(/转运车 渝F·A7120转诊结束了，车还没回/)
  expect(app.text()).toMatch(/以前的转诊.*收治了.*对方：呼吸科赵医生/)
  expect(person(mou)).toMatchObject({ referral: null, away: { kind: 'hospital' } })
  app.hangUp()
})

describe('打 120 from a family’s phone', () => {
  const called = () =>
    scene.village.cloud.database
      .collection('commits')
      .all()
      .filter((commit) => commit.action === 'emergency.called')

  test('taken back in time nothing is sent; left alone it is told with the time of the call [A23]', async () => {
    const { village, liu } = scene
    const app = await staffPhone(village, 'liu-daughter', 'pages/home/index')
    await app.tap('call-120')
    expect(app.text()).toMatch(/打了 120，刘世贵的/)
    await app.tap('called-mistake')
    expect(app.text()).not.toContain('打了 120')
    expect(called()).toHaveLength(0)

    app.cutOff(true)
    await app.tap('call-120')
    const at = village.cloud.clock.now()
    await app.tap('called-tell')
    expect(called()).toHaveLength(0)
    app.cutOff(false)
    await app.network(true)
    expect(called()).toHaveLength(1)
    expect(Math.abs(Number(referral(liu)?.calledAt) - at)).toBeLessThan(MINUTE)
    app.hangUp()
  })

  test('on a phone that speaks for two it asks afterwards whom it was for [A23]', async () => {
    const { village } = scene
    const twins = await village.door([{ name: '双胞大' }, { name: '双胞小' }], { plate: '6组1号' })
    const both = await village.resident('mother', twins, '双胞大', 'child')
    await both.do('bond.byCard', {
      code: twins.cardCode,
      name: '双胞小',
      kinship: 'child',
      consent: { text: 'health-2026-11', asGuardian: false },
    })
    const app = await staffPhone(village, 'mother', 'pages/home/index')
    await app.tap('call-120')
    expect(app.text()).toContain('打了 120，是给谁打的')
    const before = called().length
    await app.tap(`called-whom-${twins.personIds[1]}`)
    expect(called()).toHaveLength(before + 1)
    expect(referral(twins.personIds[1])).toMatchObject({ state: 'sent' })
    expect(referral(twins.personIds[0])).toBeNull()
    app.hangUp()
  })
})

test('the office opens the numbers, and the three clocks with the people behind them [B07 B40]', async () => {
  const app = await staffPhone(scene.village, 'zhou', 'township/clocks/index')
  expect(app.text()).toMatch(/转诊发出，到人到医院一般.*分.*1 人办完/)
  expect(app.text()).toMatch(/久的在前.*牟春兰/)
  await app.tap('clock-report-contact')
  expect(app.text()).toMatch(/报了，到医生第一次联系上，久的在前.*刘世贵/)
  app.hangUp()
})
