/// <reference lib="dom" />
import { day, instantOf, MS_PER_DAY } from '@domain/model/calendar'
import { buildApp } from '../../scripts/build-app'
import { launchBrowser, openPhone, screenshot, serveH5, type OpenOptions } from '../support/browser'
import { answersOf, startStaffScene, type StaffScene } from '../support/staff-scene'
import { LIANGPING, root } from '../support/village'

/** The roster as the office plans it: gaps seen and filled, shifts exchanged, the last change taken back (B41). */
let scene: StaffScene
let h5: Awaited<ReturnType<typeof serveH5>>
let browser: Awaited<ReturnType<typeof launchBrowser>>
const place = LIANGPING
const at = (days: number, hours: number): number => instantOf(day('2023-02-08')) + days * MS_PER_DAY + hours * 3_600_000
const shift = (name: string, from: number, until: number, accountId: string | null = null) => ({
  from,
  until,
  accountId,
  name,
  phone: name === '周敏' ? '10000001234' : '10000003333',
  note: null,
})
const now = async () => {
  const { v, shifts } = await scene.office.do('roster.view', { place, from: day('2023-02-08') })
  return { v, shifts }
}

beforeAll(async () => {
  if (!process.env.H5_DIST) await buildApp(root, 'h5')
  scene = await startStaffScene()
  h5 = await serveH5(answersOf(scene.village), process.env.H5_DIST)
  browser = await launchBrowser()
}, 300_000)
afterAll(async () => {
  await browser.close()
  await h5.close()
  await scene.village.stop()
})

/** Last week whole, this week with one night empty the day after tomorrow and nobody from Sunday evening on. */
beforeEach(async () => {
  scene.village.at('2023-02-01', 8)
  const before = await now()
  const days = [0, 1, 2, 3, 4, 5, 6]
  const turns = (week: number) =>
    days.flatMap((n) => [
      shift(n % 2 ? '李敏' : '周敏', at(week + n, 8), at(week + n, 20), n % 2 ? null : 'zhou'),
      shift(n % 2 ? '周敏' : '李敏', at(week + n, 20), at(week + n + 1, 8), n % 2 ? 'zhou' : null),
    ])
  const add = [...turns(-7), ...turns(0).filter(({ from }) => from !== at(2, 20) && from < at(4, 20))]
  await scene.office.do('roster.set', { place, baseV: before.v, add, remove: before.shifts.map(({ id }) => id) })
  scene.village.at('2023-02-07', 20)
  await scene.office.do('roster.handOver', {
    place,
    text: '2组5号夜里要氧气，先打卫生院',
    occurredAt: scene.village.cloud.clock.now(),
  })
  scene.village.at('2023-02-08', 8, 40)
})

const open = (more: Partial<OpenOptions> = {}) =>
  openPhone(browser, { origin: h5.origin, as: 'zhou', path: '/township/roster/index', ...more })

test.each(['normal', 'elder'] as const)(
  'in the %s view the week is seen, the empty night is filled by two taps, and taken back by one [B41]',
  async (view) => {
    const { page, errors } = await open({ view })
    const gap = page.locator(`#gap-${at(2, 20)}`)
    await page.locator('#duty-now').waitFor()
    await screenshot(page, `roster-week-${view}`, { whole: true })
    expect(await page.locator('#duty-now').innerText()).toContain('周敏')
    expect(await page.locator('#hand-over').innerText()).toContain('2组5号夜里要氧气，先打卫生院')
    expect(await page.locator('#open-alert').innerText()).toContain('1 人')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)

    await gap.click()
    await screenshot(page, `roster-gap-${view}`)
    expect(await page.locator('#gap-sheet').innerText()).toContain('后天 20:00–次日 8:00')
    await page.locator('#who-zhou').click()
    await page.locator('#undo').waitFor()
    const { shifts } = await now()
    expect(shifts.find(({ from }) => from === at(2, 20))).toMatchObject({
      name: '周敏',
      until: at(3, 8),
      accountId: 'zhou',
    })
    await screenshot(page, `roster-filled-${view}`, { whole: true })
    await page.locator('#undo').click()
    await gap.waitFor()
    expect((await now()).shifts.some(({ from }) => from === at(2, 20))).toBe(false)
    expect(errors).toEqual([])
    await page.close()
  },
)

