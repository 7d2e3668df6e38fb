/// <reference lib="dom" />
import { buildApp } from '../../scripts/build-app'
import { launchBrowser, openPhone, screenshot, serveH5 } from '../support/browser'
import { answersOf, startStaffScene, type StaffScene } from '../support/staff-scene'
import { root } from '../support/village'

let scene: StaffScene
let h5: Awaited<ReturnType<typeof serveH5>>
let browser: Awaited<ReturnType<typeof launchBrowser>>

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

const open = (as: string, path: string, more: { view?: 'elder'; size?: { width: number; height: number } } = {}) =>
  openPhone(browser, { origin: h5.origin, as, path, ...more })

test('at a desk of 1280 the villages stand in a table, nothing overflows, and a number opens its people [B40 E26]', async () => {
  const { page, errors } = await open('zhou', '/township/overview/index', { size: { width: 1280, height: 800 } })
  const due = page.locator('#village-500237207223-due')
  await due.waitFor()
  expect(await page.locator('[id^=village-][id$=-due]').count()).toBe(11)
  expect(await page.locator('#side-staff').isVisible()).toBe(true)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1280)
  await page.locator('#alerts').getByText('牟春兰').waitFor()
  await screenshot(page, 'township-desk')

  const people = Number(await due.innerText())
  expect(people).toBeGreaterThan(0)
  await due.click()
  await page.locator('[id^=person-p-]').first().waitFor()
  expect(await page.locator('[id^=person-p-]').count()).toBe(people)
  expect(errors).toEqual([])
})

test.each(['normal', 'elder'] as const)(
  'the follow-up page in the %s view holds its width, draws the bound, and saves what was picked [A12 E28]',
  async (view) => {
    const { page, errors } = await open('ran', `/clinic/follow-up/index?personId=${scene.liu}`, {
      ...(view === 'elder' && { view }),
    })
    await page.locator('#trend').waitFor()
    await screenshot(page, `clinic-follow-up-${view}`, { whole: true })
    expect(await page.getByText('低于 93 要转诊').isVisible()).toBe(true)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    const smallest = await page.locator('#mode-phone').evaluate((one) => one.getBoundingClientRect().height)
    expect(smallest).toBeGreaterThanOrEqual(view === 'elder' ? 60 : 44)

    expect(await page.locator('#save').innerText()).toBe('先点方式')
    await page.locator('#mode-phone').click()
    await page.locator('#found-fine').click()
    await page.locator('#save').click()
    await page.locator('#saved').waitFor()
    expect(await page.locator('#saved').innerText()).toContain('下次随访 2月11日前')
    await screenshot(page, `clinic-saved-${view}`)
    expect(errors).toEqual([])
  },
)

test('a danger sign stands above everything on the page of the person who has it [A14]', async () => {
  const { page, errors } = await open('ran', `/clinic/follow-up/index?personId=${scene.mou}`)
  await page.locator('#alert').waitFor()
  const [alert, trend] = await Promise.all(['#alert', '#trend'].map((id) => page.locator(id).boundingBox()))
  expect(alert?.y).toBeLessThan(trend?.y ?? 0)
  await page.locator('#take').click()
  await page.getByText('冉启文 8:40 接手').waitFor()
  await page.locator('#settle').click()
  await page.locator('#settle-seen-stays-home').click()
  await screenshot(page, 'clinic-settle')
  expect(await page.locator('#settle-save').innerText()).toBe('写一句经过')
  expect(errors).toEqual([])
})
