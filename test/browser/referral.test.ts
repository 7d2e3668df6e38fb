/// <reference lib="dom" />
import { buildApp } from '../../scripts/build-app'
import { launchBrowser, openPhone, screenshot, serveH5 } from '../support/browser'
import { answersOf, startStaffScene, type StaffScene } from '../support/staff-scene'
import { LIANGPING, root } from '../support/village'

let scene: StaffScene
let h5: Awaited<ReturnType<typeof serveH5>>
let browser: Awaited<ReturnType<typeof launchBrowser>>

beforeAll(async () => {
  if (!process.env.H5_DIST) await buildApp(root, 'h5')
  scene = await startStaffScene()
  await scene.office.do('equipment.add', { place: LIANGPING, kind: 'vehicle', label: '渝F·A7120' })
  h5 = await serveH5(answersOf(scene.village), process.env.H5_DIST)
  browser = await launchBrowser()
}, 300_000)
afterAll(async () => {
  await browser.close()
  await h5.close()
  await scene.village.stop()
})

const open = (as: string, path: string, view?: 'elder') =>
  openPhone(browser, { origin: h5.origin, as, path, ...(view && { view }) })

test.each(['normal', 'elder'] as const)(
  'a referral in the %s view holds its width, says what is waited for, and is told with one tap [E23 B31]',
  async (view) => {
    const elder = view === 'elder' ? view : undefined
    const { page, errors } = await open('ran', `/clinic/referral/index?personId=${scene.mou}`, elder)
    await page.locator('#way').waitFor()
    await screenshot(page, `referral-${view}`, { whole: true })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    const tall = await page.locator('#next').evaluate((one) => one.getBoundingClientRect().height)
    expect(tall).toBeGreaterThanOrEqual(view === 'elder' ? 60 : 44)
    await page.locator('#next').click()
    await page.locator('#leave-sheet').waitFor()
    await screenshot(page, `referral-leave-${view}`)
    expect(errors).toEqual([])
  },
)

test('the list and the office’s clocks hold their width in both views [B07 B09]', async () => {
  const { liu, doctor, village } = scene
  const occurredAt = village.cloud.clock.now()
  await doctor.do('route.decide', { personId: liu, to: 'county-designated', basis: '气促，在家看不住', occurredAt })
  await doctor.do('referral.step', { personId: scene.mou, to: 'departed', note: '120 的车', occurredAt })
  village.at('2023-02-08', 9, 35)
  for (const view of ['normal', 'elder'] as const)
    for (const [as, path, name] of [
      ['ran', '/clinic/referral/index', 'referrals'],
      ['zhou', '/township/clocks/index', 'clocks'],
      ['liu-daughter', '/pages/home/index', 'home-referral'],
      ['tan', `/clinic/referral/index?personId=${scene.mou}`, 'referral-away'],
      ['zhou', '/township/overview/index', 'overview-referral'],
    ] as const) {
      const { page, errors } = await open(as, path, view === 'elder' ? view : undefined)
      await page.waitForTimeout(500)
      await screenshot(page, `${name}-${view}`, { whole: true })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
      expect(errors).toEqual([])
      await page.context().close()
    }
})