test('an empty day is filled by two people in two taps, the rest of the week like the week before in one [B41]', async () => {
  const { page, errors } = await open()
  await page.locator(`#gap-${at(5, 0)}`).click()
  expect(await page.locator('#gap-sheet').innerText()).toContain('2月13日 8:00–20:00')
  await page.locator('#who-zhou').click()
  await page.getByText('2月13日 20:00–次日 8:00').waitFor()
  await page.locator('[id="who-李敏"]').click()
  await page.locator('#gap-sheet').waitFor({ state: 'detached' })
  const filled = (await now()).shifts.filter(({ from }) => from >= at(5, 0))
  expect(filled.map(({ name, from, until }) => [name, from, until])).toEqual([
    ['周敏', at(5, 8), at(5, 20)],
    ['李敏', at(5, 20), at(6, 8)],
  ])
  await page.locator('#copy').click()
  await page.getByText('这 7 天一直有人').waitFor()
  await screenshot(page, 'roster-copied', { whole: true })
  expect(await page.locator('#fill').count()).toBe(0)
  expect(errors).toEqual([])
  await page.close()
})

test('two shifts are exchanged, and somebody without an account is written by hand [B41]', async () => {
  const { page, errors } = await open()
  await page.locator(`#on-${at(1, 8)}`).click()
  await screenshot(page, 'roster-shift')
  await page.locator(`#exchange-${at(1, 8)}`).click()
  await page.locator(`#swap-${at(1, 20)}`).click()
  await page.locator('#undo').waitFor()
  const names = async (...when: number[]) => {
    const { shifts } = await now()
    return when.map((from) => shifts.find((one) => one.from === from)?.name)
  }
  expect(await names(at(1, 8), at(1, 20))).toEqual(['周敏', '李敏'])

  await page.locator(`#on-${at(1, 8)}`).click()
  await page.locator(`#change-${at(1, 8)}`).click()
  await page.locator('#who-write').click()
  await page.locator('#who-name input').fill('程大友')
  expect(await page.locator('#who-take').innerText()).toBe('先写电话')
  await page.locator('#who-phone input').fill('10000004444')
  await page.locator('#who-take').click()
  await page.locator('#shift-sheet').waitFor({ state: 'detached' })
  expect(await names(at(1, 8))).toEqual(['程大友'])
  expect(errors).toEqual([])
  await page.close()
})

test('somebody else was faster: it is said, what they did is shown, and what was chosen is still chosen [B41]', async () => {
  const { page, errors } = await open()
  await page.locator(`#gap-${at(2, 20)}`).click()
  const { v } = await now()
  await scene.village
    .phone('admin-liangping')
    .do('roster.set', { place, baseV: v, add: [shift('何晓', at(2, 20), at(3, 8))], remove: [] })
  await page.locator('#who-zhou').click()
  await page.locator('#refused').waitFor()
  await page.locator('#taken').waitFor()
  await screenshot(page, 'roster-changed')
  expect(await page.locator('#taken').innerText()).toContain('何晓')
  expect((await now()).shifts.filter(({ from }) => from === at(2, 20))).toHaveLength(1)
  await page.locator('#gap-sheet-close').click()
  expect(await page.locator(`#on-${at(2, 20)}`).innerText()).toBe('何晓')
  expect(errors).toEqual([])
  await page.close()
})

test('one line is left for whoever comes next, and stands on top [B41]', async () => {
  const { page, errors } = await open()
  await page.locator('#hand-over').click()
  await page.locator('#hand-over-text textarea').fill('车在县里，20:30 回来')
  await page.locator('#hand-over-save').click()
  await page.getByText('车在县里，20:30 回来').waitFor()
  expect(await page.locator('#hand-over').innerText()).toContain('周敏 8:40')
  expect(errors).toEqual([])
  await page.close()
})

test('the overview says two days ahead that a night is empty, and opens the roster there; on a desk too [B41]', async () => {
  scene.village.at('2023-02-08', 20)
  const { page, errors } = await open({ path: '/township/overview/index' })
  const line = page.locator('#duty-gap')
  await line.waitFor()
  await screenshot(page, 'roster-overview')
  expect(await line.innerText()).toContain('后天 20:00–次日 8:00 没人值班')
  await line.click()
  await page.locator('#week').waitFor()
  expect(errors).toEqual([])
  await page.close()

  const desk = await open({ size: { width: 1280, height: 800 } })
  await desk.page.locator('#week').waitFor()
  await screenshot(desk.page, 'roster-desk', { whole: true })
  expect(desk.errors).toEqual([])
  await desk.page.close()
})
