import { figures } from '@domain/contract/views'
import { buildApp } from '../../scripts/build-app'
import { startStaffScene, type StaffScene } from '../support/staff-scene'
import { staffPhone } from '../support/staff-phone'
import { root } from '../support/village'
import { textOf } from '../support/weapp/page'

let scene: StaffScene

beforeAll(async () => {
  if (!process.env.WEAPP_DIST) await buildApp(root, 'weapp')
  scene = await startStaffScene()
  const { village, cadre } = scene
  const people = village.cloud.database.collection('people').all()
  const at = { mode: 'phone', occurredAt: village.cloud.clock.now() } as const
  const idOf = (name: string) => String(people.find((person) => person.name === name)?._id)
  await cadre.do('contact.record', { ...at, personId: idOf('张桂香'), outcome: 'fine' })
  await cadre.do('contact.record', { ...at, personId: idOf('冉光明'), outcome: 'not-fine' })
  await cadre.do('contact.record', { ...at, personId: idOf('陈小宇'), outcome: 'no-answer' })
}, 300_000)
afterAll(() => scene.village.stop())

const office = (page: string) => staffPhone(scene.village, 'zhou', `township/${page}`)
type App = Awaited<ReturnType<typeof office>>

const numberAt = (app: App, id: string): number => {
  const element = app.find(id)
  if (!element) throw new Error(`no #${id}`)
  return Number(/\d+/.exec(textOf(element))?.[0])
}
const rowsOf = (app: App): number => [...JSON.stringify(app.tree()).matchAll(/"id":"person-p-/g)].length

test('four states of contact, nobody-tried among them, add up to who is due today [F15]', async () => {
  const app = await office('overview/index')
  const states = ['fine', 'bad', 'miss', 'none'].map((state) => numberAt(app, `figure-${state}`))
  expect(states.slice(0, 3)).toEqual([1, 1, 1])
  expect(states[3]).toBeGreaterThan(0)
  expect(states.reduce((sum, n) => sum + n)).toBe(numberAt(app, 'figure-due'))
  app.hangUp()
})

test('every number of the overview opens a list of exactly that many people [B40 E26]', async () => {
  const app = await office('overview/index')
  const ids = [
    'due',
    'fine',
    'bad',
    'miss',
    'none',
    'alert',
    'late',
    'at-home',
    'in-hospital',
    'referral',
    'referral-late',
    'red',
    'yellow',
    'to-survey',
  ]
  const opened: string[] = []
  await app.tap('villages-all') // what does not fit the first screen comes with them
  for (const id of ids) {
    const number = numberAt(app, `figure-${id}`)
    await app.tap(`figure-${id}`)
    expect({ id, rows: rowsOf(app) }).toEqual({ id, rows: number })
    if (number > 0) opened.push(id)
    await app.back()
  }
  expect(opened.length).toBeGreaterThanOrEqual(9)
  expect(figures).toHaveLength(ids.length + 5) // green is on the desk only, exceptions only when there are any
  const village = numberAt(app, 'village-500237207223')
  await app.tap('village-500237207223')
  expect(rowsOf(app)).toBe(village)
  app.hangUp()
})

test('villages stand in the order of their codes, and a row of the list opens the door [E05 B40]', async () => {
  const app = await office('overview/index')
  await app.tap('villages-all')
  const order = [...JSON.stringify(app.tree()).matchAll(/"id":"village-(\d{12})"/g)].map(([, code]) => code)
  expect(order).toHaveLength(11)
  expect(order).toEqual([...order].sort())
  await app.tap('figure-alert')
  expect(app.text()).toContain('牟春兰')
  app.hangUp()
})

test('an invitation made on the screen is shown once, works once, and puts the person on the list [E40]', async () => {
  const { village } = scene
  const app = await office('staff/index')
  await app.tap('invite')
  await app.tap('role-cadre')
  await app.change('village', '10')
  expect(app.text()).toContain('朝元村')
  await app.tap('grid-02')
  await app.input('invite-name', '向小军')
  await app.tap('invite-save')
  const code = app.find('code')
  if (!code) throw new Error('no code shown')
  const text = textOf(code)
  expect(text).toMatch(/^[2-9A-HJ-NP-Z]{10}$/)
  expect(app.text()).toContain('明天 8:40 前能用，只能用一次')

  const [worker, thief] = [village.phone('xiang'), village.phone('thief')]
  await app.tap('done')
  expect(app.text()).toContain('请了还没来，1 人')
  expect(app.text()).not.toContain(text)
  expect(await worker.do('invite.accept', { code: text })).toMatchObject({ role: 'cadre', placeName: '朝元村 2网格' })
  expect(await thief.ask('invite.accept', { code: text })).toMatchObject({ ok: false, refusal: 'InviteUnknown' })
  app.hangUp()

  const later = await office('staff/index')
  expect(later.text()).toContain('向小军朝元村 2网格')
  const ids = [...JSON.stringify(later.tree()).matchAll(/"id":"(post-[^"]+)"/g)].map(([, id]) => id)
  const mine = ids.find((id) => textOf(later.find(id) ?? '').startsWith('向小军'))
  await later.tap(String(mine))
  await later.tap('end-post')
  expect(later.seen.modals).toMatchObject([{ title: '不再担任吗' }])
  expect(later.text()).not.toContain('向小军')
  expect(await worker.ask('today.list', {})).toMatchObject({ ok: false })
  later.hangUp()
})

test('an open invitation is taken back and its code stops working [E40]', async () => {
  const { village } = scene
  const zhou = village.phone('zhou')
  const place = '500237207223'
  const { code } = await zhou.do('invite.create', { place, role: 'doctor', name: '李敏', phone: null, until: null })
  const app = await office('staff/index')
  const ids = [...JSON.stringify(app.tree()).matchAll(/"id":"(invite-[^"]+)"/g)].map(([, id]) => id)
  await app.tap(String(ids.find((id) => textOf(app.find(id) ?? '').startsWith('李敏'))))
  expect(app.text()).toContain('收回了')
  expect(await village.phone('li').ask('invite.accept', { code })).toMatchObject({ refusal: 'InviteUnknown' })
  app.hangUp()
})

test('the first screen and forty people on a list stay within what a phone carries [P12]', async () => {
  const app = await office('overview/index')
  expect(app.setDataStats().calls).toBeLessThanOrEqual(2)
  expect(app.setDataStats().bytes).toBeLessThanOrEqual(12 * 1024)
  app.hangUp()

  const { village } = scene
  const place = '500237207223-01'
  for (let n = 0; n < 4; n++)
    await village.door(
      Array.from({ length: 12 }, (_, index) => ({ name: `程家${n}${index}`, disease: 'unknown' as const })),
      { place, plate: `5组${n + 1}号` },
    )
  const list = await office('people/index?place=500237207&figure=to-survey')
  expect(rowsOf(list)).toBe(40)
  expect(list.setDataStats().bytes).toBeLessThanOrEqual(32 * 1024)
  await list.tap('more')
  expect(rowsOf(list)).toBe(49)
  expect(list.text()).toContain('情况没问全，49 人')
  list.hangUp()
})

test('somebody without an office sees no township [E30]', async () => {
  const app = await staffPhone(scene.village, 'tan', 'township/overview/index')
  expect(app.text()).toContain('没有这个人，或者不归您这一片')
  app.hangUp()
})
