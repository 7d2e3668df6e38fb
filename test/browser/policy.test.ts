/// <reference lib="dom" />
import { day } from '@domain/model/day'
import { buildApp } from '../../scripts/build-app'
import { launchBrowser, openPhone, screenshot, serveH5 } from '../support/browser'
import { answersOf, startStaffScene, type StaffScene } from '../support/staff-scene'
import { LIANGPING, root } from '../support/village'

/** The office's page of rules: read, made stricter, looked at before it is saved, taken back. */
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

const open = (view?: 'elder') =>
  openPhone(browser, { origin: h5.origin, as: 'zhou', path: '/township/policy/index', ...(view && { view }) })

test.each(['normal', 'elder'] as const)(
  'in the %s view a rule is made stricter, its consequence read, and saved for tomorrow with a reason; then taken back [F03 R20]',
  async (view) => {
    const { page, errors } = await open(view === 'elder' ? view : undefined)
    await page.locator('#setting-referBelowSpo2').waitFor()
    await screenshot(page, `policy-rules-${view}`, { whole: true })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)

    await page.locator('#group-home').click()
    await page.locator('#setting-followUpEveryDays').click()
    await page.locator('#edit-value-less').click()
    await screenshot(page, `policy-edit-${view}`)
    expect(await page.locator('#edit-value').innerText()).toBe('2 天')
    // Up to the plan and no further: what is laxer cannot even be picked.
    await page.locator('#edit-value-more').click()
    expect(await page.locator('#edit-value').innerText()).toBe('3 天')
    expect(await page.locator('#edit-value-more').getAttribute('aria-disabled')).toBe('true')
    await page.locator('#edit-value-less').click()
    await page.locator('#edit-take').click()
    await page.locator('#look').click()
    await page.locator('#consequence').waitFor()
    expect(await page.locator('#drafted-followUpEveryDays').innerText()).toContain('3 天 → 2 天')
    expect(await page.locator('#save').innerText()).toBe('先写为什么')
    await page.locator('#reason input').fill('发热的多了，村医够')
    await screenshot(page, `policy-save-${view}`)
    await page.locator('#save').click()

    await page.locator('[id^=withdraw-]').waitFor()
    await screenshot(page, `policy-versions-${view}`)
    const { versions } = await scene.office.do('policy.view', { place: LIANGPING })
    expect(versions[0]).toMatchObject({ from: '2023-02-09', reason: '发热的多了，村医够', state: 'waiting' })
    await scene.office.do('policy.withdraw', { place: LIANGPING, version: versions[0].version })

    await page.locator('#shown-compare').click()
    await page.locator('#differs-weeklyContacts').waitFor()
    await screenshot(page, `policy-compare-${view}`)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    expect(errors).toEqual([])
    await page.close()
  },
)

test('what the linter refuses is said under what was filled in, and nothing filled in is lost [F03]', async () => {
  const { page, errors } = await open()
  await page.locator('#setting-referBelowSpo2').click()
  await page.locator('#edit-value-more').click()
  await page.locator('#edit-take').click()
  await page.locator('#look').click()
  await page.locator('#preview-refused').waitFor()
  await screenshot(page, 'policy-gaps')
  expect(await page.locator('#save-sheet').innerText()).toContain('血氧到多少算重型：比马上转诊的还低')
  expect(await page.locator('#drafted-referBelowSpo2').innerText()).toContain('93 % → 94 %')
  await page.locator('#save-sheet-close').click()
  expect(await page.locator('#look').innerText()).toBe('存之前看一下，1 项')
  expect(errors).toEqual([])
})

test('a default is confirmed in two taps and asks for the same look before it is saved [F03]', async () => {
  const { page, errors } = await open()
  await page.locator('#group-other').click()
  await page.locator('#setting-medicineWithinHours').click()
  await page.locator('#edit-confirm').click()
  await page.locator('#look').click()
  await page.locator('#consequence').waitFor()
  expect(await page.locator('#drafted-medicineWithinHours').innerText()).toContain('确认 24 小时')
  expect(await page.locator('#consequence').innerText()).toContain('没有谁的事会变')
  await page.locator('#reason input').fill('镇里说了算')
  await page.locator('#save').click()
  await page.locator('[id^=withdraw-]').waitFor()
  scene.village.at('2023-02-09', 8, 40)
  const { groups } = await scene.office.do('policy.view', { place: LIANGPING })
  const row = groups.flatMap(({ rows }) => rows).find(({ key }) => key === 'medicineWithinHours')
  expect(row).toMatchObject({ amber: false, own: true, value: 24 })
  expect(day('2023-02-09')).toBe(scene.village.today())
  expect(errors).toEqual([])
})
