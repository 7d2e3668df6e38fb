/// <reference lib="dom" />
import { day } from '@domain/model/day'
import { buildApp } from '../../scripts/build-app'
import { launchBrowser, openPhone, screenshot, serveH5 } from '../support/browser'
import { assessed, startRouteScene, type RouteScene } from '../support/route-scene'
import { answersOf } from '../support/staff-scene'
import { root } from '../support/village'

let scene: RouteScene
let h5: Awaited<ReturnType<typeof serveH5>>
let browser: Awaited<ReturnType<typeof launchBrowser>>
let owed: string
let waiting: string
let waitingHousehold: string
let decided: string

beforeAll(async () => {
  if (!process.env.H5_DIST) await buildApp(root, 'h5')
  scene = await startRouteScene()
  const { patient, decide } = scene
  const frail = { underlying: 'serious', dialysis: 'no', mobility: 'hard-to-move' } as const
  owed = (await patient({ birthOn: day('1949-01-01'), disease: 'stable', vaccination: 'partial' })).id
  const asked = await patient({ birthOn: day('1938-01-01'), disease: 'stable' })
  waiting = asked.id
  waitingHousehold = asked.door.householdId
  await decide(waiting, { to: 'expert-panel', basis: '年纪大走不动', assessed: assessed('mild'), clinical: frail })
  decided = (await patient({ birthOn: day('1949-01-01'), disease: 'stable', vaccination: 'partial' })).id
  await decide(decided, { to: 'sub-designated', basis: '有肺炎', assessed: assessed('moderate') })
  h5 = await serveH5(answersOf(scene.village), process.env.H5_DIST)
  browser = await launchBrowser()
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await h5?.close()
  await scene?.village.stop()
})

const views = ['normal', 'elder'] as const
const open = (as: string, path: string, view: (typeof views)[number]) =>
  openPhone(browser, { origin: h5.origin, as, path, view })

const pages: readonly (readonly [name: string, as: string, path: () => string, ready: string])[] = [
  ['route-card', 'ran', () => `/clinic/follow-up/index?personId=${owed}`, '#route-open'],
  ['route-waiting', 'ran', () => `/clinic/route/index?personId=${waiting}`, '#panel-waits'],
  ['route-decided', 'ran', () => `/clinic/route/index?personId=${decided}`, '#decided'],
  ['route-home', 'home-2', () => '/pages/home/index', '#treatment'],
  ['route-door', 'tan', () => `/worker/door/index?id=${waitingHousehold}`, '[id^=treatment-]'],
]

test.each(pages)(
  '%s is drawn in both views without an error or a sideways scroll [P12]',
  async (name, as, path, ready) => {
    for (const view of views) {
      const { page, errors } = await open(as, path(), view)
      await page.locator(ready).first().waitFor()
      await screenshot(page, `${name}-${view}`, { whole: true })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
      expect(errors).toEqual([])
      await page.context().close()
    }
  },
)

test.each(views)(
  'in the %s view the form shows where the plan points as it is filled, with the warning, and decides [B29 R42]',
  async (view) => {
    const { page, errors } = await open('ran', `/clinic/route/index?personId=${owed}`, view)
    await page.locator('#severity-moderate').click()
    for (const id of ['underlying-not-serious', 'dialysis-no', 'mobility-able']) await page.locator(`#${id}`).click()
    expect(await page.locator('#proposal').innerText()).toContain('巫山县两坪片区亚定点医院')
    expect(await page.locator('#warning').innerText()).toContain('国家重型方案按重型看')
    await page.locator('#to-home').click()
    await page.locator('#basis').waitFor()
    await screenshot(page, `route-form-${view}`, { whole: true })
    const smallest = await page.locator('#severity-mild').evaluate((one) => one.getBoundingClientRect().height)
    expect(smallest).toBeGreaterThanOrEqual(view === 'elder' ? 60 : 44)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    expect(errors).toEqual([])
    await page.context().close()
  },
)

test.each(views)('in the %s view the experts’ opinion is written on a sheet [A20]', async (view) => {
  const { page, errors } = await open('ran', `/clinic/route/index?personId=${waiting}`, view)
  await page.locator('#answer').click()
  await page.locator('#panel-to-home').click()
  await page.locator('#panel-supervisor').waitFor()
  await screenshot(page, `route-panel-${view}`)
  expect(errors).toEqual([])
  await page.context().close()
})
