/// <reference lib="dom" />
import { day } from '@domain/model/day'
import { buildApp } from '../../scripts/build-app'
import { launchBrowser, openPhone, screenshot, serveH5 } from '../support/browser'
import { answersOf, startStaffScene, type StaffScene } from '../support/staff-scene'
import { CHAOYUAN, LIANGPING, root } from '../support/village'

let scene: StaffScene
let h5: Awaited<ReturnType<typeof serveH5>>
let browser: Awaited<ReturnType<typeof launchBrowser>>
let late = ''

beforeAll(async () => {
  if (!process.env.H5_DIST) await buildApp(root, 'h5')
  scene = await startStaffScene()
  const { village, doctor, office, liu, mou } = scene
  village.at('2023-02-05', 9)
  const ids: string[] = []
  for (const label of ['YX-01', 'YX-02', 'YX-03', 'YX-04'])
    ids.push((await doctor.do('equipment.add', { place: CHAOYUAN, kind: 'oximeter', label })).equipmentId)
  await doctor.do('equipment.add', { place: CHAOYUAN, kind: 'wearable', label: 'H-1' })
  await office.do('equipment.add', { place: LIANGPING, kind: 'vehicle', label: '渝F·A6127' })
  late = ids[0]
  const lend = (personId: string, equipmentId: string, dueBackOn: string) =>
    doctor.do('equipment.lend', { personId, equipmentId, dueBackOn: day(dueBackOn), assessed: '早晚要看' })
  await lend(liu, ids[0], '2023-02-06')
  await lend(liu, ids[1], '2023-02-07')
  await doctor.do('equipment.back', { equipmentId: ids[1] })
  village.at('2023-02-08', 8, 40)
  await lend(mou, ids[2], '2023-02-13')
  h5 = await serveH5(answersOf(village), process.env.H5_DIST)
  browser = await launchBrowser()
}, 300_000)
afterAll(async () => {
  await browser.close()
  await h5.close()
  await scene.village.stop()
})

test.each(['normal', 'elder'] as const)(
  'the list of devices in the %s view holds its width, has buttons a thumb can hit, and keeps the late one first [A13]',
  async (view) => {
    const { page, errors } = await openPhone(browser, {
      origin: h5.origin,
      as: 'ran',
      path: '/clinic/equipment/index',
      ...(view === 'elder' && { view }),
    })
    const step = page.locator(`#equipment-${late}-step`)
    await step.waitFor()
    await screenshot(page, `equipment-list-${view}`, { whole: true })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    const height = await step.evaluate((one) => one.getBoundingClientRect().height)
    expect(height).toBeGreaterThanOrEqual(view === 'elder' ? 60 : 44)
    expect(await page.locator('[id^=equipment-][id$=-step]').first().getAttribute('id')).toBe(`equipment-${late}-step`)
    await page.locator('#add').click()
    await page.locator('#kind-oximeter').click()
    await screenshot(page, `equipment-add-${view}`)
    expect(errors).toEqual([])
  },
)

test.each(['normal', 'elder'] as const)('lending in the %s view fits the phone and is saved [A13]', async (view) => {
  const { page, errors } = await openPhone(browser, {
    origin: h5.origin,
    as: 'ran',
    path: `/clinic/equipment/index?personId=${scene.liu}`,
    ...(view === 'elder' && { view }),
  })
  await page.locator('[id^=device-e-]').first().click()
  await page.locator('#term-2023-02-13').click()
  await page.locator('#assessed textarea').fill('血氧 95%，一个人住')
  await screenshot(page, `equipment-lend-${view}`, { whole: true })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await page.locator('#lend').click()
  await page.locator('#lent').waitFor()
  await screenshot(page, `equipment-lent-${view}`, { whole: true })
  expect(errors).toEqual([])
})
