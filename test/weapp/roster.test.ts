import { day, instantOf, MS_PER_DAY } from '@domain/model/calendar'
import { buildApp } from '../../scripts/build-app'
import { startStaffScene, type StaffScene } from '../support/staff-scene'
import { staffPhone } from '../support/staff-phone'
import { LIANGPING, root } from '../support/village'
import { textOf } from '../support/weapp/page'

/** The roster on a phone: what its first screen weighs, and what it says without a network (B41). */
let scene: StaffScene
const at = (days: number, hours: number): number => instantOf(day('2023-02-08')) + days * MS_PER_DAY + hours * 3_600_000

beforeAll(async () => {
  if (!process.env.WEAPP_DIST) await buildApp(root, 'weapp')
  scene = await startStaffScene()
  const add = Array.from({ length: 14 }, (_one, n) => ({
    from: at(0, 8 + 12 * n),
    until: at(0, 20 + 12 * n),
    accountId: n % 2 ? null : 'zhou',
    name: n % 2 ? '李敏' : '周敏',
    phone: '10000001234',
    note: null,
  })).filter(({ from }) => from !== at(2, 20))
  await scene.office.do('roster.set', { place: LIANGPING, baseV: 0, add, remove: [] })
}, 300_000)
afterAll(() => scene.village.stop())

const office = () => staffPhone(scene.village, 'zhou', 'township/roster/index')
type App = Awaited<ReturnType<typeof office>>
const wordsAt = (app: App, id: string): string => {
  const element = app.find(id)
  return element ? textOf(element) : ''
}

test('seven days and who answers now are on the first screen, in two updates of a screen’s weight [B41 P12]', async () => {
  const app = await office()
  expect(app.setDataStats().calls).toBeLessThanOrEqual(2)
  expect(app.setDataStats().bytes).toBeLessThanOrEqual(12 * 1024)
  expect(wordsAt(app, 'duty-now')).toContain('周敏')
  expect(wordsAt(app, `gap-${at(2, 20)}`)).toBe('空')
  expect(app.find('day-2023-02-14')).toBeDefined()
  app.hangUp()
})

test('without a network the roster stands as it was last seen; a change says so and what was chosen stays [B41]', async () => {
  const app = await office()
  app.cutOff(true)
  await app.tap(`gap-${at(2, 20)}`)
  await app.tap('who-zhou')
  expect(wordsAt(app, 'refused')).toContain('没网')
  expect(wordsAt(app, 'gap-sheet')).toContain('后天 20:00–次日 8:00')
  app.cutOff(false)
  await app.tap('who-zhou')
  expect(app.find('gap-sheet')).toBeUndefined()
  expect(wordsAt(app, `on-${at(2, 20)}`)).toBe('周敏')
  app.hangUp()
})

test('a week cut into many short turns shows its first days, and the others by a tap; nothing of it is lost [B41 P12]', async () => {
  const { v, shifts } = await scene.office.do('roster.view', { place: LIANGPING, from: day('2023-02-08') })
  const whole = shifts.filter(({ from }) => from >= at(3, 0))
  const add = whole.flatMap(({ from, accountId, name, phone, note }) =>
    [0, 3, 6, 9].map((hour) => ({
      ...{ from: from + hour * 3_600_000, until: from + (hour + 3) * 3_600_000 },
      ...{ accountId, name, phone, note },
    })),
  )
  await scene.office.do('roster.set', { place: LIANGPING, baseV: v, add, remove: whole.map(({ id }) => id) })
  const app = await office()
  expect(app.setDataStats().bytes).toBeLessThanOrEqual(12 * 1024)
  expect(app.find('day-2023-02-14')).toBeUndefined()
  expect(wordsAt(app, 'more-days')).toMatch(/^再看 \d 天$/)
  await app.tap('more-days')
  expect(app.find('day-2023-02-14')).toBeDefined()
  expect(app.find('more-days')).toBeUndefined()
  app.hangUp()
})
