/// <reference lib="dom" />
import { day } from '@domain/model/day'
import { buildApp } from '../../scripts/build-app'
import { launchBrowser, openPhone, screenshot, serveH5 } from '../support/browser'
import { answersOf } from '../support/staff-scene'
import { root } from '../support/village'
import { startWorkerVillage, type WorkerVillage } from '../support/worker-village'

let world: WorkerVillage
let h5: Awaited<ReturnType<typeof serveH5>>
let browser: Awaited<ReturnType<typeof launchBrowser>>
let woman: string

beforeAll(async () => {
  if (!process.env.H5_DIST) await buildApp(root, 'h5')
  world = await startWorkerVillage()
  const { village, cadre, mou } = world
  const now = () => village.cloud.clock.now()
  const son = await village.resident('son', mou, '牟春兰', 'parent')
  const [personId] = mou.personIds
  village.at('2023-02-07', 8)
  await son.do('report.submit', { personId, infected: true, reading: { temperature: 37.5 }, occurredAt: now() })
  const at = { personId, onDays: [], from: village.today(), until: null, occurredAt: now() }
  await cadre.do('care.plan', { ...at, kind: 'dialysis', where: '县人民医院血透室', weekdays: [2, 4, 6] })
  await cadre.do('care.plan', { ...at, kind: 'refill', where: '镇卫生院', weekdays: [], onDays: [day('2023-02-10')] })
  village.at('2023-02-08', 8, 36)
  const door = await village.door([{ name: '谭小燕', birthOn: day('1996-01-01') }], { plate: '9组1号' })
  await village.resident('yan', door, '谭小燕')
  woman = door.householdId
  h5 = await serveH5(answersOf(village), process.env.H5_DIST)
  browser = await launchBrowser()
}, 300_000)
afterAll(async () => {
  await browser.close()
  await h5.close()
  await world.village.stop()
})

type View = 'normal' | 'elder'
const open = async (as: string, path: string, view: View) => {
  const phone = await openPhone(browser, { origin: h5.origin, as, path, ...(view === 'elder' && { view }) })
  /** Nothing wider than the phone, and everything that is tapped is large enough for the view. */
  const fits = async (id: string) => {
    expect(await phone.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    const height = await phone.page.locator(id).evaluate((one) => one.getBoundingClientRect().height)
    expect(height).toBeGreaterThanOrEqual(view === 'elder' ? 60 : 44)
  }
  return { ...phone, fits }
}
const views: readonly View[] = ['normal', 'elder']

test.each(views)('定期看病 in the %s view: how it went in one tap, and a new plan on weekdays [A17]', async (view) => {
  const { page, errors, fits } = await open('tan', `/worker/care/index?personId=${world.mou.personIds[0]}`, view)
  await page.locator('#became-dialysis-went').waitFor()
  await screenshot(page, `worker-care-${view}`, { whole: true })
  await fits('#became-dialysis-went')
  await page.locator('#plan-add').click()
  await page.locator('#kind-chemotherapy').click()
  for (const weekday of [2, 4]) await page.locator(`#weekday-${weekday}`).click()
  await page.locator('#where input').fill('县人民医院')
  await screenshot(page, `worker-care-plan-${view}`, { whole: true })
  await fits('#weekday-2')
  expect(await page.locator('#plan-save').innerText()).toBe('存好')
  await page.locator('#plan-leave').click()
  await page.locator('#became-dialysis-missed').click()
  await page.locator('#reason-text').waitFor()
  await screenshot(page, `worker-care-missed-${view}`)
  expect(errors).toEqual([])
})

test.each(views)('分类 in the %s view: the table with its facts, and a clinician’s own [A02 R106]', async (view) => {
  const { page, errors, fits } = await open('ran', `/clinic/tier/index?personId=${world.zhang.personIds[0]}`, view)
  await page.locator('#tier-yellow').click()
  await page.locator('#tier-lowers').waitFor()
  await screenshot(page, `clinic-tier-${view}`, { whole: true })
  await fits('#tier-yellow')
  expect(errors).toEqual([])
})

test.each(views)('the report of a woman nobody has asked, in the %s view [A19 R33]', async (view) => {
  const { page, errors, fits } = await open('yan', '/pages/report/index?entry=antigen', view)
  if (view === 'elder') {
    await page.locator('[id="report-temperature-37.5"]').click()
    for (const next of ['#report-spo2-unmeasured', '#report-breathing-easy', '#report-fever-no'])
      await page.locator(next).click()
  }
  await page.locator('#report-pregnancy-pregnant').click()
  await screenshot(page, `report-pregnancy-${view}`, { whole: true })
  await fits('#report-pregnancy-pregnant')
  expect(await page.locator('#report-symptoms-bleeding').count()).toBe(1)
  await page.locator('#report-pregnancy-not').click()
  expect(await page.locator('#report-symptoms-bleeding').count()).toBe(0)
  expect(errors).toEqual([])
})

test.each(views)('有情况 of a child, in the %s view: its breaths and its signs [R30 R31]', async (view) => {
  const { page, errors, fits } = await open('tan', `/worker/door/index?id=${world.zhang.householdId}`, view)
  await page.locator('#door-record').click()
  await page.locator(`#contact-${world.zhang.personIds[1]}-not-fine`).click()
  await page.locator('#contact-save').click()
  await page.locator('#unwell-breaths').waitFor()
  await screenshot(page, `unwell-child-${view}`)
  await fits('#unwell-symptom-refuses-feeds')
  expect(errors).toEqual([])
})

test.each(views)(
  'ending home treatment in the %s view: each thing the rule asks, and whether it holds [R10]',
  async (view) => {
    const { page, errors } = await open('ran', `/clinic/follow-up/index?personId=${world.mou.personIds[0]}`, view)
    await page.locator('#more').click()
    await page.locator('#close').click()
    await page.locator('#close-facts').waitFor()
    await screenshot(page, `clinic-close-${view}`)
    expect(await page.locator('#close-facts').innerText()).toContain('症状还没问')
    expect(errors).toEqual([])
  },
)

test('correcting a woman’s record asks about a pregnancy with its day [A19 E37]', async () => {
  const { page, errors } = await open('tan', `/worker/door/index?id=${woman}`, 'normal')
  await page.locator('[id^=person-p-]').first().click()
  await page.locator('#correct').click()
  await page.locator('#correct-pregnancy-pregnant').click()
  await page.locator('#correct-due').waitFor()
  await screenshot(page, 'correct-pregnancy', { whole: true })
  expect(errors).toEqual([])
})
