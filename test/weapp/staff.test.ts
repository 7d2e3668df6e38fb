import { buildApp } from '../../scripts/build-app'
import { staffPhone } from '../support/staff-phone'
import { startStaffScene, type StaffScene } from '../support/staff-scene'
import { CHAOYUAN, root } from '../support/village'
import { textOf } from '../support/weapp/page'

let scene: StaffScene

beforeAll(async () => {
  if (!process.env.WEAPP_DIST) await buildApp(root, 'weapp')
  scene = await startStaffScene()
}, 300_000)
afterAll(() => scene.village.stop())

const office = () => staffPhone(scene.village, 'zhou', 'township/staff/index')
type App = Awaited<ReturnType<typeof office>>

const idsIn = (app: App, start: string) =>
  [...JSON.stringify(app.tree()).matchAll(new RegExp(`"id":"(${start}[^"]+)"`, 'g'))].map(([, id]) => id)
const rowOf = (app: App, name: string, start = 'post-') =>
  String(idsIn(app, start).find((id) => textOf(app.find(id) ?? '').startsWith(name)))

test('the office sees who would be alone before a cadre goes, names who takes them, and nobody was alone [A03 E21]', async () => {
  const app = await office()
  await app.tap(rowOf(app, '谭小梅'))
  await app.tap('end-post')
  expect(app.text()).toContain('还不能结束：6 个人会没人包')
  expect(textOf(app.find('orphans-500237207223-01') ?? '')).toContain('朝元村 1网格6 人')
  expect(app.text()).toContain('本镇乡没有别的同岗的人')
  expect(app.find('end-successor')).toBeUndefined()
  await app.tap('end-close')
  app.hangUp()

  await scene.village.staff('xiang', '向小军', 'cadre', `${CHAOYUAN}-02`)
  const later = await office()
  await later.tap(rowOf(later, '谭小梅'))
  await later.tap('end-post')
  expect(textOf(later.find('end-successor') ?? '')).toBe('先点谁来接')
  await later.tap('successor-xiang')
  await later.tap('end-successor')
  expect(rowOf(later, '谭小梅')).toBe('undefined')
  expect(later.text()).toContain('向小军朝元村 1网格')
  expect(later.text()).not.toContain('没人包')
  later.hangUp()
})

test('left to the office, the grid stands on the staff page with its people and the day, and on the overview [A03 B40]', async () => {
  const app = await office()
  await app.tap(idsIn(app, 'post-').filter((id) => textOf(app.find(id) ?? '').startsWith('向小军朝元村 1网格'))[0])
  await app.tap('end-post')
  await app.tap('end-office')
  const gap = `gap-cadre-${CHAOYUAN}-01`
  expect(textOf(app.find(gap) ?? '')).toContain('朝元村 1网格，没有村干部')
  expect(textOf(app.find(gap) ?? '')).toContain('2月8日起办公室先顶着6 人')
  await app.tap(gap)
  expect(app.text()).toContain('没人包，6 人')
  app.hangUp()

  const overview = await staffPhone(scene.village, 'zhou', 'township/overview/index')
  await overview.tap('villages-all')
  expect(textOf(overview.find('figure-no-helper') ?? '')).toContain('6')
  overview.hangUp()
})

test('the staff page is the township by place: its office first, then each village, whoever leads it on top [A01]', async () => {
  await scene.village.staff('shu', '舒正国', 'cadre', CHAOYUAN)
  const app = await office()
  const rows = idsIn(app, 'post-').map((id) => textOf(app.find(id) ?? ''))
  expect(rows[0]).toContain('周敏两坪乡')
  expect(rows[1]).toContain('舒正国朝元村，村干部，带队')
  expect(rows[rows.length - 1]).toContain('冉启文朝元村，医生')
  app.hangUp()
})

test('a cadre asks for leave, the cover sees whose doors they are, and coming back ends it [E21]', async () => {
  const { village } = scene
  await village.staff('yi', '易春梅', 'cadre', `${CHAOYUAN}-01`)
  const leave = async () => staffPhone(village, 'yi', 'worker/leave/index')
  const app = await leave()
  expect(textOf(app.find('leave-save') ?? '')).toBe('先选哪天起')
  await app.change('leave-from', '2023-02-08')
  await app.change('leave-until', '2023-02-12')
  expect(textOf(app.find('leave-save') ?? '')).toBe('先点谁来代')
  await app.tap('cover-xiang')
  await app.tap('leave-save')
  expect(app.text()).toContain('请着假，2月12日回来')
  expect(app.text()).toContain('向小军代您的户')
  app.hangUp()

  const today = await staffPhone(village, 'xiang', 'worker/today/index')
  expect(today.text()).toContain('代易春梅的户')
  today.hangUp()
  const cover = await staffPhone(village, 'xiang', 'worker/leave/index')
  expect(cover.text()).toContain('代易春梅，2月8日到 2月11日')
  cover.hangUp()

  const later = await leave()
  await later.tap('leave-end')
  expect(later.text()).toContain('谁来代')
  later.hangUp()
  const after = await staffPhone(village, 'xiang', 'worker/today/index')
  expect(after.text()).not.toContain('代易春梅的户')
  after.hangUp()
})
