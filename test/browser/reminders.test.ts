/// <reference lib="dom" />
import { day, instantOf } from '@domain/model/day'
import { buildApp } from '../../scripts/build-app'
import { launchBrowser, openPhone, screenshot, serveH5 } from '../support/browser'
import { startResidentScene, type ResidentScene } from '../support/resident-scene'
import { answersOf } from '../support/staff-scene'
import { root } from '../support/village'

let scene: ResidentScene
let h5: Awaited<ReturnType<typeof serveH5>>
let browser: Awaited<ReturnType<typeof launchBrowser>>

beforeAll(async () => {
  if (!process.env.H5_DIST) await buildApp(root, 'h5')
  scene = await startResidentScene()
  const { village, cadre, daughter, mother } = scene
  for (let n = 0; n < 3; n++) {
    village.cloud.messages.consent('tan', 'tmpl-digest', 'accept')
    await cadre.do('reminder.consent', { answers: { digest: 'accept' } })
  }
  village.at('2023-02-08', 9)
  const asked = { personId: mother, items: [{ category: 'fever' as const, quantity: 1 }], way: 'deliver' as const }
  const { requestId } = await daughter.do('medicine.request', asked)
  await cadre.do('medicine.accept', { requestId })
  village.at('2023-02-08', 20, 10)
  const reading = { spo2: 90 }
  const occurredAt = village.cloud.clock.now()
  await daughter.do('report.submit', { personId: mother, infected: true, reading, occurredAt })
  const digest = (on: string, state: string, doors: number, opened: boolean) => ({
    ...{
      _id: `digest:x:${on}:tan`,
      openid: 'tan',
      township: '500237207',
      about: 'digest:x',
      page: 'worker/today/index',
    },
    ...{ notice: { kind: 'digest', doors, late: 2, urgent: 0, place: '3组' }, at: instantOf(day(on), 8), on },
    ...{ state, channel: 'subscription', code: state === 'failed' ? 43101 : null, through: null, actedAt: null },
    openedAt: opened ? instantOf(day(on), 9) : null,
  })
  const digests = [digest('2023-02-07', 'sent', 9, true), digest('2023-02-06', 'unknown', 8, true)]
  village.cloud.database.put('sends', [...digests, digest('2023-02-08', 'failed', 7, false)] as never)
  village.at('2023-02-09', 8, 12)
  h5 = await serveH5(answersOf(village), process.env.H5_DIST)
  browser = await launchBrowser()
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await h5?.close()
  await scene?.village.stop()
})

const open = (as: string, view?: 'elder') =>
  openPhone(browser, { origin: h5.origin, as, path: '/pages/reminders/index', ...(view && { view }) })

test.each(['normal', 'elder'] as const)(
  'a worker in the %s view reads how long it lasts and what was sent, and it fits the width [F01 E19 E28]',
  async (view) => {
    const { page, errors } = await open('tan', view === 'elder' ? view : undefined)
    await page.locator('#sent-3').waitFor()
    expect(await page.locator('#left-digest').innerText()).toContain('到 2月12日 用完')
    expect(await page.locator('#sent-0').innerText()).toContain('有1件急事，等您接手')
    expect(await page.locator('#sent-1').innerText()).toContain('没发出去：微信说您没点同意')
    expect(await page.locator('#sent-3').innerText()).toContain('发没发到，不知道')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    const { height = 0 } = (await page.locator('#reminders-more').boundingBox()) ?? {}
    expect(height).toBeGreaterThanOrEqual(view === 'elder' ? 60 : 44)
    await screenshot(page, `reminders-worker-${view}`, { whole: true })
    expect(errors).toEqual([])
  },
)

test.each(['normal', 'elder'] as const)(
  'a daughter in the %s view lends her messages and takes them back, one tap each [F16 E28]',
  async (view) => {
    const { page, errors } = await open('xiang', view === 'elder' ? view : undefined)
    const change = page.locator('[id^=lend-][id$=-change]').first()
    await change.waitFor()
    await screenshot(page, `reminders-family-${view}`, { whole: true })
    await change.click()
    await page.getByText('您在替张桂香收').waitFor()
    await screenshot(page, `reminders-lent-${view}`)
    expect((await scene.daughter.do('reminder.mine', {})).people[0].lent).toBe(true)
    await change.click()
    await page.getByText('您在替张桂香收').waitFor({ state: 'detached' })
    expect((await scene.daughter.do('reminder.mine', {})).people[0].lent).toBe(false)
    expect(errors).toEqual([])
  },
)

test('more are asked for in one tap, and the number grows; nothing sent yet says so [F01]', async () => {
  const { page, errors } = await open('nobody-yet')
  await page.locator('#sent-empty').waitFor()
  expect(await page.locator('#left-progress').innerText()).toContain('0 条')
  await screenshot(page, 'reminders-empty')
  await page.locator('#reminders-more').click()
  await page.getByText('加好了。').waitFor()
  expect(await page.locator('#left-progress').innerText()).toContain('1 条')
  expect(errors).toEqual([])
})
